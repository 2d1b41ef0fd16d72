/// Rows in columns for people at a terminal: as wide as needed, figures to the right.
struct Table {
    enum Side {
        case left, right
    }

    private let titles: [String]
    private let sides: [Side]
    private var rows: [[String]] = []

    init(_ columns: KeyValuePairs<String, Side>) {
        titles = columns.map(\.key)
        sides = columns.map(\.value)
    }

    mutating func add(_ row: String...) {
        precondition(row.count == titles.count, "a row has as many cells as there are titles")
        rows.append(row)
    }

    /// The lines, titles first; blanks at the end of a line are left out.
    var lines: [String] {
        let all = [titles] + rows
        let widths = titles.indices.map { column in
            all.map { $0[column].count }.max() ?? 0
        }
        return all.map { row in
            let cells = row.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - row[column].count)
                return sides[column] == .left ? row[column] + space : space + row[column]
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
