import Brokerage
import Essentials
import Testing

/// Monday 5 January 2026.
private let monday = Day(number: 20_458)

@Suite struct `Appointment recurring` {
    @Test func `begins on a Monday in these rows`() {
        #expect(monday.weekday == .monday)
        #expect(monday.description == "2026-01-05")
    }

    @Test(arguments: [
        (0, Weekday.monday, 1, true), (1, .monday, 1, false), (7, .monday, 1, true),
        (7, .monday, 2, false), (14, .monday, 2, true), (2, .wednesday, 1, true),
        (9, .wednesday, 2, false), (-7, .monday, 1, false), (21, .monday, 3, true),
    ])
    func `falls on its weekday in its weeks`(
        offset: Int, weekday: Weekday, everyWeeks: Int, falls: Bool
    ) {
        #expect(
            Appointment.falls(
                on: monday.adding(days: offset), starts: monday, ends: nil, weekday: weekday,
                everyWeeks: everyWeeks) == falls)
    }

    @Test func `counts weeks from the Monday before it starts`() {
        // A pair that starts on a Thursday and meets every second Tuesday: the week after next.
        let thursday = monday.adding(days: 3)
        #expect(
            !Appointment.falls(
                on: monday.adding(days: 8), starts: thursday, ends: nil, weekday: .tuesday,
                everyWeeks: 2))
        #expect(
            Appointment.falls(
                on: monday.adding(days: 15), starts: thursday, ends: nil, weekday: .tuesday,
                everyWeeks: 2))
    }

    @Test func `ends on its last day, and has no day without a weekday`() {
        #expect(
            Appointment.falls(
                on: monday, starts: monday, ends: monday, weekday: .monday, everyWeeks: 1))
        #expect(
            !Appointment.falls(
                on: monday.adding(days: 7), starts: monday, ends: monday, weekday: .monday,
                everyWeeks: 1))
        #expect(
            !Appointment.falls(on: monday, starts: monday, ends: nil, weekday: nil, everyWeeks: 1))
    }
}
