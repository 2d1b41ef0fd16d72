import Essentials

extension Store {
    /// Brings the database to this version's schema, under a lock that other processes respect.
    ///
    /// - Parameters:
    ///   - last: stops there, for tests of the steps behind it.
    ///   - only: takes these steps and no others, to meet a backup's schema.
    /// - Returns: the numbers of the migrations that were applied.
    /// - Throws: `SchemaRefusal.newer` where a newer version has been here.
    @discardableResult
    public func migrate(
        now: Instant, through last: Int? = nil, only: Set<Int>? = nil
    ) async throws -> [Int] {
        try await engine.exclusively { connection in
            let done = try Schema.applied(on: connection)
            let known = Schema.migrations.map(\.number)
            guard Set(done).isSubset(of: known) else { throw SchemaRefusal.newer }
            let waiting = Schema.migrations.filter { migration in
                !done.contains(migration.number) && migration.number <= last ?? .max
                    && only?.contains(migration.number) ?? true
            }
            for migration in waiting {
                try connection.script(migration.script(for: connection.dialect))
                try connection.run(
                    """
                    INSERT INTO migration (number, name, applied)
                    VALUES (\(migration.number), \(migration.name), \(now))
                    """)
            }
            if connection.dialect == .sqlite, !waiting.isEmpty {
                try PlanFigures.write(on: connection)
            }
            return waiting.map(\.number)
        }
    }

    /// Whether the database still needs a migration, so that a backup can be made first.
    public func migrationsWaiting() async throws -> (done: Int, waiting: Int) {
        // Only reads: books that are broken must be opened too, so that verify can say where.
        try await engine.read { connection in
            let done = try Schema.hasBegun(on: connection) ? Schema.numbers(on: connection) : []
            let known = Schema.migrations.map(\.number)
            guard Set(done).isSubset(of: known) else { throw SchemaRefusal.newer }
            return (done.count, known.count - done.count)
        }
    }
}

extension Schema {
    static func applied(on connection: any Connection) throws -> [Int] {
        try connection.script(
            connection.dialect.ddl(
                """
                CREATE TABLE IF NOT EXISTS migration (
                    number {integer} NOT NULL PRIMARY KEY,
                    name {text} NOT NULL,
                    applied {integer} NOT NULL
                ){strict}
                """))
        return try numbers(on: connection)
    }

    static func numbers(on connection: any Connection) throws -> [Int] {
        try connection.rows("SELECT number FROM migration ORDER BY number")
            .map { try $0.read(0) }
    }

    /// Whether any migration was ever here.
    static func hasBegun(on connection: any Connection) throws -> Bool {
        let query: SQL =
            switch connection.dialect {
            case .sqlite:
                "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'"
            case .postgres: "SELECT 1 WHERE to_regclass('migration') IS NOT NULL"
            }
        return try connection.row(query) != nil
    }
}

/// The ways a database is refused before it is used.
public enum SchemaRefusal: Refusal, Hashable, CaseIterable {
    case newer

    public var kind: RefusalKind { .conflict }
    public var code: String { "newer-database" }
    public var explanation: String {
        "This data was last used by a newer Goodturn. Install that version or a later one."
    }
}
