import DoorKit
import Foundation
import Storage
import Testing

@Suite struct `The pages of the whole schema` {
    @Test(arguments: EngineKind.available)
    func `are what the migrations make; bin/schema writes them again`(
        _ kind: EngineKind
    ) async throws {
        let made = try await kind.withEngine(blank: true) { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: SmallTown.start)
            return try await engine.read { connection in
                switch kind {
                case .sqlite: try SchemaPage.ofSQLite(connection)
                case .postgres: try SchemaPage.ofPostgres(connection)
                }
            }
        }
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Sources/Storage/Schema/schema.\(kind.rawValue).sql")
        if ProcessInfo.processInfo.environment["GOODTURN_WRITE_SCHEMA"] != nil {
            try Data(made.utf8).write(to: file)
        }
        let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        let isCurrent = kept == made
        #expect(isCurrent, "The page is behind the migrations: run bin/schema")
    }
}

/// A whole schema as one readable page, in an order that does not depend on when things were made.
enum SchemaPage {
    static func ofSQLite(_ connection: any Connection) throws -> String {
        let statements = try connection.rows(
            """
            SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'
            ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name
            """
        ).map { try $0.read(0, as: String.self) }
        return page("SQLite", statements.map { $0.tightened + ";" })
    }

    static func ofPostgres(_ connection: any Connection) throws -> String {
        var parts: [String] = []
        let tables = try texts(
            """
            SELECT relname::text FROM pg_class
            WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname
            """, connection)
        for table in tables { parts.append(try self.table(table, connection)) }
        parts += try texts(
            """
            SELECT pg_get_functiondef(p.oid) FROM pg_proc p
            WHERE p.pronamespace = 'public'::regnamespace ORDER BY p.proname
            """, connection
        ).map { $0.tightened + ";" }
        return page("PostgreSQL", parts)
    }

    private static func table(_ name: String, _ connection: any Connection) throws -> String {
        let columns = try texts(
            """
            SELECT a.attname::text || ' ' || format_type(a.atttypid, a.atttypmod)
                || CASE WHEN a.attcollation <> 0 AND l.collname <> 'default'
                    THEN ' COLLATE "' || l.collname || '"' ELSE '' END
                || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                || CASE WHEN a.attidentity <> '' THEN ' GENERATED AS IDENTITY' ELSE '' END
                || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
            FROM pg_attribute a
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_collation l ON l.oid = a.attcollation
            WHERE a.attrelid = \(name)::regclass AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum
            """, connection)
        let constraints = try texts(
            """
            SELECT pg_get_constraintdef(oid) FROM pg_constraint
            WHERE conrelid = \(name)::regclass AND contype IN ('p', 'u', 'f', 'c')
            ORDER BY CASE contype WHEN 'p' THEN 0 WHEN 'u' THEN 1 WHEN 'f' THEN 2 ELSE 3 END,
                pg_get_constraintdef(oid)
            """, connection)
        let indexes = try texts(
            """
            SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid
            WHERE i.indrelid = \(name)::regclass
                AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
            ORDER BY c.relname
            """, connection)
        let triggers = try texts(
            """
            SELECT pg_get_triggerdef(oid) FROM pg_trigger
            WHERE tgrelid = \(name)::regclass AND NOT tgisinternal ORDER BY tgname
            """, connection)
        let lines = (columns + constraints).map { "    \($0)" }.joined(separator: ",\n")
        return
            (["CREATE TABLE \(name) (\n\(lines)\n);"] + (indexes + triggers).map { $0 + ";" })
            .joined(separator: "\n")
    }

    private static func texts(_ question: SQL, _ connection: any Connection) throws -> [String] {
        try connection.rows(question).map { try $0.read(0, as: String.self) }
    }

    private static func page(_ engine: String, _ parts: [String]) -> String {
        "-- The whole schema on \(engine), as the migrations make it. Written by bin/schema.\n\n"
            + parts.joined(separator: "\n\n") + "\n"
    }
}

extension String {
    /// Without blanks at the ends of lines and at the end.
    fileprivate var tightened: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                var line = line
                while line.last?.isWhitespace == true { line.removeLast() }
                return String(line)
            }
            .joined(separator: "\n").trimmingCharacters(in: .newlines)
    }
}
