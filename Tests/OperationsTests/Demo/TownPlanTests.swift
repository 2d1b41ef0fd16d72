import Statistics
import Testing

@testable import Operations

/// The sample town must look like the time banks that the studies describe, whatever the seed.
@Suite struct TownPlanMaking {
    private static let seeds: [UInt64] = Array(1...12)

    private func given(_ plan: TownPlan) -> [Double] {
        var given = [Double](repeating: 0, count: plan.people.count)
        for turn in plan.turns { given[turn.giver] += Double(turn.minutes) }
        return given
    }

    /// S10: 95 members, about 60 most active; the rest are on the books.
    @Test(arguments: seeds) func `has 95 people of whom 55 to 65 are active`(_ seed: UInt64) {
        let plan = TownPlan.surgery(seed: seed)
        let active = Set(plan.turns.flatMap { [$0.giver] + $0.receivers })
        #expect(plan.people.count == 95)
        #expect((55...65).contains(active.count))
        #expect(Set(plan.people.map(\.name)).count == 95)
    }

    /// Help is mostly an hour or two (D5, B10), in quarter hours.
    @Test(arguments: seeds) func `has lengths of an hour or two`(_ seed: UInt64) throws {
        let plan = TownPlan.surgery(seed: seed)
        let median = try #require(Middle.median(plan.turns.map { Double($0.minutes) }))
        #expect((45...120).contains(median))
        #expect(plan.turns.allSatisfy { $0.minutes % 15 == 0 && $0.minutes <= 180 })
    }

    /// A few carry much of it, but no one carries it all (D15, N7): Gini of hours given among the
    /// active is that of a small volunteer group, and the three busiest stay below half.
    @Test(arguments: seeds) func `rests on a few but not on one`(_ seed: UInt64) throws {
        let plan = TownPlan.surgery(seed: seed)
        let all = given(plan)
        let gini = try #require(Inequality.gini(Array(all.prefix(60))))
        let top = try #require(Inequality.topShare(all, of: 3))
        #expect((0.35...0.70).contains(gini))
        #expect((0.10...0.45).contains(top))
    }

    /// Some pairs repay each other, most help travels on (N4, R7).
    @Test(arguments: seeds) func `repays in some pairs and travels on in most`(
        _ seed: UInt64
    )
        throws
    {
        let plan = TownPlan.surgery(seed: seed)
        let arcs = plan.turns.filter { $0.receivers.count == 1 }.map {
            (from: $0.giver, to: $0.receivers[0], weight: Double($0.minutes))
        }
        let reciprocity = try #require(Reciprocity(arcs: arcs))
        #expect((0.08...0.50).contains(reciprocity.ofArcs))
    }

    @Test func `is the same town for the same seed`() {
        let (one, other) = (TownPlan.surgery(seed: 5), TownPlan.surgery(seed: 5))
        #expect(one.people.map(\.name) == other.people.map(\.name))
        #expect(one.turns.map(\.day) == other.turns.map(\.day))
    }

    @Test(arguments: seeds) func `lets nobody act before they joined or help themself`(
        _ seed: UInt64
    ) {
        let plan = TownPlan.surgery(seed: seed)
        for turn in plan.turns {
            #expect(!turn.receivers.contains(turn.giver))
            #expect((0..<TownPlan.length).contains(turn.day))
            for person in [turn.giver] + turn.receivers {
                #expect(plan.people[person].joined <= turn.day)
            }
        }
    }
}
