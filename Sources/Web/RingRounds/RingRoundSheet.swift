import Brokerage
import Essentials
import Paper
import People
import Wording

/// The printed list with blanks, known by line number when it is typed back in.
struct RingRoundSheet {
    let round: RingRound
    let visit: Visit

    private var words: RingRoundWords { visit.words.ringRounds }

    var sheet: Sheet {
        Sheet(
            title: round.title, format: visit.paperFormat(),
            blocks: [
                .heading(round.title), .paragraph(words.key),
                .table(
                    PaperTable(
                        columns: [
                            PaperColumn(words.number, share: 0.5, alignment: .end),
                            PaperColumn(words.name, share: 1.6),
                            PaperColumn(words.telephone, share: 1.5),
                            PaperColumn(words.letter, share: 0.7),
                            PaperColumn(words.said, share: 3),
                        ],
                        rows: round.lines.map { line in
                            [
                                "\(line.line)", line.member.name, line.member.telephone,
                                line.outcome?.letter ?? "",
                            ]
                        }, room: .writing)),
                .blanks([words.yourName]),
            ])
    }
}
