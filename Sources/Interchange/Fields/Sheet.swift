/// A file whose records are rows under headings.
struct Sheet {
    let file: DelimitedFile
    let kind: ImportSource.Kind
    /// The first record where it holds headings.
    let header: DelimitedRecord?
    let rows: [DelimitedRecord]
    /// Our own words for the columns, which also say how many there are.
    let columns: [String]

    init(_ file: DelimitedFile, kind: ImportSource.Kind, columns: [String], hasHeader: Bool) {
        self.file = file
        self.kind = kind
        self.columns = columns
        header = hasHeader ? file.records.first : nil
        rows = (hasHeader ? Array(file.records.dropFirst()) : file.records).filter { !$0.isBlank }
    }

    var source: ImportSource {
        ImportSource(
            file: file.name, kind: kind, encoding: file.encoding, delimiter: file.delimiter,
            records: rows.count)
    }

    /// The faults of quoting, with the heading of the column in place of its position.
    var quotingFaults: [LineFault] {
        file.faults.map { fault in
            let named = Int(fault.column).map { heading($0 - 1) } ?? fault.column
            return LineFault(fault.code, at: fault.place, column: named, read: fault.read)
        }
    }

    /// The cell of a row, by its position from 0.
    func cell(_ row: DelimitedRecord, _ index: Int) -> SheetCell {
        SheetCell(
            place: CellPlace(file: file.name, line: row.line, cell: index + 1),
            heading: heading(index), raw: row.cells.indices.contains(index) ? row.cells[index] : "",
            isDamaged: row.damaged.contains(index))
    }

    func place(_ row: DelimitedRecord) -> LinePlace {
        LinePlace(file: file.name, line: row.line)
    }

    private func heading(_ index: Int) -> String {
        if let heading = header?[index], !heading.isEmpty { return heading }
        return columns.indices.contains(index) ? columns[index] : "\(index + 1)"
    }

    /// Notes a row with too few or too many cells; empty cells at the end are no fault.
    func isWhole(_ row: DelimitedRecord, _ cells: inout CellReading) -> Bool {
        if row.cells.count < columns.count {
            let missing = cell(row, row.cells.count)
            cells.faults.append(
                LineFault(
                    .rowShort, at: missing.place, column: missing.heading, read: row.shown))
            return false
        }
        guard row.cells.dropFirst(columns.count).allSatisfy(\.trimmed.isEmpty) else {
            let place = CellPlace(file: file.name, line: row.line, cell: 0)
            cells.faults.append(
                LineFault(
                    .rowLong, at: place, column: heading(columns.count), read: row.shown))
            return false
        }
        return true
    }
}

/// One cell with its place and heading.
struct SheetCell {
    let place: CellPlace
    let heading: String
    let raw: String
    let isDamaged: Bool

    /// Without spaces around it.
    var text: String { raw.trimmed }
}
