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
            let member = try await desks.signIn.signIn(
                email: DemoDesk.member.email, password: DemoDesk.member.password, from: "here",
                device: "")
            let jo = try await desks.signIn.resolve(member, in: started.community.id)
            let joID = try #require(jo?.acting?.member)
            let card = try await desks.members.card(joID, as: acting)
            #expect(card.member.firstName == "Jo")
            #expect(card.member.email == DemoDesk.member.email)
            try await expectFilled(store, started.community.id)
        }
    }

    /// No part of the house stands empty, and every ask that was met here has its exchange.
    private func expectFilled(_ store: Store, _ community: CommunityID) async throws {
        let counts = try await store.read { reading in
            let place = try reading.key(of: community)
            var counts: [String: Int] = [:]
            for table in [
                "strength", "free_time", "safeguard", "keep_apart", "seen_check", "supporter",
                "joint_party", "project", "contact_note", "private_note", "baseline",
            ] {
                counts[table] = try reading.connection.row(
                    """
                    SELECT COUNT(*) FROM \(literal: table) WHERE community = \(place)
                    """)?.read(0)
            }
            counts["unlinked"] = try reading.connection.row(
                """
                SELECT COUNT(*) FROM ask k WHERE k.community = \(place) AND k.ended_as = 1
                    AND NOT EXISTS (SELECT 1 FROM exchange x WHERE x.community = k.community
                        AND x.ask = k.id AND x.standing = 5)
                """)?.read(0)
            counts["in a project"] = try reading.connection.row(
                """
                SELECT COUNT(*) FROM exchange x WHERE x.community = \(place)
                    AND x.project IS NOT NULL
                """)?.read(0)
            return counts
        }
        let unlinked = counts["unlinked"]
        #expect(unlinked == 0)
        let empty = counts.filter { $0.key != "unlinked" && $0.value < 2 }
        #expect(empty.isEmpty, "\(empty)")
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
