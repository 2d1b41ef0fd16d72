/// Rows in the order of their records, whose first column is the record's number.
final class RecordRows {
    let row: any SQLScan
    /// The record that the row belongs to; the largest number there is at the end.
    private(set) var record: Int64 = 0

    init(_ scan: any SQLScan) throws {
        row = scan
        try advance()
    }

    func advance() throws {
        record = try row.next() ? row.integer(0) : .max
    }

    /// Passes over rows of earlier records; whether one of this record comes now.
    func reach(_ wanted: Int64) throws -> Bool {
        while record < wanted { try advance() }
        return record == wanted
    }
}
