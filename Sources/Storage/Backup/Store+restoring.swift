import Communities
import Essentials
import Ledger

extension Store {
    /// Fills an empty database from a backup, whole or not at all.
    ///
    /// - Parameters:
    ///   - schema: the migrations that the backup's database had seen.
    ///   - fill: hands over every row; it may be called again after a lost connection.
    public func restore(
        schema: [Int], now: Instant, _ fill: @escaping @Sendable (Restoring) throws -> Void
    ) async throws {
        try await migrate(now: now, only: Set(schema))
        try await engine.exclusively { connection in
            let tables = BackedTable.tables(
                of: Schema.migrations.filter { schema.contains($0.number) })
            for table in tables {
                let found = try connection.row("SELECT 1 FROM \(literal: table.name) LIMIT 1")
                guard found == nil else { throw RestoringFault.notEmpty(table.name) }
            }
            let restoring = Restoring(connection: connection, tables: tables)
            try fill(restoring)
            try restoring.flush()
            try restoring.countOn()
        }
        try await write { writing in
            guard writing.dialect == .sqlite else { return }
            for community in try writing.read.communities() {
                try writing.sealPassedOver(in: community.id)
            }
        }
        try await migrate(now: now)
        try await countRows()
    }
}

/// The ways rows do not fit a database that is being filled.
public enum RestoringFault: Error, Hashable, Sendable {
    case notEmpty(String)
    case unknownTable(String)
    case unknownColumn(String)
}

/// Takes the rows of a backup, table by table, some at a time.
public final class Restoring {
    private let connection: any Connection
    private let tables: [String: BackedTable]
    private var waiting: [[SQLValue]] = []
    private var table: BackedTable?

    init(connection: any Connection, tables: [BackedTable]) {
        self.connection = connection
        self.tables = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) })
    }

    /// Begins the rows of a table; its columns may be fewer than today's, and in another order.
    public func begin(_ table: BackedTable) throws {
        try flush()
        guard let known = tables[table.name] else { throw RestoringFault.unknownTable(table.name) }
        for column in table.columns where !known.columns.contains(column) {
            throw RestoringFault.unknownColumn("\(table.name).\(column.name)")
        }
        self.table = table
    }

    public func add(_ row: [SQLValue]) throws {
        waiting.append(row)
        if waiting.count * row.count >= 800 { try flush() }
    }

    func flush() throws {
        guard let table, let width = waiting.first?.count, width > 0 else { return }
        let kinds = table.columns.map(\.kind)
        let rows = waiting.map { row in
            let values = zip(row, kinds).map { value, kind -> SQL in "\(value, as: kind)" }
            return "(" + values.joined(separator: ", ") + ")" as SQL
        }
        let names = table.columns.map(\.name).joined(separator: ", ")
        try connection.run(
            """
            INSERT INTO \(literal: table.name) (\(literal: names))
            VALUES \(rows.joined(separator: ", "))
            """)
        waiting.removeAll(keepingCapacity: true)
    }

    /// Lets every count go on behind the rows that are there now.
    func countOn() throws {
        guard tables["entry"] != nil else { return }
        let records = ["entry", "counted_record", "limit_change", "hold_step"]
            .map { "SELECT community, record FROM \($0)" }.joined(separator: " UNION ALL ")
        switch connection.dialect {
        case .sqlite:
            try connection.run(
                """
                INSERT INTO journal_count (community, last)
                SELECT community, MAX(record) FROM (\(literal: records)) GROUP BY community
                """)
            try foldBalances()
        case .postgres:
            _ = try connection.row(
                """
                SELECT setval('journal_record',
                    CAST(COALESCE(MAX(record), 1) AS BIGINT), MAX(record) IS NOT NULL)
                FROM (\(literal: records)) AS records
                """)
            _ = try connection.row(
                """
                SELECT setval(pg_get_serial_sequence('community', 'key'),
                    CAST(COALESCE(MAX(key), 1) AS BIGINT), MAX(key) IS NOT NULL)
                FROM community
                """)
            _ = try connection.row(
                """
                SELECT setval(pg_get_serial_sequence('recorder', 'key'),
                    CAST(COALESCE(MAX(key), 1) AS BIGINT), MAX(key) IS NOT NULL)
                FROM recorder
                """)
        }
        try markUnsealed()
    }

    /// Adds what PostgreSQL keeps beside an account to the account's own row; SQLite has one row.
    private func foldBalances() throws {
        try connection.run(
            """
            UPDATE account SET balance = balance + (
                SELECT SUM(d.amount) FROM account_delta d
                WHERE d.community = account.community AND d.account = account.key)
            WHERE EXISTS (
                SELECT 1 FROM account_delta d
                WHERE d.community = account.community AND d.account = account.key)
            """)
        try connection.run("DELETE FROM account_delta")
    }

    /// Records that no seal covered when the backup was made wait for one here too.
    private func markUnsealed() throws {
        guard connection.dialect == .postgres else { return }
        for (table, kind) in [
            ("entry", 1), ("counted_record", 2), ("limit_change", 3), ("hold_step", 4),
        ] {
            try connection.run(
                """
                INSERT INTO unsealed (community, record, kind)
                SELECT r.community, r.record, \(kind) FROM \(literal: table) r
                WHERE NOT EXISTS (
                    SELECT 1 FROM seal s WHERE s.community = r.community AND s.record = r.record)
                """)
        }
    }
}
