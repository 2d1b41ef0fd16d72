import Testing

/// Migrations are numbered from 0001 without gap, one a file.
private enum Migrations {
    static let rule = """
        Rule: migrations are Sources/Storage/Schema/NNNN_Noun.swift, numbered from 0001 without \
        gap or double. Reason: every database in the world walks the same steps in the same \
        order; a step that slips in between never reaches those that are past it.
        """

    private static let numbered = Pattern(#"^Sources/Storage/Schema/(\d[^/]*)$"#)
    private static let wellNamed = Pattern(#"^\d{4}_[A-Z]\w*\.swift$"#)

    static func faults(in paths: [String]) -> [String] {
        let names = paths.flatMap { numbered.hits(in: $0).map(\.words) }.sorted()
        let badNames = names.filter { wellNamed.hits(in: $0).isEmpty }.map { "\($0) is misnamed" }
        let numbers = names.compactMap { Int($0.prefix(4)) }
        let misplaced = zip(numbers, 1...).first { $0 != $1 }.map { found, due in
            "Migration \(due) is due where \(found) stands"
        }
        return badNames + (misplaced.map { [$0] } ?? [])
    }
}

@Suite struct `Schema of the database` {
    @Test func `migrations are numbered without gaps`() {
        let faults = Migrations.faults(in: House.sources.map(\.path))
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))\n\(Migrations.rule)")
    }

    @Test(arguments: [
        (["0001_Ledger.swift", "0002_People.swift", "Schema.swift"], 0),
        (["0001_Ledger.swift", "0003_People.swift"], 1),
        (["0001_Ledger.swift", "0001_People.swift"], 1),
        (["0002_Ledger.swift"], 1), (["0001-ledger.swift"], 1),
    ])
    func `a gap, a double or a bad name is seen`(names: [String], count: Int) {
        let paths = names.map { "Sources/Storage/Schema/\($0)" }
        #expect(Migrations.faults(in: paths).count == count)
    }
}
