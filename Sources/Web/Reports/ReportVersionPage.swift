import Communities
import Essentials
import Evaluation
import Markup
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
    let lines: [ReportBehind]

    private var words: ReportWords { visit.words.reports }

    var title: String { words.behindTitle(figure, named: name) }
    var lead: String? { words.behindNote }
    var isWide: Bool { true }
    var crumbs: [NavLink] {
        [
            NavLink(words.title, to: ReportPaths.list(community)),
            NavLink(words.period(period), to: ReportPaths.show(period, community)),
        ]
    }

    var body: HTML {
        Table(
            caption: title,
            columns: [
                .words(words.name), .words(words.day), .words(words.what), .number(words.time),
            ],
            rows: lines.map { line in
                [
                    "\(line.name)", "\(line.day.map(visit.words.shortDay))", "\(line.about)",
                    "\(line.minutes.map(visit.words.length))",
                ]
            }
        ).captionHidden().html
    }
}
