/// What SQLite's planner is told of the tables: the shape of a large scheme, always the same.
///
/// Told nothing, it takes one index to be as good as another, and may walk through all members of
/// a community to find one. Figures counted from the books would change its plans as these grow,
/// so that what was quick in a test is not what runs in a year. PostgreSQL counts for itself.
enum PlanFigures {
    private static let rows = 100_000
    private static let manyRows = 1_000_000
    private static let fewRows = 100

    /// Tables that stay short however many members there are.
    private static let few: Set = [
        "area", "backup", "community", "cover_note", "credit_unit", "import_run", "journal_count",
        "lease", "migration", "pot", "project", "report_version", "ring_round", "scheme", "tray",
    ]
    /// Tables with several rows a member.
    private static let many: Set = [
        "act", "contribution", "entry", "exchange", "exchange_party", "letter_group", "notice",
        "seal", "tag", "transfer",
    ]
    /// How many values a column has; any other has one for every ten rows or more.
    private static let values = [
        "area": 30, "asked": 500, "community": 20, "day": 500, "direction": 2, "hat": 5,
        "joined": 500, "kind": 5, "letters": 1_000, "name_key": 200, "part": 3, "reason": 10,
        "review": 500, "source": 2, "standing": 5, "way": 3, "weekday": 7,
    ]

    /// Writes them anew, for every index that there is now.
    static func write(on connection: any Connection) throws {
        // SQLite makes the table itself, and reads it when it is told to look again.
        try connection.script("ANALYZE sqlite_schema; DELETE FROM sqlite_stat1")
        let columns = try connection.rows(
            """
            SELECT t.name AS table_name, i.name AS index_name, i."unique", i.partial,
                c.name AS column_name
            FROM sqlite_schema t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY 1, 2, c.seqno
            """
        ).map { row in
            (
                index: Index(
                    table: try row.read(0), name: try row.read(1), isUnique: try row.read(2),
                    isPartial: try row.read(3)),
                column: try row.read(4, as: String.self)
            )
        }
        for (index, columns) in Dictionary(grouping: columns, by: \.index) {
            try connection.run(
                """
                INSERT INTO sqlite_stat1 (tbl, idx, stat)
                VALUES (\(index.table), \(index.name), \(index.figures(columns.map(\.column))))
                """)
        }
        try connection.script("ANALYZE sqlite_schema")
    }

    struct Index: Hashable {
        let table: String
        let name: String
        let isUnique: Bool
        let isPartial: Bool

        /// How many rows there are, then how many share the first column, the first two, and so on.
        func figures(_ columns: [String]) -> String {
            let whole = few.contains(table) ? fewRows : many.contains(table) ? manyRows : rows
            let count = isPartial ? max(1, whole / 20) : whole
            var alike = count
            var figures = [count]
            for (place, column) in columns.enumerated() {
                alike = values[column].map { max(1, alike / $0) } ?? min(10, alike)
                if isUnique, place == columns.count - 1 { alike = 1 }
                figures.append(alike)
            }
            return figures.map(String.init).joined(separator: " ")
        }
    }
}
