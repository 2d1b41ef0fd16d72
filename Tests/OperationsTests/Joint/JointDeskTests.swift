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
}
