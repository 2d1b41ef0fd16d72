import Essentials
import People
import Testing

@testable import Brokerage

@Suite struct `Pairing changing` {
    private let id = Pairing.ID(high: 1, low: 1)
    private let next = Pairing.ID(high: 1, low: 2)
    private let now = Instant(milliseconds: 7)

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func pairing(ends: String? = nil) throws -> Pairing {
        Pairing(
            id: id, giver: Cast.person(1), receiver: Cast.person(2), content: "A walk",
            weekday: .monday, time: "10:30", minutes: Minutes(60),
            starts: try day("2026-03-02"), ends: ends.flatMap { Day($0) },
            made: Instant(milliseconds: 0))
    }

    @Test func `leaves how it was until the day before`() throws {
        var planned = PlannedPairing(try pairing(), from: try day("2026-03-16"))
        planned.time = "14:00"
        let (ends, goesOn) = try pairing().changed(
            to: planned, lastMet: try day("2026-03-09"), as: next, at: now)
        let lastDay = try day("2026-03-15")
        #expect(ends == lastDay)
        #expect(goesOn.id == next && goesOn.time == "14:00" && goesOn.made == now)
    }

    @Test func `changes the whole pair from its first day`() throws {
        var planned = PlannedPairing(try pairing(), from: try day("2026-03-02"))
        planned.place = "The park"
        let (ends, goesOn) = try pairing().changed(to: planned, lastMet: nil, as: next, at: now)
        #expect(ends == nil)
        #expect(goesOn.id == id && goesOn.place == "The park")
    }

    @Test(
        arguments: [
            (Cast.person(1), "2026-03-16", nil, nil, PairingRefusal.samePerson),
            (Cast.person(2), "2026-03-16", "2026-03-10", nil, .isOver),
            (Cast.person(2), "2026-03-09", nil, "2026-03-09", .metSince),
            (Cast.person(2), "2026-03-16", nil, "2026-03-09", .nothingChanged),
        ] as [(Member.ID, String, String?, String?, PairingRefusal)])
    func `is refused when it cannot be`(
        receiver: Member.ID, from: String, ends: String?, lastMet: String?,
        expected: PairingRefusal
    ) throws {
        let old = try pairing(ends: ends)
        var planned = PlannedPairing(old, from: try day(from))
        planned.receiver = receiver
        let met = lastMet.flatMap { Day($0) }
        #expect(throws: expected) {
            try old.changed(to: planned, lastMet: met, as: next, at: now)
        }
    }

    @Test func `is offered from the next day on which they meet`() throws {
        let tuesday = try day("2026-03-10")
        #expect(try pairing().next(after: tuesday).description == "2026-03-16")
        #expect(try pairing(ends: "2026-03-12").next(after: tuesday) == tuesday)
    }
}
