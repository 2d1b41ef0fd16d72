import Communities
import Essentials
import Evaluation
import Markup
import People
import Wording

/// A report on the screen; it prints on one page, and each figure opens what is behind it.
struct ReportPage: Page {
    let visit: Visit
    let community: Community
    let sheet: ReportSheet

    private var words: ReportWords { visit.words.reports }
    private var report: Report { sheet.report }

    var title: String { words.period(report.period) }
    var lead: String? { words.rule(report.smallest) }
    var crumbs: [NavLink] { [NavLink(words.title, to: ReportPaths.list(community))] }

    var body: HTML {
        """
        \(ReportFigures(
            words: words, report: report, behind: behind, line: line))
        \(since)
        <p>\(ButtonLink(
            words.print, to: ReportPaths.pdf(report.period, community), tone: .action))</p>
        \(OneTap(
            action: ReportPaths.versions(report.period, community), seal: visit.seal(),
            button: SubmitButton(words.keepSent, tone: .plain)))
        \(versions)
        """
    }

    @Sendable private func behind(_ figure: ReportFigure) -> NavLink? {
        guard (try? visit.acting.may(.seeCards)) == true else { return nil }
        return NavLink(
            words.behind, to: ReportPaths.behind(figure, report.period, community))
    }

    @Sendable private func line(_ figure: ReportFigure, _ name: String) -> String? {
        guard (try? visit.acting.may(.seeCards)) == true else { return nil }
        return ReportPaths.behind(figure, named: name, report.period, community)
    }

    private var since: HTML? {
        guard let last = sheet.last, let changes = sheet.since else { return nil }
        let lines = ReportPage.lines(of: changes, words)
        let content: HTML =
            lines.isEmpty
            ? "<p>\(words.nothingChanged)</p>"
            : "<ul>\(lines, as: { "<li>\($0)</li>\n" })</ul>\n<p>\(words.staysHidden)</p>"
        return Card(words.since(last.number), content: content).html
    }

    static func lines(of changes: ReportChanges, _ words: ReportWords) -> [String] {
        [
            words.lateSlips(changes.lateSlips, changes.lateMinutes),
            words.putRight(changes.putRight),
        ].compactMap { $0 } + changes.lines.map(words.change)
    }

    private var versions: HTML? {
        guard !sheet.versions.isEmpty else { return nil }
        let links = sheet.versions.map { version in
            NavLink(
                words.version(
                    version.number, visit.words.shortDay(community.zone.day(at: version.made))),
                to: ReportPaths.version(version.number, report.period, community))
        }
        return Card(words.versions, content: "<ul>\(links)</ul>").html
    }
}

/// The figures of a report as lists and tables.
struct ReportFigures: Component {
    let words: ReportWords
    let report: Report
    var behind: @Sendable (ReportFigure) -> NavLink? = { _ in nil }
    /// Where a line of a table opens; nil for those who may not look behind.
    var line: @Sendable (ReportFigure, String) -> String? = { _, _ in nil }

    var html: HTML {
        let asks = report.asks
        return """
            \(SummaryList([
                line(words.activePeople, words.number(report.activePeople), .people),
                line(words.newcomers, words.number(report.newcomers), .newcomers),
                line(words.exchanges, words.number(report.exchanges), .exchanges),
                line(words.given, words.length(report.minutesGiven), .exchanges),
                line(words.received, words.length(report.minutesReceived), .exchanges),
                line(words.credited, words.amount(report.credited), .exchanges),
            ]))
            <h2>\(words.asks)</h2>
            \(SummaryList([
                line(words.asksMade, words.number(asks.made), .asks),
                line(words.asksMet, words.number(asks.met), .asksMet),
                line(words.asksElsewhere, words.number(asks.metElsewhere), .asksElsewhere),
                line(words.asksWithdrawn, words.number(asks.withdrawn), .asksWithdrawn),
                line(words.asksUnmet, words.number(asks.unmet), .asksUnmet),
                line(words.asksOpen, words.number(asks.open), .asksOpen),
                line(words.medianWait, words.wait(asks.medianWaitHours)),
            ]))
            \(table(words.months, words.month, report.months, .month, name: words.monthName))
            \(table(words.areas, words.area, report.areas, .area) {
                $0.isEmpty ? words.noArea : $0
            })
            \(kinds)
            \(projects)
            """
    }

    /// By kind of help, and where the kind comes from.
    private var kinds: HTML? {
        guard !report.kinds.isEmpty else { return nil }
        let table = table(words.kinds, words.kind, report.kinds, .kind) {
            $0.isEmpty ? words.noKind : $0
        }
        return "\(table)<p class=\"note\">\(words.kindsNote)</p>"
    }

    /// By project and by funder, where help belongs to any.
    private var projects: HTML? {
        guard let projects = report.projects, let funders = report.funders, !projects.isEmpty
        else { return nil }
        return """
            \(table(words.projects, words.project, projects, .project) {
                $0.isEmpty ? words.noProject : $0
            })
            \(table(words.funders, words.funder, funders, .funder) {
                $0.isEmpty ? words.noFunder : $0
            })
            """
    }

    private func line(
        _ term: String, _ answer: String, _ figure: ReportFigure? = nil
    ) -> SummaryList.Line {
        SummaryList.Line(term, "\(answer)", change: figure.flatMap(behind))
    }

    private func table(
        _ caption: String, _ first: String, _ lines: [ReportLine], _ figure: ReportFigure,
        name: (String) -> String
    ) -> Table {
        Table(
            caption: caption,
            columns: [
                .words(first), .number(words.people), .number(words.times), .number(words.time),
            ],
            rows: lines.map { line in
                [
                    opening(figure, line.name, name(line.name)), "\(words.number(line.people))",
                    "\(words.number(line.exchanges))", "\(words.length(line.minutes))",
                ]
            })
    }

    /// The name of a line, leading to what is behind it.
    private func opening(_ figure: ReportFigure, _ name: String, _ shown: String) -> HTML {
        guard let address = line(figure, name) else { return "\(shown)" }
        return "<a\(href: address)>\(shown)</a>"
    }
}
