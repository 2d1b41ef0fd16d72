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
            ])
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
            ])
    }

    /// The most lines of one table that fit beside the others on one page.
    private static let linesMax = 6

    private var groups: [Block] {
        table(words.month, Array(report.months.suffix(Self.linesMax)), name: words.monthName)
            + table(words.area, Array(report.areas.prefix(Self.linesMax))) {
                $0.isEmpty ? words.noArea : $0
            }
            + table(words.kind, Array(report.kinds.prefix(Self.linesMax)), name: { $0 })
    }

    private func table(
        _ first: String, _ lines: [ReportLine], name: (String) -> String
    ) -> [Block] {
        guard !lines.isEmpty else { return [] }
        return [
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
                    }))
        ]
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
