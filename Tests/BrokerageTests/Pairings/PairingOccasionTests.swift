import Essentials
import People
import Testing

@testable import Brokerage

@Suite struct PairingOccasions {
    func pairing(
        weekday: Weekday?, every: Int = 1, starts: String = "2026-03-02", ends: String? = nil
    ) throws -> Pairing {
        Pairing(
            id: Pairing.ID(high: 1, low: 1), giver: Member.ID(high: 2, low: 2),
            receiver: Member.ID(high: 2, low: 3), content: "A walk", weekday: weekday,
            minutes: Minutes(60), everyWeeks: every, starts: try #require(Day(starts)),
            ends: ends.flatMap { Day($0) }, made: Instant(milliseconds: 0))
    }

    @Test(
        arguments: [
            // Tuesday 10 March 2026 is asked about.
            (.monday, 1, "2026-03-02", nil, "2026-03-09"),
            (.sunday, 1, "2026-03-02", nil, "2026-03-15"),
            (nil, 1, "2026-03-02", nil, "2026-03-10"),
            (.monday, 2, "2026-03-02", nil, nil),
            (.monday, 2, "2026-02-23", nil, "2026-03-09"),
            (.monday, 1, "2026-03-10", nil, nil),
            (.friday, 1, "2026-03-10", nil, "2026-03-13"),
            (.friday, 1, "2026-03-02", "2026-03-12", nil),
            (.friday, 1, "2026-03-20", nil, nil),
        ] as [(Weekday?, Int, String, String?, String?)])
    func `fall in the right weeks on the right day`(
        weekday: Weekday?, every: Int, starts: String, ends: String?, expected: String?
    ) throws {
        let day = try #require(Day("2026-03-10"))
        let found = try pairing(weekday: weekday, every: every, starts: starts, ends: ends)
            .occasion(inWeekOf: day)
        #expect(found?.description == expected)
    }

    @Test(arguments: [("content", 301), ("time", 101), ("place", 101)])
    func `are refused with words that nobody reads`(field: String, letters: Int) {
        let long = String(repeating: "x", count: letters)
        let planned = PlannedPairing(
            giver: Cast.person(2), receiver: Cast.person(3),
            content: field == "content" ? long : "", time: field == "time" ? long : "",
            place: field == "place" ? long : "", minutes: Minutes(60), everyWeeks: 1,
            starts: Cast.today)
        #expect(throws: PairingRefusal.wordsTooLong) { try planned.check() }
    }

    @Test(arguments: [
        (2, 2, Int64(60), 1, PairingRefusal.samePerson), (2, 3, 0, 1, .lengthMissing),
        (2, 3, 60, 0, .weeksOutOfRange), (2, 3, 60, 13, .weeksOutOfRange),
    ])
    func `are refused when they cannot be`(
        giver: Int, receiver: Int, minutes: Int64, weeks: Int, expected: PairingRefusal
    ) {
        let planned = PlannedPairing(
            giver: Cast.person(giver), receiver: Cast.person(receiver), content: "",
            minutes: Minutes(minutes), everyWeeks: weeks, starts: Cast.today)
        #expect(throws: expected) { try planned.check() }
    }
}
