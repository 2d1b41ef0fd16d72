import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct DemoDeskFilling {
    @Test(arguments: EngineKind.available)
    func `fills an empty house with a town whose books add up`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let store = Store(engine: engine)
            let now = Instant(milliseconds: 1_773_136_800_000)
            try await store.migrate(now: now)
            let desks = Desks(store: store, timepiece: Timepiece { now }, chance: .seeded(1))
            let started = try await desks.demo.surgeryTown()
            let acting = Acting.console(in: started.community.id)
            let report = try await desks.ledger.verify(as: acting)
            #expect(report.problems == [])
            #expect(report.entries > 700)
            #expect(report.units.map(\.sum) == [0])
            let people = try await desks.ledger.accounts(as: acting)
                .filter { $0.account.kind == .person }
            #expect(people.count == 96)
            let moved = people.filter { $0.account.moves > 0 }
            #expect((55...65).contains(moved.count))
            let token = try await desks.signIn.signIn(
                email: DemoDesk.coordinator.email, password: DemoDesk.coordinator.password,
                from: "here", device: "")
            let signedIn = try await desks.signIn.resolve(token, in: started.community.id)
            #expect(signedIn?.acting?.hat == .coordinator)
        }
    }

    @Test func `refuses a house where somebody lives`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            await #expect(throws: DemoRefusal.notEmpty) {
                try await town.desks.demo.surgeryTown()
            }
        }
    }
}
