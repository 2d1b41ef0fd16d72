import DoorKit
import Essentials
import Foundation
import Ledger
import Storage
import TestKit
import Testing

/// Somebody with the file in hand changes what was sealed; verify names the row.
@Suite struct TamperingTests {
    @Test(arguments: EngineKind.available)
    func `names the row in which one value was changed`(_ kind: EngineKind) async throws {
        try await kind.withDatabase { database in
            let engine = try database.open()
            let store = Store(engine: engine)
            try await store.migrate(now: Books.now)
            let sealed = try await SealedBooks(store)
            var (named, refused) = (0, 0)
            for place in try await sealed.places() {
                switch try await sealed.tamper(with: place, in: database) {
                case .named: named += 1
                case .refusedByDatabase: refused += 1
                case .unnoticed(let said): Issue.record("\(place) was changed: \(said)")
                }
            }
            #expect(named > 50)
            try Proof.note("\(kind) values named", Double(named), "columns")
            try Proof.note("\(kind) refused by the database", Double(refused), "columns")
            await engine.close()
        }
    }

    @Test(arguments: EngineKind.available)
    func `sees rows taken out, put in and cached numbers changed`(
        _ kind: EngineKind
    )
        async throws
    {
        let changes: [(sql: SQL, table: String, code: String)] = [
            ("DELETE FROM seal WHERE position = 3", "seal", "chain-gap"),
            ("DELETE FROM contribution WHERE ordinal = 1", "contribution", "chain-broken"),
            ("UPDATE contribution SET apart = 1 - apart", "contribution", "chain-broken"),
            (
                "UPDATE transfer SET ordinal = ordinal + 500 WHERE ordinal = 0 AND record < 40",
                "transfer", "chain-broken"
            ),
            (
                "UPDATE recorder SET id = \(RecorderID(high: 12, low: 2))", "recorder",
                "chain-broken"
            ),
            ("UPDATE account SET balance = balance + 1 WHERE key = 1", "", "balance-differs"),
            ("UPDATE account SET held = held + 1 WHERE key = 1", "", "held-differs"),
            ("UPDATE account SET hard_floor = -9999 WHERE key = 2", "", "limits-differ"),
            ("UPDATE account SET soft_ceiling = 9998 WHERE key = 2", "", "limits-differ"),
            ("UPDATE record_note SET content = 'Jade said so'", "", "note-differs"),
            ("UPDATE record_note SET salt = \([UInt8]([7, 7, 8]))", "", "note-differs"),
            ("ALTER TABLE seal RENAME TO lost", "", "row-missing"),
            ("UPDATE account SET moves = moves + 1 WHERE key = 1", "", "moves-differ"),
            (
                """
                INSERT INTO limit_change (community, record, id, account, after_moves, balance,
                    recorded, hat) SELECT community, -1, \(LimitChange.ID(high: 66, low: 6)),
                    account, 0, 0, 0, 1 FROM limit_change WHERE record = 1
                """, "", "limit-changes-unsealed"
            ),
        ]
        for change in changes {
            try await kind.withEngine { engine in
                let store = Store(engine: engine)
                try await store.migrate(now: Books.now)
                let sealed = try await SealedBooks(store)
                try await engine.exclusively { connection in
                    try connection.letRowsBeChanged(of: change.table)
                    try connection.run(change.sql)
                }
                let after = try await store.audit(sealed.community, heads: [sealed.head])
                #expect(after.problems.map(\.code).contains(change.code))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `is content with words that were erased`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: Books.now)
            let sealed = try await SealedBooks(store)
            let erased = try await engine.write { try $0.run("DELETE FROM record_note") }
            let after = try await store.audit(sealed.community, heads: [sealed.head])
            #expect(erased > 0)
            #expect(after.problems == [])
        }
    }

    /// On SQLite this engine refuses to save such a change, so somebody needs another program for it.
    @Test(arguments: EngineKind.available.filter { $0 == .postgres })
    func `names a row that is referred to and gone`(_ kind: EngineKind) async throws {
        let changes: [(sql: SQL, row: String)] = [
            ("UPDATE account SET unit = 77 WHERE key = 2", "account "),
            ("UPDATE community SET key = 77", "time bank 1"),
        ]
        for change in changes {
            try await kind.withEngine { engine in
                let store = Store(engine: engine)
                try await store.migrate(now: Books.now)
                let sealed = try await SealedBooks(store)
                try await engine.exclusively { connection in
                    try connection.script("SET LOCAL session_replication_role = replica;")
                    try connection.run(change.sql)
                }
                let after = try await store.audit(sealed.community)
                #expect(after.problems.first?.code == "row-missing")
                #expect(after.problems.first?.row.hasPrefix(change.row) == true)
            }
        }
    }

    /// Somebody rewrites a row and every seal behind it: only the heads on paper know.
    @Test(arguments: EngineKind.available)
    func `says between which noted heads the books were sealed anew`(
        _ kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: Books.now)
            let sealed = try await SealedBooks(store)
            let (old, place) = (try await sealed.head(at: 10), sealed.head.place ?? 0)
            try await sealed.rewrite(from: 20)
            let bare = ChainHead(place: nil, digest: sealed.head.digest)
            let late = ChainHead(place: place + 50, digest: sealed.head.digest)
            let quiet = try await store.audit(sealed.community)
            let after = try await store.audit(
                sealed.community, heads: [sealed.head, old, bare, late])
            #expect(quiet.problems == [])
            #expect(
                after.problems.map(\.code) == [
                    "head-differs", "head-not-found", "chain-too-short",
                ])
            #expect(after.problems.first?.row.hasPrefix("places 11 to \(place), ") == true)
        }
    }

    @Test(arguments: EngineKind.available)
    func `refuses to change or delete journal rows`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: Books.now)
            _ = try await SealedBooks(store)
            for table in SealedBooks.tables {
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
    func letRowsBeChanged(of table: String) throws {
        guard !table.isEmpty else { return }
        switch dialect {
        case .sqlite:
            try script(
                """
                DROP TRIGGER IF EXISTS \(table)_no_update;
                DROP TRIGGER IF EXISTS \(table)_no_delete;
                """)
        case .postgres: try script("DROP TRIGGER IF EXISTS \(table)_stays ON \(table);")
        }
    }
}
