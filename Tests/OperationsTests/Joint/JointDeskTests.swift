import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Joint desk` {
    @Test(arguments: EngineKind.available)
    func `opens one account that several named people act for`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.joint
            let id = try await desk.add(
                kind: .organisation, name: "The Hall", telephone: "020 7946 0199",
                key: town.key(), as: town.acting())
            try await desk.put(
                JointPerson(member: town.tom.id, role: "Caretaker"), into: id, key: town.key(),
                as: town.acting())
            try await desk.put(
                JointPerson(member: town.amir.id, role: "Friend", mayAct: false), into: id,
                key: town.key(), as: town.acting())
            let sheet = try await desk.sheet(id, as: town.acting(for: town.tom))
            #expect(sheet.people.map(\.name) == ["Amir Haddad", "Tom Reilly"])
            #expect(sheet.people.map(\.person.role) == ["Friend", "Caretaker"])
            await #expect(throws: HatRefusal.notYours) {
                try await desk.sheet(id, as: town.acting(for: town.lily))
            }
            let holder = HolderID(sameBytesAs: id)
            func mayAct(_ resident: Resident) async throws -> Bool {
                let acting = town.acting(for: resident)
                return try await town.desks.dryRun(as: acting) { work in
                    (try? work.requireMayAct(for: holder)) != nil
                }
            }
            #expect(try await mayAct(town.tom))
            #expect(try await !mayAct(town.amir))
            #expect(try await !mayAct(town.lily))
            try await desk.take(
                town.tom.id, outOf: id, key: town.key(), as: town.acting())
            #expect(try await !mayAct(town.tom))
            let community = town.community.id
            let rows = try await town.store.read { try $0.accounts(of: holder, in: community) }
            #expect(rows.map(\.account.kind) == [.organisation])
            #expect(rows.map(\.name) == ["The Hall"])
        }
    }

    /// Tom gives for the Hall and Jade receives for her household: both joint accounts move.
    @Test(arguments: EngineKind.available)
    func `keeps time on the account of whom somebody acted for`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.joint
            let sue = town.acting()
            let hall = try await desk.add(
                kind: .organisation, name: "The Hall", key: town.key(), as: sue)
            let home = try await desk.add(
                kind: .household, name: "14 River Walk", key: town.key(), as: sue)
            try await desk.put(
                JointPerson(member: town.tom.id), into: hall, key: town.key(), as: sue)
            try await desk.put(
                JointPerson(member: town.jade.id), into: home, key: town.key(), as: sue)
            var noted = NotedExchange(
                content: "Chairs set out", day: town.today, minutes: Minutes(45),
                givers: [NotedParty(town.tom.id, joint: hall)],
                receivers: [NotedParty(town.jade.id, joint: hall)], word: .phone)
            await #expect(throws: ExchangeRefusal.notActingForIt) {
                try await town.desks.exchanges.note(noted, key: town.key(), as: sue)
            }
            noted.receivers = [NotedParty(town.jade.id, joint: home)]
            let answer = try await town.desks.exchanges.note(
                noted, key: town.key(), as: town.acting(for: town.tom))
            #expect(answer.path == .waitsForOtherSide)
            _ = try await town.desks.exchanges.confirm(
                answer.exchange, key: town.key(), as: town.acting(for: town.jade))
            #expect(try await town.balance(of: town.tom) == 0)
            #expect(try await town.balance(of: town.jade) == 0)
            let sheet = try await desk.sheet(hall, as: sue)
            #expect(sheet.balance == 45)
            #expect(sheet.exchanges.map(\.id) == [answer.exchange])
            #expect(try await desk.sheet(home, as: sue).balance == -45)
            #expect(try await desk.mine(as: town.acting(for: town.tom)).map(\.name) == ["The Hall"])
            noted.givers = [NotedParty(town.tom.id)]
            _ = try await town.desks.exchanges.putRight(
                answer.exchange, to: noted, why: "It was for himself", key: town.key(), as: sue)
            #expect(try await town.balance(of: town.tom) == 45)
            #expect(try await desk.sheet(hall, as: sue).balance == 0)
            #expect(try await town.desks.ledger.verify(as: sue).ok)
        }
    }
}
