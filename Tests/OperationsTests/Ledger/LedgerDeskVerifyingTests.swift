import Brokerage
import DoorKit
import Essentials
import Ledger
import Operations
import Storage
import Testing

@Suite struct LedgerDeskVerifying {
    /// Somebody with the database in hand changes what the pages show beside the journal.
    @Test(arguments: EngineKind.available)
    func `names exchanges and holders that say another thing than the journal`(
        kind: EngineKind
    ) async throws {
        let changes: [(sql: SQL, code: String)] = [
            ("UPDATE exchange SET minutes = 61 WHERE minutes = 60", "exchange-differs"),
            ("UPDATE exchange SET entry = NULL WHERE minutes = 60", "exchange-differs"),
            ("UPDATE exchange SET standing = 8 WHERE minutes = 60", "exchange-differs"),
            ("UPDATE exchange SET standing = 5 WHERE minutes = 40", "exchange-differs"),
            (
                """
                UPDATE account SET holder = (SELECT m.id FROM member m WHERE m.number =
                    CASE account.number WHEN 2 THEN 3 ELSE 2 END) WHERE number IN (2, 3)
                """, "holder-differs"
            ),
        ]
        for change in changes {
            try await kind.withEngine { engine in
                let town = try await SmallTown(on: engine)
                let desk = town.desks.exchanges
                try await desk.note(
                    town.slip(town.jade, helps: town.lily, 60), key: town.key(),
                    as: town.acting())
                let taken = try await desk.note(
                    town.slip(town.jade, helps: town.tom, 40), key: town.key(),
                    as: town.acting())
                try await desk.withdraw(
                    taken.exchange, key: town.key(),
                    as: town.acting())
                let before = try await town.desks.ledger.verify(as: town.acting())
                #expect(before.problems == [])
                let changed = try await engine.exclusively { try $0.run(change.sql) }
                #expect(changed > 0)
                let after = try await town.desks.ledger.verify(as: town.acting())
                #expect(after.problems.map(\.code).contains(change.code))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `names an exchange whose time stands with a stranger`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.desks.exchanges.note(
                town.slip(town.jade, helps: town.lily, 60), key: town.key(), as: town.acting())
            let (lily, tom) = (town.lily.id, town.tom.id)
            try await engine.exclusively {
                try $0.run("UPDATE exchange_party SET member = \(tom) WHERE member = \(lily)")
            }
            let after = try await town.desks.ledger.verify(as: town.acting())
            #expect(after.problems.map(\.code) == ["exchange-differs"])
        }
    }
}
