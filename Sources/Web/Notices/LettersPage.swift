import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// The day's letters: look, print, and empty the tray.
struct LettersPage: Page {
    let visit: Visit
    let community: Community
    let letters: [PostLetter]

    private var words: NoticeWords { visit.words.notices }

    var title: String { words.letters }
    var crumbs: [NavLink] { [NavLink(words.title, to: NoticePaths.write(community))] }
    var lead: String? { letters.isEmpty ? nil : words.lettersLead }

    var body: HTML {
        guard let last = letters.flatMap(\.notices).map(\.id).max() else {
            return EmptyState(words.noLetters).html
        }
        let people = letters.map { letter in
            PersonLine(
                name: letter.member.name,
                why: letter.notices.map(\.subject).joined(separator: " · "))
        }
        return """
            <p>\(ButtonLink(
                words.printLetters, to: NoticePaths.lettersPDF(community), tone: .action))</p>
            \(PersonList(people))
            \(OneTap(
                action: NoticePaths.posted(community), seal: visit.seal(),
                button: SubmitButton(words.posted, tone: .plain),
                hidden: [("through", last.description)]))
            """
    }
}
