import Brokerage
import Essentials
import People
import Testing

@testable import Operations

/// What is known about the people of the sample town must look like a year of a real one.
@Suite struct TownLifeMaking {
    private static let seeds: [UInt64] = Array(1...12)

    private func life(_ seed: UInt64) -> (TownPlan, TownLife) {
        let plan = TownPlan.surgery(seed: seed)
        return (plan, TownLife(plan, seed: seed))
    }

    private func share(_ count: Int, of plan: TownPlan) -> Double {
        Double(count) / Double(plan.people.count)
    }

    @Test(arguments: seeds) func `fills a believable share of the cards`(_ seed: UInt64) {
        let (plan, life) = life(seed)
        let strong = life.details.count { !$0.strengths.isEmpty }
        let free = life.details.count { !$0.free.isEmpty }
        let hard = life.details.count { !$0.hardSettings.isEmpty }
        #expect((0.55...0.85).contains(share(strong, of: plan)))
        #expect((0.45...0.75).contains(share(free, of: plan)))
        #expect((0.02...0.25).contains(share(hard, of: plan)))
        #expect((0.30...0.60).contains(share(life.interviews.count, of: plan)))
        let faulty = life.details.filter { !$0.faults(today: Day(number: 20_000)).isEmpty }
        #expect(faulty.isEmpty)
    }

    /// Nobody who is never alone has met anybody alone, and nobody met whom they are kept from.
    @Test(arguments: seeds) func `keeps people safe as far back as the year goes`(_ seed: UInt64) {
        let (plan, life) = life(seed)
        let met = plan.turns.filter { $0.receivers.count == 1 }
        for person in life.safeguards.keys {
            #expect(!met.contains { $0.giver == person || $0.receivers[0] == person })
        }
        for pair in life.apart {
            let both = Set([pair.one, pair.other])
            #expect(!plan.turns.contains { both.isSubset(of: [$0.giver] + $0.receivers) })
        }
        #expect(life.safeguards.count == 4 && life.apart.count == 2 && life.checks.count == 9)
        #expect(life.supports.count == 5 && life.households.count == 5)
        let own = life.supports.filter { $0.person == $0.supporter }
        #expect(own.isEmpty)
    }

    @Test(arguments: seeds) func `notes calls and thoughts after people joined`(_ seed: UInt64) {
        let (plan, life) = life(seed)
        #expect(life.calls.count == 180 && life.notes.count == 14)
        let outside = life.calls.filter { call in
            call.day < plan.people[call.person].joined || call.day >= TownPlan.length
        }
        #expect(outside.isEmpty)
        let unanswered = life.calls.filter { $0.outcome == .noAnswer }
        #expect(!unanswered.isEmpty)
        #expect(!life.pairProjects.isEmpty && !life.turnProjects.isEmpty)
    }

    /// An ask that was met names the turn that met it, some weeks later and for the same person.
    @Test(arguments: seeds) func `meets asks by what people did`(_ seed: UInt64) {
        let plan = TownPlan.surgery(seed: seed)
        let met = plan.wishes.filter { $0.ending == .met }
        #expect(met.count > 60)
        #expect(Set(met.compactMap(\.turn)).count == met.count)
        for wish in met {
            guard let turn = wish.turn.map({ plan.turns[$0] }) else { continue }
            #expect(turn.receivers == [wish.person] && turn.what == wish.what)
            #expect(wish.day / 7 < turn.day / 7)
            #expect(plan.people[wish.person].joined < wish.day)
        }
        let linked = plan.wishes.filter { $0.turn != nil }
        #expect(linked.count == met.count)
    }

    @Test func `is the same life for the same seed`() {
        let (one, other) = (life(5).1, life(5).1)
        #expect(one.details == other.details)
        #expect(one.calls.map(\.words) == other.calls.map(\.words))
    }
}
