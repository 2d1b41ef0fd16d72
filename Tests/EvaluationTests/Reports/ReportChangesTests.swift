import Essentials
import Evaluation
import Testing

@Suite struct `Changes between two versions` {
    private static let rule = Suppression(smallest: 5)

    private func asks(_ met: Int?) -> ReportAsks {
        ReportAsks(
            made: 30, met: met, metElsewhere: 0, withdrawn: 0, unmet: nil, open: nil,
            medianWaitHours: nil)
    }

    private func report(
        people: Int? = 40, newcomers: Int? = 9, exchanges: Int? = 60, minutes: Int64 = 3_600,
        met: Int? = 12
    ) throws -> Report {
        let day = Day(number: 20_454)
        return Report(
            period: try #require(Period(from: day, through: day.adding(days: 30))), position: 1,
            smallest: 5, activePeople: people, newcomers: newcomers, exchanges: exchanges,
            minutesGiven: Minutes(minutes), minutesReceived: Minutes(minutes), credited: minutes,
            asks: asks(met), months: [], areas: [], kinds: [])
    }

    @Test func `tell neither side where one is hidden`() throws {
        let changes = try report(newcomers: 7, met: nil)
            .changes(since: try report(newcomers: nil, met: 12))
        #expect(
            changes == [
                ReportChange(figure: .newcomers, before: nil, after: nil),
                ReportChange(figure: .asksMet, before: nil, after: nil),
            ])
    }

    /// Two slips of 90 minutes in all came late.
    ///
    /// Were "60 before, 62 now" told, so would the two.
    @Test func `hide what a hidden count of slips would follow from`() throws {
        let lines = try report(exchanges: 62, minutes: 3_690, met: 20)
            .changes(since: try report())
        let all = ReportChanges(
            lateSlips: 2, lateMinutes: Minutes(90), putRight: 0, lines: lines)
        let told = all.suppressed(by: Self.rule)
        #expect(told.lateSlips == nil && told.lateMinutes == nil && told.putRight == 0)
        #expect(
            told.lines == [
                ReportChange(figure: .exchanges, before: nil, after: nil),
                ReportChange(figure: .minutesGiven, before: nil, after: nil),
                ReportChange(figure: .minutesReceived, before: nil, after: nil),
                ReportChange(figure: .credited, before: nil, after: nil),
                ReportChange(figure: .asksMet, before: 12, after: 20),
            ])
        #expect(!told.isEmpty)
    }

    /// Six came late and one was put right: 60 + 6 - 1 = 65, and 65 - 60 would give the one away.
    @Test func `hide them as well where few were put right`() throws {
        let lines = try report(people: 43, exchanges: 65, minutes: 3_900)
            .changes(since: try report())
        let told = ReportChanges(
            lateSlips: 6, lateMinutes: Minutes(360), putRight: 1, lines: lines
        ).suppressed(by: Self.rule)
        #expect(told.lateSlips == 6 && told.lateMinutes == nil && told.putRight == nil)
        // Three people more are a small count too.
        #expect(told.lines.allSatisfy { $0.before == nil && $0.after == nil })
        #expect(told.lines.map(\.figure).first == .activePeople)
    }

    @Test func `tell both sides where enough changed`() throws {
        let lines = try report(people: 45, exchanges: 66, minutes: 3_960)
            .changes(since: try report())
        let told = ReportChanges(
            lateSlips: 6, lateMinutes: Minutes(360), putRight: 0, lines: lines
        ).suppressed(by: Self.rule)
        #expect(told.lines == lines && told.lateMinutes == Minutes(360))
        #expect(lines[1] == ReportChange(figure: .exchanges, before: 60, after: 66))
    }
}
