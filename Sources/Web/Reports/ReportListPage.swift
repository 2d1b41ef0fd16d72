import Communities
import Essentials
import Markup
import Operations
import Wording

/// Choosing the days of a report.
struct ReportListPage: Page {
    let visit: Visit
    let community: Community

    private var words: ReportWords { visit.words.reports }

    var title: String { words.title }
    var lead: String? { words.lead }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        """
        <ul class="periods">\(usual, as: line)</ul>
        <form class="form" method="get" action="\(ReportPaths.list(community))" novalidate>
        \(fields)
        <div class="buttons">\(SubmitButton(words.show))</div>
        </form>
        """
    }

    private var fields: [Field] {
        [
            Field(.day, name: "first", label: words.first, value: visit.query["first"])
                .fault(visit.fault(of: "first")).width(.short),
            Field(.day, name: "last", label: words.last, value: visit.query["last"])
                .fault(visit.fault(of: "last")).width(.short),
        ]
    }

    private func line(_ name: String, _ period: Period) -> HTML {
        """
        <li><a\(href: ReportPaths.show(period, community))>\(name)</a> \
        <a\(href: ReportPaths.pdf(period, community))>\(words.print)\
        <span class="unseen"> \(name)</span></a></li>

        """
    }

    private var usual: [(String, Period)] {
        let today = community.zone.day(at: visit.desks.timepiece.now())
        let lastMonth = Period(monthOf: today.firstOfMonth.adding(days: -1))
        let years = [today.year, today.year - 1].map { year in
            Day(year: year, month: 1, day: 1).flatMap { first in
                Day(year: year, month: 12, day: 31).flatMap { Period(from: first, through: $0) }
            }
        }
        let periods: [(String, Period?)] = [
            (words.thisMonth, Period(monthOf: today)), (words.lastMonth, lastMonth),
            (words.thisYear, years[0]), (words.lastYear, years[1]),
        ]
        return periods.compactMap { name, period in
            period.map { (name, $0) }
        }
    }
}
