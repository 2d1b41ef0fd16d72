import Brokerage
import Communities
import Essentials
import Paper
import People
import Wording

/// One letter for a window envelope, with everything that waits for its reader.
struct LetterSheet {
    let letter: PostLetter
    let visit: Visit

    private var words: NoticeWords { visit.words.notices }

    var sheet: Sheet {
        let member = letter.member
        let name = member.fullName.isEmpty ? member.name : member.fullName
        let news = letter.notices.flatMap { notice -> [Block] in
            [.heading(notice.subject, level: 2)]
                + notice.words.split(separator: "\n").map { .paragraph(String($0)) }
        }
        let face = visit.place?.face.person ?? ""
        return Sheet(
            title: name, format: visit.paperFormat(isLargePrint: letter.format == .largePrint),
            blocks: [
                .addressWindow([name] + address), .paragraph(words.dear(member.firstName)),
            ] + news + (face.isEmpty ? [] : [.paragraph(words.goodbye(face))]))
    }

    private var address: [String] {
        letter.address.split(whereSeparator: \.isNewline).map(String.init)
    }
}
