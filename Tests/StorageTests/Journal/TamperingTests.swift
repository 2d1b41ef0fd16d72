import DoorKit
import Essentials
import Ledger
import Storage
import TestKit
import Testing

/// Somebody with the file in hand changes what was sealed; verify names the row.
@Suite struct TamperingTests {
    /// A change behind the triggers' backs, and what the audit must say.
    struct Change: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let table: String
        let sql: SQL
        let code: String
    }

    static let changes: [Change] = [
        Change(
            testDescription: "an amount", table: "transfer",
            sql:
                "UPDATE transfer SET amount = amount + 1 WHERE record = (SELECT MIN(record) FROM transfer)",
            code: "chain-broken"),
        Change(
            testDescription: "a day", table: "entry",
            sql: "UPDATE entry SET day = day - 1 WHERE record = (SELECT MIN(record) FROM entry)",
            code: "chain-broken"),
        Change(
            testDescription: "a limit", table: "limit_change",
            sql:
                "UPDATE limit_change SET soft_floor = 1 WHERE record = (SELECT MIN(record) FROM limit_change)",
            code: "chain-broken"),
        Change(
            testDescription: "a seal", table: "seal",
            sql: "DELETE FROM seal WHERE position = 3", code: "chain-gap"),
        Change(
            testDescription: "a cached balance", table: "",
            sql: "UPDATE account SET balance = balance + 1 WHERE key = 1",
            code: "balance-differs"),
    ]

    @Test(arguments: EngineKind.available, changes)
    func `names the row that was changed`(_ kind: EngineKind, _ change: Change) async throws {
        try await kind.withEngine { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: Books.now)
            _ = try await AuditorWalk(store: store, seed: 3).run(operations: 40)
            let before = try await store.audit(Books.community)
            #expect(before.ok)
            try await engine.exclusively { connection in
                try connection.letRowsBeChanged(of: change.table)
                try connection.run(change.sql)
            }
            let head = try #require(Chain.head(from: before.head))
            let after = try await store.audit(Books.community, head: head)
            #expect(!after.ok)
            #expect(after.problems.map(\.code).contains(change.code))
        }
    }

    @Test(arguments: EngineKind.available)
    func `refuses to change or delete journal rows`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: Books.now)
            _ = try await AuditorWalk(store: store, seed: 4).run(operations: 20)
            _ = try await store.audit(Books.community)
            for table in ["entry", "transfer", "limit_change", "seal"] {
                for verb in ["UPDATE \(table) SET record = record", "DELETE FROM \(table)"] {
                    await #expect(throws: StorageFault.self) {
                        try await engine.write { try $0.run(SQL(literal: verb)) }
                    }
                }
            }
        }
    }
}

extension Connection {
    /// What somebody does who owns the file: the triggers go first.
    fileprivate func letRowsBeChanged(of table: String) throws {
        guard !table.isEmpty else { return }
        switch dialect {
        case .sqlite:
            try script("DROP TRIGGER \(table)_no_update; DROP TRIGGER \(table)_no_delete;")
        case .postgres: try script("DROP TRIGGER \(table)_stays ON \(table);")
        }
    }
}
