import Brokerage
import Communities
import Essentials
import Paper
import Wording

/// The whole bank as sheets of paper.
struct PackSheets {
    let pack: PaperPack
    let community: Community
    let today: Day
    let visit: Visit

    private var words: PackWords { visit.words.pack }

    /// Blank slip lines: two pages of them.
    static let slipLines = 40

    var all: [Sheet] {
        [
            Sheet(title: title, format: visit.paperFormat(), blocks: people),
            Sheet(
                title: words.offers, format: visit.paperFormat(),
                blocks: list(words.offers, pack.offers) + list(words.asks, pack.asks)),
            Sheet(title: words.slips, format: visit.paperFormat(), blocks: slips),
        ]
    }

    private var title: String { words.title(community.title, visit.words.longDay(today)) }

    private var people: [Block] {
        [
            .heading(title), .paragraph(words.care, tone: .strong),
            .table(
                PaperTable(
                    columns: [
                        PaperColumn(words.number, share: 0.5, alignment: .end),
                        PaperColumn(words.name, share: 2),
                        PaperColumn(words.telephone, share: 1.8),
                        PaperColumn(words.area, share: 1.5),
                    ]
                        + (hasBalances
                            ? [PaperColumn(words.balance, share: 2.4, alignment: .end)] : []),
                    rows: pack.members.map { member in
                        [
                            "\(member.number)", member.name,
                            [member.landline, member.mobile].filter { !$0.isEmpty }
                                .joined(separator: "\n"),
                            member.area,
                        ] + (hasBalances ? [member.balance.map(amount) ?? ""] : [])
                    })),
        ]
    }

    /// Nobody has one where time is only counted.
    private var hasBalances: Bool { pack.members.contains { $0.balance != nil } }

    /// Time below nought is said in words, since a small stroke is easily overlooked on paper.
    private func amount(_ steps: Int64) -> String {
        let size = visit.words.amount(Int64(steps.magnitude))
        return steps < 0 ? words.below(size) : size
    }

    private func list(_ title: String, _ lines: [PackLine]) -> [Block] {
        [
            .heading(title, level: 2),
            .table(
                PaperTable(
                    columns: [
                        PaperColumn(words.number, share: 0.5, alignment: .end),
                        PaperColumn(words.name, share: 1.5), PaperColumn(words.what, share: 4),
                    ],
                    rows: lines.map { [$0.number.map(String.init) ?? "", $0.name, $0.content] })),
        ]
    }

    private var slips: [Block] {
        [
            .heading(words.slips), .paragraph(words.slipsHint),
            .table(
                PaperTable(
                    columns: [
                        PaperColumn(words.slipNumber, share: 0.6, alignment: .end),
                        PaperColumn(words.day, share: 1), PaperColumn(words.giver, share: 2),
                        PaperColumn(words.receiver, share: 2),
                        PaperColumn(words.what, share: 2), PaperColumn(words.length, share: 1),
                    ],
                    rows: (1...Self.slipLines).map { ["\($0)"] }, room: .writing)),
        ]
    }
}
