import Essentials
import Evaluation
import Ledger
import Testing

private let first = Day(number: 20_454)

private func period() throws -> Period {
    try #require(Period(from: first, through: first.adding(days: 58)))
}

private func piece(
    _ record: Int64, _ person: UInt64, _ direction: Contribution.Direction, _ minutes: Int64,
    day: Day = first, area: String = "Riverside", isUndone: Bool = false, kind: String = "",
    project: String = "", funder: String = ""
) -> CountedTime {
    CountedTime(
        record: record, holder: HolderID(high: 0, low: person), area: area, direction: direction,
        minutes: Minutes(minutes), day: day, isUndone: isUndone, kind: kind,
        project: project, funder: funder)
}

@Suite struct `Report tally` {
    @Test func `tells projects and funders, and hides a small one with another`() throws {
        var tally = ReportTally(try period())
        func add(_ people: ClosedRange<UInt64>, _ project: String, _ funder: String) {
            for person in people {
                tally.add(
                    piece(Int64(person), person, .gave, 60, project: project, funder: funder))
            }
        }
        add(1...10, "Warm winter", "Bridge Trust")
        add(11...13, "Garden", "Bridge Trust")
        add(14...40, "", "")
        let report = tally.report(newcomers: 9, credited: 0, position: 1, smallest: 5)
        let projects = try #require(report.projects)
        let funders = try #require(report.funders)
        #expect(projects.map(\.name) == ["", "Garden", "Warm winter"])
        #expect(projects.map(\.people) == [27, nil, nil])
        #expect(funders.map(\.people) == [27, 13])
        #expect(funders.map(\.minutes) == [Minutes(27 * 60), Minutes(13 * 60)])
    }

    @Test func `tells of no projects where there are none`() throws {
        var tally = ReportTally(try period())
        tally.add(piece(1, 1, .gave, 60))
        let report = tally.report(newcomers: 0, credited: 0, position: 1, smallest: 1)
        #expect(report.projects == [] && report.funders == [])
    }

    @Test func `adds up kinds of help, with what says no kind last`() throws {
        var tally = ReportTally(try period())
        for person in UInt64(1)...6 { tally.add(piece(Int64(person), person, .gave, 90)) }
        for person in UInt64(1)...5 {
            tally.add(piece(Int64(person) + 10, person, .gave, 60, kind: "Lifts"))
        }
        let report = tally.report(newcomers: 0, credited: 0, position: 1, smallest: 5)
        #expect(report.kinds.map(\.name) == ["Lifts", ""])
        let minutes: [Int64?] = report.kinds.map { $0.minutes?.count }
        #expect(minutes == [300, 540])
        #expect(report.kinds.map(\.exchanges) == [5, 6])
        #expect(report.exchanges == 11)
    }

    @Test func `counts people once, times once, and minutes each way`() throws {
        var tally = ReportTally(try period())
        for record in Int64(1)...6 {
            tally.add(piece(record, UInt64(record), .gave, 60))
            tally.add(piece(record, 99, .received, 60))
        }
        let report = tally.report(newcomers: 7, credited: 360, position: 6, smallest: 5)
        #expect(report.activePeople == 7)
        #expect(report.exchanges == 6)
        #expect(report.minutesGiven == Minutes(360))
        #expect(report.minutesReceived == Minutes(360))
        #expect(report.months.map(\.name) == ["2026-01", "2026-02"])
    }

    @Test func `leaves out what was taken back, and the person with it`() throws {
        var tally = ReportTally(try period())
        tally.add(piece(1, 1, .gave, 60))
        tally.add(piece(2, 2, .gave, 60, isUndone: true))
        tally.add(piece(3, 2, .gave, -60, isUndone: true))
        let report = tally.report(newcomers: 0, credited: 60, position: 3, smallest: 1)
        #expect(report.activePeople == 1)
        #expect(report.exchanges == 1)
        #expect(report.minutesGiven == Minutes(60))
    }

    @Test func `leaves out days outside the period`() throws {
        var tally = ReportTally(try period())
        tally.add(piece(1, 1, .gave, 60, day: first.adding(days: -1)))
        tally.add(piece(2, 1, .gave, 60, day: first.adding(days: 59)))
        #expect(
            tally.report(newcomers: 0, credited: 0, position: 2, smallest: 1).activePeople == 0)
    }

    @Test func `hides every figure when too few people stand behind it`() throws {
        var tally = ReportTally(try period())
        tally.add(piece(1, 1, .gave, 60))
        tally.add(piece(1, 2, .received, 60))
        let report = tally.report(newcomers: 1, credited: 60, position: 1, smallest: 5)
        #expect(report.activePeople == nil)
        #expect(report.exchanges == nil)
        #expect(report.minutesGiven == nil)
        #expect(report.credited == nil)
        #expect(report.newcomers == nil)
        #expect(report.areas.allSatisfy { $0.people == nil && $0.minutes == nil })
    }

    @Test func `hides a second area so that the small one cannot be worked out`() throws {
        var tally = ReportTally(try period())
        for person in UInt64(1)...3 { tally.add(piece(1, person, .gave, 10, area: "Hilltop")) }
        for person in UInt64(11)...16 { tally.add(piece(2, person, .gave, 10, area: "Market")) }
        for person in UInt64(21)...40 { tally.add(piece(3, person, .gave, 10, area: "River")) }
        let report = tally.report(newcomers: 0, credited: 0, position: 3, smallest: 5)
        #expect(report.areas.map(\.name) == ["Hilltop", "Market", "River"])
        #expect(report.areas.map(\.people) == [nil, nil, 20])
    }

    @Test(arguments: [
        ([], Int?.none), ([4], nil), ([1, 2, 3, 10, 50], 3), ([1, 2, 4, 8, 9, 9], 6),
    ])
    func `gives the middle of the waits when there are enough of them`(
        waits: [Int], median: Int?
    ) throws {
        var tally = ReportTally(try period())
        for wait in waits { tally.add(CountedAsk(end: .met, waitHours: wait)) }
        let report = tally.report(newcomers: 0, credited: 0, position: 0, smallest: 5)
        #expect(report.asks.medianWaitHours == median)
    }

    @Test func `keeps unmet asks from being worked out`() throws {
        var tally = ReportTally(try period())
        for _ in 0..<20 { tally.add(CountedAsk(end: .met, waitHours: 5)) }
        for _ in 0..<2 { tally.add(CountedAsk(end: .unmet, waitHours: nil)) }
        let asks = tally.report(newcomers: 0, credited: 0, position: 0, smallest: 5).asks
        #expect(asks.made == 22)
        #expect(asks.unmet == nil)
        #expect(asks.met == nil)
    }

    @Test func `says what changed since the version before`() throws {
        var tally = ReportTally(try period())
        for person in UInt64(1)...5 { tally.add(piece(Int64(person), person, .gave, 60)) }
        let before = tally.report(newcomers: 0, credited: 300, position: 5, smallest: 5)
        tally.add(piece(6, 6, .gave, 30))
        let after = tally.report(newcomers: 0, credited: 330, position: 6, smallest: 5)
        #expect(
            after.changes(since: before) == [
                ReportChange(figure: .activePeople, before: 5, after: 6),
                ReportChange(figure: .exchanges, before: 5, after: 6),
                ReportChange(figure: .minutesGiven, before: 300, after: 330),
                ReportChange(figure: .credited, before: 300, after: 330),
            ])
        #expect(after.changes(since: after).isEmpty)
    }

    /// Hilltop has three people, Market six and River twenty; then one slip of Hilltop comes late.
    @Test func `keeps a line hidden that would tell the version before`() throws {
        var before = ReportTally(try period())
        func add(_ people: ClosedRange<UInt64>, _ area: String, to tally: inout ReportTally) {
            for person in people {
                tally.add(piece(Int64(person), person, .gave, 10, area: area))
            }
        }
        let areas: [(ClosedRange<UInt64>, String)] = [
            (1...4, "Hilltop"), (11...16, "Market"), (21...40, "River"),
        ]
        for (people, area) in areas { add(people, area, to: &before) }
        let sent = before.report(newcomers: 0, credited: 0, position: 40, smallest: 5)
        #expect(sent.areas.map(\.people) == [nil, nil, 20])
        // Five people now, and by itself the line may be shown; but the fifth would follow.
        var after = ReportTally(try period(), since: sent)
        for (people, area) in areas { add(people, area, to: &after) }
        after.add(piece(41, 5, .gave, 30, area: "Hilltop"))
        let next = after.report(newcomers: 0, credited: 0, position: 41, smallest: 5)
        #expect(next.areas.map(\.people) == [nil, nil, 20])
        #expect(next.activePeople == 31)
        // When five or more came to each, both lines are shown.
        for person in UInt64(42)...46 {
            after.add(piece(Int64(person), person, .gave, 10, area: "Hilltop"))
            after.add(piece(Int64(person) + 10, person + 10, .gave, 10, area: "Market"))
        }
        let later = after.report(newcomers: 0, credited: 0, position: 56, smallest: 5)
        #expect(later.areas.map(\.people) == [10, 11, 20])
    }

    @Test func `keeps ends of asks hidden that would tell the version before`() throws {
        func asks(_ met: Int, _ unmet: Int, since last: Report?) throws -> Report {
            var tally = ReportTally(try period(), since: last)
            for person in UInt64(1)...5 { tally.add(piece(Int64(person), person, .gave, 60)) }
            for _ in 0..<met { tally.add(CountedAsk(end: .met, waitHours: nil)) }
            for _ in 0..<unmet { tally.add(CountedAsk(end: .unmet, waitHours: nil)) }
            return tally.report(newcomers: 0, credited: 0, position: 5, smallest: 5)
        }
        let sent = try asks(20, 4, since: nil)
        #expect(sent.asks.made == 24 && sent.asks.met == nil && sent.asks.unmet == nil)
        let next = try asks(20, 5, since: sent).asks
        #expect(next.made == 25 && next.met == nil && next.unmet == nil)
        let later = try asks(30, 12, since: sent).asks
        #expect(later.met == 30 && later.unmet == 12)
    }
}
