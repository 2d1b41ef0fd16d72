import Essentials
import People
import Testing

@Suite struct `Supporting holding` {
    private let today = Day(number: 20_000)

    private func permission(
        starts: Int = 0, ends: Int? = nil, ask: Supporting.AskID? = nil, isRevoked: Bool = false
    ) -> Supporting {
        Supporting(
            id: Supporting.ID(high: 1, low: 1), member: Member.ID(high: 1, low: 2),
            memberName: "Lily", supporter: Member.ID(high: 1, low: 3), supporterName: "Tom",
            ask: ask, starts: today.adding(days: starts),
            ends: ends.map { today.adding(days: $0) }, isRevoked: isRevoked)
    }

    @Test(
        arguments: [
            (0, nil, true), (1, nil, false), (-5, 0, true), (-5, -1, false), (0, 0, true),
        ] as [(Int, Int?, Bool)])
    func `lasts from its first day through its last`(starts: Int, ends: Int?, holds: Bool) {
        #expect(permission(starts: starts, ends: ends).holds(on: today) == holds)
        #expect(!permission(starts: starts, ends: ends, isRevoked: true).holds(on: today))
    }

    @Test func `covers one ask only where it is about one`() {
        let (one, other) = (Supporting.AskID(high: 2, low: 1), Supporting.AskID(high: 2, low: 2))
        #expect(permission().covers(nil) && permission().covers(one))
        let limited = permission(ask: one)
        #expect(limited.covers(one) && !limited.covers(other) && !limited.covers(nil))
    }
}
