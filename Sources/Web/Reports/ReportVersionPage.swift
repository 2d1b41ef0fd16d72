import Communities
import Essentials
import Evaluation
import Markup
import Operations
import People
import Wording

/// A version of a report as it was sent.
struct ReportVersionPage: Page {
    let visit: Visit
    let community: Community
    let version: ReportVersion

    private var words: ReportWords { visit.words.reports }

    var title: String { words.period(version.report.period) }
    var lead: String? {
        words.version(version.number, visit.words.shortDay(community.zone.day(at: version.made)))
    }
    var crumbs: [NavLink] {
        [
            NavLink(words.title, to: ReportPaths.list(community)),
            NavLink(
                words.period(version.report.period),
                to: ReportPaths.show(version.report.period, community)),
        ]
    }
    var body: HTML { ReportFigures(words: words, report: version.report).html }
}

/// The names and days behind one figure, for those who may see them.
struct ReportBehindPage: Page {
    let visit: Visit
    let community: Community
    let period: Period
    let figure: ReportFigure
    let name: String
    let acting: Acting
    /// The last line of the page before; nil on the first page.
    let start: ReportMark?
    let lines: [ReportBehind]
    let isMore: Bool

    private var words: ReportWords { visit.words.reports }

    var title: String { words.behindTitle(figure, named: name) }
    var lead: String? { words.behindNote }
    /// A list of names with a length beside each would be torn apart on a wide sheet.
    var isWide: Bool { lines.contains { $0.day != nil || !$0.about.isEmpty } }
    var crumbs: [NavLink] {
        [
            NavLink(words.title, to: ReportPaths.list(community)),
            NavLink(words.period(period), to: ReportPaths.show(period, community)),
        ]
    }

    var body: HTML {
        let shown = columns.filter { column in column.isAlways || lines.contains(where: column.has)
        }
        return Table(
            caption: title, columns: shown.map(\.heading),
            rows: lines.map { line in shown.map { $0.cell(line) } }
        ).captionHidden().html + pages
    }

    private struct Column {
        let heading: TableColumn
        var isAlways = false
        let has: (ReportBehind) -> Bool
        let cell: (ReportBehind) -> HTML
    }

    /// People have no day and no words: a column that would stand empty is left out.
    private var columns: [Column] {
        [
            Column(
                heading: .words(words.name), isAlways: true, has: { _ in true }, cell: named),
            Column(heading: .words(words.day), has: { $0.day != nil }) {
                "\($0.day.map(visit.words.shortDay))"
            },
            Column(heading: .words(words.what), has: { !$0.about.isEmpty }) { "\($0.about)" },
            Column(heading: .number(words.time), has: { $0.minutes != nil }) {
                "\($0.minutes.map(visit.words.length))"
            },
        ]
    }

    private var pages: HTML {
        let first = start.map { _ in link(words.firstLines) }
        let next = isMore ? lines.last.map { link(words.next, after: $0.mark) } : nil
        return "\(Pagination(name: words.more, newer: first, older: next))"
    }

    private func link(_ label: String, after mark: ReportMark? = nil) -> NavLink {
        NavLink(
            label,
            to: ReportPaths.behind(
                figure, named: name.isEmpty && !figure.isLine ? nil : name, after: mark, period,
                community))
    }

    /// The name, leading to the person, exchange or ask for those who may open it.
    private func named(_ line: ReportBehind) -> HTML {
        let name = line.name.isEmpty ? visit.words.asks.group : line.name
        guard let thing = line.thing, let address = address(of: thing) else { return "\(name)" }
        return "<a\(href: address)>\(name)</a>"
    }

    private func address(of thing: Identifier<Never>) -> String? {
        switch figure {
        case .people, .newcomers:
            MemberPaths.card(community, Identifier(sameBytesAs: thing))
        case .asks, .asksMet, .asksElsewhere, .asksWithdrawn, .asksUnmet, .asksOpen:
            acting.may(.matchAsks)
                ? AskPaths.show(Identifier(sameBytesAs: thing), community) : nil
        case .exchanges, .month, .area, .kind, .project, .funder:
            acting.may(.noteExchanges)
                ? ExchangePaths.show(Identifier(sameBytesAs: thing), community) : nil
        }
    }
}

extension ReportFigure {
    /// Whether it is one line of a table, by its name.
    fileprivate var isLine: Bool {
        switch self {
        case .month, .area, .kind, .project, .funder: true
        default: false
        }
    }
}
