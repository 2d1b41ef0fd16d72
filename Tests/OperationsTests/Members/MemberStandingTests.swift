import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Member standing` {
    private func move(
        _ resident: Resident, _ change: StandingChange, in town: SmallTown
    ) async throws {
        try await town.desks.members.move(
            resident.id, to: change, key: town.key(), as: town.acting())
    }

    private func standing(of resident: Resident, in town: SmallTown) async throws -> Member {
        try await town.desks.members.card(resident.id, as: town.acting()).member
    }

    @Test(arguments: EngineKind.available)
    func `pauses until a day and comes back on the morning after`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let last = town.today.adding(days: 2)
            try await move(town.jade, StandingChange(.paused, until: last), in: town)
            try await move(town.tom, StandingChange(.paused), in: town)
            #expect(try await standing(of: town.jade, in: town).pausedUntil == last)
            town.clock.advance(days: 2)
            #expect(try await town.desks.members.endPauses(as: town.acting()) == 0)
            town.clock.advance(days: 1)
            #expect(try await town.desks.members.endPauses(as: town.acting()) == 1)
            #expect(try await standing(of: town.jade, in: town).standing == .active)
            #expect(try await standing(of: town.tom, in: town).standing == .paused)
        }
    }

    @Test func `refuses a pause that is over already`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            await #expect(throws: MemberRefusal.pauseInPast) {
                try await move(
                    town.jade, StandingChange(.paused, until: town.today.adding(days: -1)),
                    in: town)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `settles what is left with the pot, above zero and below`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.thank(town.amir, minutes: 90, from: town.lily)
            try await move(town.amir, StandingChange(.left), in: town)
            try await move(town.lily, StandingChange(.died), in: town)
            #expect(try await town.balance(of: town.amir) == 0)
            #expect(try await town.balance(of: town.lily) == 0)
            let report = try await town.audit()
            #expect(report.problems.isEmpty)
            await #expect(throws: PostingRefusal.accountClosed) {
                try await town.thank(town.amir, minutes: 10, from: town.jade)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `brings the balance back with somebody who returns`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.thank(town.amir, minutes: 90, from: town.jade)
            try await move(town.amir, StandingChange(.left), in: town)
            try await move(
                town.amir, StandingChange(.active, restoresBalance: true), in: town)
            #expect(try await town.balance(of: town.amir) == 90)
            try await town.thank(town.amir, minutes: 10, from: town.jade)
            #expect(try await town.audit().problems.isEmpty)
        }
    }

    /// Offers, asks, pairs and matches end with somebody's leaving, and come back with them.
    @Test(arguments: EngineKind.available)
    func `ends what waited on somebody who leaves, and renews it on return`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = town.acting()
            try await town.offered(town.tom, "Lifts", reviewDaysAgo: -100)
            let asked = try await town.asked(town.tom, "A shelf put up", daysAgo: 3)
            let others = try await town.asked(town.lily, "Company", daysAgo: 2)
            let match = try #require(
                try await town.desks.asks.answer(
                    others, of: town.tom.id, .saidYes, key: town.key(), as: sue))
            try await town.desks.pairings.make(
                PlannedPairing(
                    giver: town.tom.id, receiver: town.margaret.id, content: "A visit",
                    minutes: Minutes(60), starts: town.today), key: town.key(), as: sue)
            func state() async throws -> [Int] {
                let (place, today, tom) = (town.community.id, town.today, town.tom.id)
                return try await town.store.read { read in
                    [
                        try read.offers(of: [tom], standings: [.open], in: place).count,
                        try read.askLines(of: tom, limit: 9, withCards: false, in: place)
                            .filter { $0.ask.standing != .ended }.count,
                        try read.openPairings(on: today.adding(days: 1), of: tom, in: place).count,
                    ]
                }
            }
            #expect(try await state() == [1, 1, 1])
            try await move(town.tom, StandingChange(.inCare), in: town)
            #expect(try await state() == [0, 0, 0])
            let sheet = try await town.desks.exchanges.sheet(match, as: sue)
            #expect(sheet.exchange.standing == .withdrawn)
            let place = town.community.id
            let reopened = try await town.store.read { try $0.ask(others, in: place) }
            #expect(reopened?.standing == .suggested)
            let ended = try await town.store.read { try $0.ask(asked, in: place) }
            #expect(ended?.ending?.outcome == .withdrawn)
            try await move(town.tom, StandingChange(.active, renewsAll: true), in: town)
            #expect(try await state() == [1, 1, 1])
            try await move(town.tom, StandingChange(.died), in: town)
            #expect(try await state() == [0, 0, 0])
        }
    }

    @Test(arguments: EngineKind.available)
    func `gives the balance to the person named, where the scheme says so`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            var scheme = Scheme(unit: town.unit)
            scheme.leaversBalance = .toNamedMember
            let (changed, community, start) = (scheme, town.community.id, town.today)
            try await town.store.write {
                try $0.add(changed, from: start, at: SmallTown.start, in: community)
            }
            try await town.thank(town.amir, minutes: 90, from: town.jade)
            await #expect(throws: FieldFaults.self) {
                try await move(town.amir, StandingChange(.left), in: town)
            }
            try await move(town.amir, StandingChange(.left, heir: town.lily.id), in: town)
            #expect(try await town.balance(of: town.lily) == 90)
            #expect(try await town.balance(of: town.amir) == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `settles the balance of somebody who goes into care as the scheme says`(
        kind: EngineKind
    ) async throws {
        for policy in Scheme.LeaversBalance.allCases {
            try await kind.withEngine { engine in
                let town = try await SmallTown(on: engine)
                var scheme = Scheme(unit: town.unit)
                #expect(scheme.careBalance == .rests, "unless it says otherwise")
                scheme.careBalance = policy
                let (changed, community, start) = (scheme, town.community.id, town.today)
                try await town.store.write {
                    try $0.add(changed, from: start, at: SmallTown.start, in: community)
                }
                try await town.thank(town.amir, minutes: 90, from: town.jade)
                if policy == .toNamedMember {
                    await #expect(throws: FieldFaults.self) {
                        try await move(town.amir, StandingChange(.inCare), in: town)
                    }
                }
                try await move(
                    town.amir, StandingChange(.inCare, heir: town.lily.id), in: town)
                let left = try await town.balance(of: town.amir)
                #expect(left == (policy == .rests ? 90 : 0))
                #expect(
                    try await town.balance(of: town.lily) == (policy == .toNamedMember ? 90 : 0))
                try await move(
                    town.amir, StandingChange(.active, restoresBalance: true), in: town)
                #expect(try await town.balance(of: town.amir) == 90)
                #expect(try await town.audit().problems.isEmpty)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `lets nobody who left sign in or be acted for`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let session = try await town.desks.signIn.open(town.jade.login, device: "")
            _ = try await town.desks.supporters.allow(
                SupportAllowed(supporter: town.tom.id), for: town.jade.id, key: town.key(),
                as: town.acting())
            try await move(town.jade, StandingChange(.inCare), in: town)
            let found = try await town.desks.signIn.resolve(session, in: town.community.id)
            #expect(found == nil)
            let people = try await town.desks.supporters.people(as: town.acting(for: town.tom))
            #expect(people.isEmpty)
            let listed = try await town.desks.members.list(as: town.acting())
            #expect(!listed.contains { $0.id == town.jade.id })
        }
    }
}
