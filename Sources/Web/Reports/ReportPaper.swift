import Communities
import Essentials
import Evaluation
import Paper
import Wording

/// A report as one sheet of paper.
struct ReportPaper {
    let sheet: ReportSheet
    let visit: Visit
    let community: Community
    let ledgerHead: String

    private var words: ReportWords { visit.words.reports }
    private var report: Report { sheet.report }

    var sheetOfPaper: Sheet {
        let title = "\(community.title), \(words.period(report.period))"
        return Sheet(
            title: title,
            format: visit.paperFormat(ledgerHead: visit.words.shell.ledgerHead(ledgerHead)),
            blocks: [
                .heading(title), .paragraph(words.rule(report.smallest), tone: .small),
                .figures([
                    PaperFigure(words.number(report.activePeople), caption: words.activePeople),
                    PaperFigure(words.number(report.exchanges), caption: words.exchanges),
                    PaperFigure(words.number(report.newcomers), caption: words.newcomers),
                ]),
                .table(time), .table(asks),
            ] + groups + since)
    }

    private var time: PaperTable {
        PaperTable(
            columns: [
                PaperColumn(words.given), PaperColumn(words.received), PaperColumn(words.credited),
            ],
            rows: [
                [
                    words.length(report.minutesGiven), words.length(report.minutesReceived),
                    words.amount(report.credited),
                ]
            ], room: .close)
    }

    private var asks: PaperTable {
        let asks = report.asks
        return PaperTable(
            columns: [
                PaperColumn(words.asksMade), PaperColumn(words.asksMet),
                PaperColumn(words.asksElsewhere), PaperColumn(words.asksWithdrawn),
                PaperColumn(words.asksUnmet), PaperColumn(words.asksOpen),
                PaperColumn(words.medianWait, share: 1.4),
            ],
            rows: [
                [
                    words.number(asks.made), words.number(asks.met),
                    words.number(asks.metElsewhere), words.number(asks.withdrawn),
                    words.number(asks.unmet), words.number(asks.open),
                    words.wait(asks.medianWaitHours),
                ]
            ], room: .close)
    }

    /// The most lines that fit on one page below the figures; a table's head takes two of them.
    private static let linesMax = 24

    private func room(beside tables: Int) -> Int {
        max(tables, Self.linesMax - 2 * tables - (sheet.last == nil ? 0 : 4))
    }

    /// Each table with its name, its lines and how a line is called.
    private var tables: [(first: String, lines: [ReportLine], name: (String) -> String)] {
        let words = words
        return [
            (words.month, Array(report.months.suffix(12)), words.monthName),
            (words.area, report.areas, { $0.isEmpty ? words.noArea : $0 }),
            (words.kind, report.kinds, { $0.isEmpty ? words.noKind : $0 }),
            (words.project, report.projects ?? [], { $0.isEmpty ? words.noProject : $0 }),
            (words.funder, report.funders ?? [], { $0.isEmpty ? words.noFunder : $0 }),
        ].filter { !$0.1.isEmpty }
    }

    /// How many lines of each table are printed: one each in turn, while there is room.
    static func shares(of counts: [Int], room: Int) -> [Int] {
        var shares = counts.map { _ in 0 }
        var left = room
        while left > 0, zip(shares, counts).contains(where: { $0 < $1 }) {
            for index in counts.indices where left > 0 && shares[index] < counts[index] {
                shares[index] += 1
                left -= 1
            }
        }
        return shares
    }

    private var groups: [Block] {
        let tables = tables
        let shares = Self.shares(of: tables.map(\.lines.count), room: room(beside: tables.count))
        let isCut = zip(tables, shares).contains { $0.lines.count > $1 }
        return zip(tables, shares).map { group, share in
            // Of months the latest are printed, of everything else the first.
            let lines =
                group.first == words.month
                ? group.lines.suffix(share) : group.lines.prefix(share)
            return table(group.first, Array(lines), group.name)
        }
            + (isCut ? [.paragraph(words.moreOnScreen, tone: .small)] : [])
    }

    private func table(
        _ first: String, _ lines: [ReportLine], _ name: (String) -> String
    ) -> Block {
        .table(
            PaperTable(
                columns: [
                    PaperColumn(first, share: 2), PaperColumn(words.people, alignment: .end),
                    PaperColumn(words.times, alignment: .end),
                    PaperColumn(words.time, share: 1.6, alignment: .end),
                ],
                rows: lines.map { line in
                    [
                        name(line.name), words.number(line.people),
                        words.number(line.exchanges), words.length(line.minutes),
                    ]
                }, room: .close))
    }

    private var since: [Block] {
        guard let last = sheet.last, let changes = sheet.since else { return [] }
        let lines = ReportPage.lines(of: changes, words)
        return [
            .paragraph(words.since(last.number), tone: .strong),
            lines.isEmpty ? .paragraph(words.nothingChanged, tone: .small) : .list(lines),
        ]
    }
}
