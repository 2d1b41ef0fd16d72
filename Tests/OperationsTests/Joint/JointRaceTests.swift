import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Joint races` {
    @Test(arguments: EngineKind.available)
    func `one account each, and everybody in it once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.joint, town.acting())
            let accounts = try await town.count("SELECT COUNT(*) FROM account")
            let added = try await town.race("JointDesk.add", act: "joint.add") { key, form in
                try await desk.add(kind: .household, name: "Home \(form)", key: key, as: sue)
            }
            #expect(added.wins == Race.forms && added.acts == Race.forms)
            let after = try await town.count("SELECT COUNT(*) FROM account")
            #expect(after - accounts == Race.forms)
            let home = try #require(try await desk.list(.household, as: sue).first).id
            let put = try await town.race("JointDesk.put", act: "joint.put") { key, form in
                try await desk.put(
                    JointPerson(member: town.tom.id, role: "Form \(form)"), into: home, key: key,
                    as: sue)
            }
            #expect(put.wins == Race.forms && put.acts == Race.forms)
            #expect(try await desk.sheet(home, as: sue).people.count == 1)
            let taken = try await town.race("JointDesk.take", act: "joint.take") { key, _ in
                try await desk.take(town.tom.id, outOf: home, key: key, as: sue)
            }
            #expect(taken.wins == Race.forms && taken.acts == 1)
            #expect(try await town.verified())
        }
    }
}
