import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Set-up races` {
    @Test(arguments: EngineKind.available)
    func `one time bank of a name is started`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let started = try await town.race("SetupDesk.start", isKeyed: false) { _, _ in
                try await town.desks.setup.start(
                    FoundingForm(title: "Quay", coordinatorName: "Sue", coordinatorEmail: "")
                ).community.name
            }
            #expect(started.wins == 1)
            #expect(try await town.desks.setup.communities().count == 2)
            #expect(try await town.count("SELECT COUNT(*) FROM account") == 10 + 5)
        }
    }

    @Test(arguments: EngineKind.available)
    func `one first coordinator is given`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let bank = try await town.desks.setup.start(FoundingForm(title: "Quay")).community
            let led = try await town.race("SetupDesk.lead", isKeyed: false) { _, form in
                try await town.desks.setup.lead(
                    bank,
                    LeadingForm(
                        name: "Sue", email: "sue\(form)@example.org",
                        password: "three plain words")
                ).community.name
            }
            #expect(led.wins == 1)
            let bells = "SELECT COUNT(*) FROM member WHERE name = 'Sue'"
            #expect(try await town.count(SQL(literal: bells)) == 1)
        }
    }
}
