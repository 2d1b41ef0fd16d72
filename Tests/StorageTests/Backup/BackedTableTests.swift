import DoorKit
import Essentials
import Storage
import Testing

@Suite struct `Tables of a backup` {
    /// What holds nothing worth keeping, and what one engine counts with.
    private static let left: Set<String> = [
        "migration", "lease", "session", "sign_in_code", "sign_in_attempt", "backup",
        "journal_count", "unsealed",
    ]

    @Test(arguments: EngineKind.available)
    func `are all that the database has, with all their columns`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: Instant(milliseconds: 0))
            let (found, backed) = try await store.read { reading in
                let names: SQL =
                    reading.connection.dialect == .sqlite
                    ? """
                    SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c
                    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
                    """
                    : """
                    SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT)
                    FROM information_schema.columns WHERE table_schema = 'public'
                    """
                var columns: [String: Set<String>] = [:]
                for row in try reading.connection.rows(names) {
                    columns[try row.read(0), default: []].insert(try row.read(1))
                }
                return (columns, try reading.backedTables())
            }
            let expected = found.filter { !Self.left.contains($0.key) }
            let listed = Dictionary(
                uniqueKeysWithValues: backed.map { ($0.name, Set($0.columns.map(\.name))) })
            #expect(listed == expected)
        }
    }

    @Test func `know ids from other bytes`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: Instant(milliseconds: 0))
            let tables = try await store.read { try $0.backedTables() }
            let entry = try #require(tables.first { $0.name == "entry" })
            let kinds = Dictionary(
                uniqueKeysWithValues: entry.columns.map { ($0.name, $0.kind) })
            #expect(kinds["id"] == .id)
            #expect(kinds["note_digest"] == .bytes)
            #expect(kinds["record"] == .integer)
        }
    }
}
