/// One made-up file: its rows, and the few lines that are written as raw bytes.
struct GeneratedTable {
    let name: String
    let kind: ImportSource.Kind
    var rows: [[String]]
    /// Rows whose bytes replace what the cells would give.
    var raw: [Int: [UInt8]] = [:]

    /// The physical line on which a row starts.
    func line(of row: Int) -> Int {
        1 + (0..<row).reduce(0) { $0 + lines(of: $1) }
    }

    /// Whether the row stands on one line, so that a broken quote breaks nothing else.
    func isOnOneLine(_ row: Int) -> Bool { lines(of: row) == 1 }

    private func lines(of row: Int) -> Int {
        1 + rows[row].reduce(0) { $0 + $1.utf8.count { $0 == 0x0A } }
    }

    /// As Ruby writes it: line feeds, quotes where needed and around empty text.
    var file: ImportFile {
        var bytes: [UInt8] = []
        for (index, row) in rows.enumerated() {
            let line = GeneratedTable.written(row)
            bytes.append(contentsOf: raw[index] ?? Array(line.utf8))
            bytes.append(0x0A)
        }
        return ImportFile(name: name, bytes: bytes)
    }

    static func written(_ row: [String]) -> String {
        row.map { $0.isEmpty ? "\"\"" : DelimitedWriter.quoted($0) }.joined(separator: ",")
    }
}
