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
