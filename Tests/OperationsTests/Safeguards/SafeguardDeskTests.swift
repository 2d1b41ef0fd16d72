import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Safeguard desk` {
    private func exclusion(
        of candidate: Resident, for receiver: Resident, in town: SmallTown
    ) async throws -> Exclusion? {
        try await town.desks.safeguards.exclusion(
            of: candidate.id, for: receiver.id, as: town.acting())
    }

    @Test(arguments: EngineKind.available)
    func `keeps two people apart both ways until they may meet again`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.safeguards
            #expect(try await exclusion(of: town.tom, for: town.lily, in: town) == nil)
            try await desk.keepApart(
                town.lily.id, from: town.tom.id, reason: "A quarrel", key: town.key(),
                as: town.acting())
            #expect(try await exclusion(of: town.tom, for: town.lily, in: town) == .keptApart)
            #expect(try await exclusion(of: town.lily, for: town.tom, in: town) == .keptApart)
            #expect(try await exclusion(of: town.amir, for: town.tom, in: town) == nil)
            await #expect(throws: NotFound.self) {
                try await town.desks.members.neighbour(
                    town.tom.id, as: town.acting(for: town.lily))
            }
            try await desk.keepApartNoLonger(
                town.tom.id, from: town.lily.id, key: town.key(), as: town.acting())
            #expect(try await exclusion(of: town.tom, for: town.lily, in: town) == nil)
        }
    }

    @Test(arguments: EngineKind.available)
    func `asks for a check until one was seen`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.safeguards
            try await desk.set(
                Safeguard(checkNeeded: "DBS", words: "Lives alone"), of: town.lily.id,
                key: town.key(), as: town.acting())
            #expect(try await exclusion(of: town.tom, for: town.lily, in: town) == .checkMissing)
            try await desk.noteCheck(
                kind: "dbs", seen: town.today, review: town.today.adding(days: 30),
                of: town.tom.id, key: town.key(), as: town.acting())
            #expect(try await exclusion(of: town.tom, for: town.lily, in: town) == nil)
            town.clock.advance(days: 31)
            #expect(try await exclusion(of: town.tom, for: town.lily, in: town) == .checkMissing)
        }
    }

    @Test(arguments: EngineKind.available)
    func `knows children by their card and people of one household`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            var change = CardChange(of: town.jade.member, detail: CardDetail())
            change.detail.age = .band(.under18)
            try await town.desks.members.change(
                town.jade.id, to: change, key: town.key(), as: town.acting())
            #expect(try await exclusion(of: town.jade, for: town.amir, in: town) == .age)
            let home = try await town.desks.joint.add(
                kind: .household, name: "14 River Walk", key: town.key(), as: town.acting())
            for person in [town.jade, town.amir] {
                try await town.desks.joint.put(
                    JointPerson(member: person.id), into: home, key: town.key(),
                    as: town.acting())
            }
            #expect(try await exclusion(of: town.jade, for: town.amir, in: town) == nil)
            #expect(try await exclusion(of: town.jade, for: town.tom, in: town) == .age)
        }
    }

    @Test func `is closed to hats that do not see safeguards`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let volunteer = town.acting(
                for: town.tom, .volunteerCoordinator, granted: [.editMembers, .seeCards])
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.safeguards.keepApart(
                    town.lily.id, from: town.tom.id, reason: "", key: town.key(), as: volunteer)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `reads many people in as many questions as few`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (community, residents) = (town.community.id, town.residents)
            let counts = try await town.store.read { reading in
                _ = try reading.key(of: community)
                let start = reading.connection.statementCount
                _ = try reading.safeguards(of: [residents[0].id], in: community)
                let one = reading.connection.statementCount
                _ = try reading.safeguards(of: residents.map(\.id), in: community)
                return (one - start, reading.connection.statementCount - one)
            }
            #expect(counts.0 == counts.1)
        }
    }
}
