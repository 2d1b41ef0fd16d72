import ArgumentParser
import Communities
import Essentials
import Evaluation
import Operations
import Wording

/// The figures of a period, small numbers hidden.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Tells what a period brought: people, exchanges, hours, asks.",
        discussion: """
            The period is the last whole month unless days are given. Counts that are too small to \
            show are hidden, as on the page.

            Examples:
              goodturn report
              goodturn report --from 2026-01-01 --through 2026-03-31 --json
            """)

    @Option(help: "The first day, such as 2026-01-01.")
    var from: String?

    @Option(help: "The last day.")
    var through: String?

    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws {
        guard (from == nil) == (through == nil) else {
            throw ValidationError("Give both --from and --through, or neither.")
        }
        for text in [from, through].compactMap({ $0 }) where Day(text) == nil {
            throw ValidationError("\(text) is not a day such as 2026-01-01.")
        }
    }

    func run() async throws {
        try await acting.work { desks, place, acting in
            let today = place.zone.day(at: desks.timepiece.now())
            let period = try period(today: today)
            let report = try await desks.reports.report(period, as: acting)
            try output.write(report) { lines(of: report, period, in: place) }
        }
    }

    private func period(today: Day) throws -> Period {
        guard let first = from.flatMap({ Day($0) }), let last = through.flatMap({ Day($0) }) else {
            return Period(monthOf: today.firstOfMonth.adding(days: -1))
        }
        guard let period = Period(from: first, through: last) else {
            throw ValidationError("The last day comes before the first.")
        }
        return period
    }
}

extension ReportCommand {
    private func lines(of report: Report, _ period: Period, in place: Community) -> [String] {
        func shown(_ count: Int?) -> String { count.map(String.init) ?? "too few to show" }
        func length(_ minutes: Minutes?) -> String {
            minutes.map { Words().length($0) } ?? "too few to show"
        }
        var table = Table(["what": .left, "figure": .right])
        table.add("People active", shown(report.activePeople))
        table.add("Newcomers", shown(report.newcomers))
        table.add("Exchanges", shown(report.exchanges))
        table.add("Time given", length(report.minutesGiven))
        table.add("Time received", length(report.minutesReceived))
        table.add("Time credited", length(report.credited.map(Minutes.init)))
        table.add("Asks made", shown(report.asks.made))
        table.add("Asks met here", shown(report.asks.met))
        table.add("Asks met elsewhere", shown(report.asks.metElsewhere))
        table.add("Asks unmet", shown(report.asks.unmet))
        for line in report.kinds {
            let kind = line.name.isEmpty ? "not said" : line.name
            table.add("Kind of help: \(kind)", length(line.minutes))
        }
        for line in (report.projects ?? []) where !line.name.isEmpty {
            table.add("Project \(line.name)", length(line.minutes))
        }
        for line in (report.funders ?? []) where !line.name.isEmpty {
            table.add("Paid by \(line.name)", length(line.minutes))
        }
        return ["\(place.title), \(period.first) to \(period.last)", ""] + table.lines
    }
}
