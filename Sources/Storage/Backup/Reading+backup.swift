import Essentials

extension Reading {
    /// The numbers of the migrations that this database has seen, lowest first.
    public func schema() throws -> [Int] {
        try connection.rows("SELECT number FROM migration ORDER BY number").map { try $0.read(0) }
    }

    /// Every table worth keeping, parents before those that refer to them.
    public func backedTables() throws -> [BackedTable] {
        let done = Set(try schema())
        return BackedTable.tables(of: Schema.migrations.filter { done.contains($0.number) })
    }

    /// Hands over a table's rows one by one, in constant memory.
    public func each(row of: BackedTable, _ body: ([SQLValue]) throws -> Void) throws {
        let kinds = of.columns.map(\.kind)
        let names = of.columns.map(\.name).joined(separator: ", ")
        try connection.each("SELECT \(literal: names) FROM \(literal: of.name)") { row in
            try body(zip(row.values, kinds).map { $0.asDeclared($1) })
        }
    }
}

extension SQLValue {
    /// The value in the kind of its column: SQLite takes any sixteen bytes for an id.
    fileprivate func asDeclared(_ kind: SQLKind) -> SQLValue {
        guard case .id(let high, let low) = self, kind == .bytes else { return self }
        return .bytes(Identifier<Never>(high: high, low: low).bytes)
    }
}
