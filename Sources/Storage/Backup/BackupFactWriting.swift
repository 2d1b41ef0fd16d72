import Communities
import Essentials

extension Writing {
    /// Notes a backup that was restored on trial and added up; older notes go after 400 days.
    public func note(_ fact: BackupFact) throws {
        try connection.run(
            """
            INSERT INTO backup (made, name, bytes, row_count)
            VALUES (\(fact.made), \(fact.name), \(fact.bytes), \(fact.rows))
            ON CONFLICT (made) DO NOTHING
            """)
        try connection.run("DELETE FROM backup WHERE made < \(fact.made.adding(days: -400))")
    }
}

extension Reading {
    /// The newest backup that stood its test.
    public func lastBackup() throws -> BackupFact? {
        try connection.row(
            "SELECT made, name, bytes, row_count FROM backup ORDER BY made DESC LIMIT 1"
        ).map { row in
            BackupFact(
                made: try row.read(0), name: try row.read(1), bytes: try row.read(2),
                rows: try row.read(3))
        }
    }
}
