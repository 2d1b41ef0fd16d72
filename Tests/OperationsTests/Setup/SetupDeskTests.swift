import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct SetupDeskStarting {
    private func desks(_ engine: any Engine) async throws -> Desks {
        let store = Store(engine: engine)
        let now = Instant(milliseconds: 1_773_136_800_000)
        try await store.migrate(now: now)
        return Desks(store: store, timepiece: Timepiece { now }, chance: .seeded(7))
    }

    private let whole = FoundingForm(
        title: "Àncora Street", facePerson: "Sue", faceTelephone: "01632 960 001",
        coordinatorName: "Sue Bell", coordinatorEmail: " Sue@Example.org ",
        password: "three plain words")

    @Test(arguments: EngineKind.available)
    func `makes books that sum to zero and a coordinator`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let desks = try await desks(engine)
            let started = try await desks.setup.start(whole)
            #expect(started.community.name == "ancora-street")
            let acting = Acting.console(in: started.community.id)
            let lines = try await desks.ledger.accounts(as: acting)
            #expect(lines.map(\.account.kind) == [.pot, .issuer, .leavers, .opening, .person])
            #expect(lines.last?.number == 1)
            #expect(lines.allSatisfy { $0.account.balance == 0 })
            let report = try await desks.ledger.verify(as: acting)
            #expect(report.ok)
            #expect(report.units == [.init(unit: "hours", sum: 0)])
        }
    }

    @Test(arguments: EngineKind.available)
    func `lets the first exchange succeed`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let desks = try await desks(engine)
            let started = try await desks.setup.start(whole)
            let acting = Acting.console(in: started.community.id)
            let person = try await desks.ledger.accounts(as: acting).last
            let floor = try #require(person?.account.limits.hardFloor)
            #expect(floor <= -120)
        }
    }

    @Test func `names every field that cannot be used`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let desks = try await desks(engine)
            var typed = whole
            typed.title = "  "
            typed.unitPlural = ""
            typed.zone = "Mars/Olympus"
            typed.password = "short"
            let faults = await #expect(throws: FieldFaults.self) {
                try await desks.setup.start(typed)
            }
            #expect(
                Set(faults?.faults.map(\.field) ?? []) == ["title", "unit", "zone", "password"])
            #expect(try await desks.setup.communities().isEmpty)
        }
    }

    @Test func `refuses a second time bank of the same name`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let desks = try await desks(engine)
            try await _ = desks.setup.start(whole)
            await #expect(throws: FieldFaults.self) { try await desks.setup.start(whole) }
        }
    }
}
