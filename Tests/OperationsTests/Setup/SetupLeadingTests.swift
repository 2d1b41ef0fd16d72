import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Leading a time bank that came from other books` {
    private func bank(_ engine: any Engine) async throws -> (desks: Desks, community: Community) {
        let store = Store(engine: engine)
        let now = Instant(milliseconds: 1_773_136_800_000)
        try await store.migrate(now: now)
        let desks = Desks(store: store, timepiece: Timepiece { now }, chance: .seeded(7))
        return (desks, try await desks.setup.start(FoundingForm(title: "Quay")).community)
    }

    private let sue = LeadingForm(
        name: "Sue Bell", email: " Sue@Example.org ", password: "three plain words")

    @Test(arguments: EngineKind.available)
    func `somebody new joins, signs in and wears the hat`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let (desks, community) = try await bank(engine)
            #expect(try await desks.setup.communitiesWithoutCoordinator().count == 1)
            let started = try await desks.setup.lead(community, sue)
            #expect(try await desks.setup.communitiesWithoutCoordinator().isEmpty)
            _ = try await desks.signIn.signIn(
                email: "sue@example.org", password: sue.password, from: "here", device: "")
            let acting = try await desks.signIn.acting(as: "sue@example.org", in: community.id)
            #expect(acting.hat == .coordinator && acting.member == started.coordinator)
            let lines = try await desks.ledger.accounts(as: .console(in: community.id))
            #expect(lines.last?.name == "Sue Bell")
        }
    }

    @Test(arguments: EngineKind.available)
    func `a member of that e-mail or number is taken for the person`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let (desks, community) = try await bank(engine)
            let console = Acting.console(in: community.id)
            let lily = try await desks.members.join(
                Newcomer(name: "Lily Marsh"), key: desks.key(), as: console)
            var typed = sue
            typed.number = "77"
            await #expect(throws: FieldFaults.self) {
                try await desks.setup.lead(community, typed)
            }
            typed.number = "1"
            typed.name = ""
            let started = try await desks.setup.lead(community, typed)
            #expect(started.coordinator == lily)
            await #expect(throws: FieldFaults.self) {
                try await desks.setup.lead(community, sue)
            }
        }
    }

    @Test func `names every field that cannot be used`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let (desks, community) = try await bank(engine)
            let faults = await #expect(throws: FieldFaults.self) {
                try await desks.setup.lead(
                    community, LeadingForm(name: "", email: "sue", password: "short"))
            }
            #expect(faults?.faults.map(\.field) == ["email", "password"])
        }
    }
}
