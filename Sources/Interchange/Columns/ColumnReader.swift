import Essentials

extension ImportReading {
    /// Reads a CSV whose columns somebody mapped, into the same values as every other import.
    ///
    /// `known` are the member numbers in the books; people in the same reading count as known too.
    /// `accounts` are our own files of accounts, whose headings are fixed.
    /// With `enriching`, a person who is not known is a fault: nobody new is made.
    public static func columns(
        _ sheets: [(file: ImportFile, mapping: ColumnMapping)], accounts: [ImportFile] = [],
        answers: ImportAnswers = ImportAnswers(),
        corrections: ImportCorrections = ImportCorrections(), known: Set<String> = [],
        enriching: Bool = false
    ) -> ImportReading {
        var reader = ColumnReader(
            answers: answers, known: known, isEnriching: enriching)
        reader.read(sheets, corrections: corrections)
        for file in accounts { reader.readAccounts(file, corrections: corrections) }
        return reader.finished()
    }
}

/// Reads mapped files, people first, so that the others can speak of them.
struct ColumnReader {
    let isEnriching: Bool
    let known: Set<String>
    var cells: CellReading
    var reading = ImportReading()
    var directory = MemberDirectory()
    var keys = RowKeys()
    var postLines: [String: LinePlace] = [:]

    init(answers: ImportAnswers, known: Set<String>, isEnriching: Bool) {
        self.isEnriching = isEnriching
        self.known = known
        cells = CellReading(answers: answers)
        cells.quantityStyle.allowsBare = true
        cells.undoesFormulaGuard = true
        for number in known {
            directory.add(number, name: nil, at: LinePlace(file: "", line: 0))
        }
    }

    mutating func read(
        _ files: [(file: ImportFile, mapping: ColumnMapping)], corrections: ImportCorrections
    ) {
        var sheets: [MappedSheet] = []
        for (file, mapping) in files {
            let table = DelimitedFile(file, corrections: corrections)
            reading.leftOut += table.leftOut
            let place = CellPlace(file: file.name, line: 0, cell: 0)
            guard let header = table.records.first else {
                cells.faults.append(LineFault(.fileEmpty, at: place))
                continue
            }
            for field in mapping.missing {
                cells.faults.append(
                    LineFault(
                        .columnMissing, at: place, column: field.rawValue, read: header.shown,
                        help: "Choose the column with --columns \(field.rawValue)=…"))
            }
            guard mapping.missing.isEmpty else { continue }
            let sheet = Sheet(table, kind: mapping.kind, columns: header.cells, hasHeader: true)
            cells.faults += sheet.quotingFaults
            reading.sources.append(sheet.source)
            directory.addBroken(mapping.kind == .people ? table : nil)
            sheets.append(MappedSheet(sheet: sheet, mapping: mapping))
        }
        settle(sheets)
        for sheet in sheets where sheet.mapping.kind == .people { readPeople(sheet) }
        for sheet in sheets where sheet.mapping.kind == .exchanges { readExchanges(sheet) }
        for sheet in sheets where [.offers, .asks].contains(sheet.mapping.kind) { readPosts(sheet) }
    }

    /// Lets dates and lengths settle what they can by themselves.
    private mutating func settle(_ sheets: [MappedSheet]) {
        func texts(_ fields: [ColumnField]) -> [String] {
            sheets.flatMap { sheet in
                let columns = fields.compactMap { sheet.mapping.columns[$0] }
                return sheet.sheet.rows.flatMap { row in columns.map { row[$0 - 1] } }
            }
        }
        let dates = texts([.joined, .born, .day, .created, .starts, .ends])
        cells.dateOrder = cells.dateOrder ?? DateOrder.agreed(by: dates.compactMap(MomentText.init))
        let agreed = QuantityText.Style(
            agreedBy: texts([.length, .balance]).map(QuantityText.init))
        cells.quantityStyle.isDecimal = cells.quantityStyle.isDecimal ?? agreed.isDecimal
        cells.quantityStyle.isLeadingZero =
            cells.quantityStyle.isLeadingZero ?? agreed.isLeadingZero
    }

    mutating func finished() -> ImportReading {
        reading.faults = cells.faults.sorted()
        reading.questions = cells.questions.values.sorted { $0.id < $1.id }
        return reading
    }
}

/// A file with the mapping of its columns.
struct MappedSheet {
    let sheet: Sheet
    let mapping: ColumnMapping

    /// The cell of a field; nil where no column was chosen for it.
    func cell(_ row: DelimitedRecord, _ field: ColumnField) -> SheetCell? {
        mapping.columns[field].map { sheet.cell(row, $0 - 1) }
    }
}

extension MemberDirectory {
    fileprivate mutating func addBroken(_ file: DelimitedFile?) {
        for line in file?.brokenLines ?? [] { addDoubtful(line.cells) }
    }
}
