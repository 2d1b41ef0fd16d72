/// A file with delimited cells, read record by record (RFC 4180), faults beside the records.
public struct DelimitedFile: Sendable {
    public let name: String
    public let encoding: TextEncoding
    /// Whether a byte-order mark stood in front.
    public let hadMark: Bool
    public let delimiter: Delimiter
    public internal(set) var records: [DelimitedRecord] = []
    public internal(set) var faults: [LineFault] = []
    public internal(set) var leftOut: [LeftOutLine] = []
    /// The raw first cell of each line that could not be cut into cells.
    var brokenLines: [DelimitedRecord] = []

    /// Reads the whole file; with corrections, mended cells are put in and left-out lines dropped.
    public init(
        _ file: ImportFile, delimiter chosen: Delimiter? = nil,
        corrections: ImportCorrections = ImportCorrections()
    ) {
        let recoded = RecodedBytes(file.bytes)
        name = file.name
        encoding = recoded.encoding
        hadMark = recoded.hadMark
        delimiter = chosen ?? Delimiter.detected(in: recoded.bytes)
        let isMended = !corrections.mended.isEmpty || !corrections.leftOut.isEmpty
        read(recoded.bytes, corrections: isMended ? corrections : nil)
    }

    private mutating func read(_ bytes: [UInt8], corrections: ImportCorrections?) {
        var scan = DelimitedScan(bytes: bytes, delimiter: delimiter.byte)
        let mended = Dictionary(
            grouping: (corrections?.mended ?? [:]).filter { $0.key.file == name },
            by: \.key.line)
        while !scan.isAtEnd {
            let line = scan.line
            let outcome = scan.nextRecord()
            if let reason = corrections?.reason(for: LinePlace(file: name, line: line)) {
                leave(out: outcome, line: line, reason: reason)
                continue
            }
            let outcomeNow = mended[line].map { mend(outcome, at: line, with: $0) } ?? outcome
            switch outcomeNow {
            case .blank: continue
            case .record(let record): records.append(record)
            case .broken(let code, let cell, let text):
                brokenLines.append(DelimitedRecord(line: line, cells: cutRoughly(text)))
                faults.append(
                    LineFault(
                        code, at: CellPlace(file: name, line: line, cell: 0), column: "\(cell)",
                        read: text))
            }
            if faults.count >= 1_000 { return }
        }
    }

    private func mend(
        _ outcome: DelimitedScan.Outcome, at line: Int,
        with changes: [(key: CellPlace, value: String)]
    ) -> DelimitedScan.Outcome {
        var result = outcome
        if let whole = changes.first(where: { $0.key.cell == 0 }) {
            var scan = DelimitedScan(bytes: Array(whole.value.utf8), delimiter: delimiter.byte)
            result = scan.nextRecord()
        }
        guard case .record(let read) = result else { return result }
        var record = DelimitedRecord(line: line, cells: read.cells)
        record.damaged = read.damaged
        for change in changes where (1...1_000).contains(change.key.cell) {
            let index = change.key.cell - 1
            while record.cells.count <= index { record.cells.append("") }
            record.cells[index] = change.value
            record.damaged.remove(index)
        }
        return .record(record)
    }

    private mutating func leave(out outcome: DelimitedScan.Outcome, line: Int, reason: String) {
        let text: String
        switch outcome {
        case .blank: return
        case .record(let record): text = record.shown
        case .broken(_, _, let raw): text = raw
        }
        leftOut.append(
            LeftOutLine(place: LinePlace(file: name, line: line), reason: reason, read: text))
    }

    private func cutRoughly(_ text: String) -> [String] {
        text.split(separator: Character(delimiter.rawValue), omittingEmptySubsequences: false)
            .map { $0.filter { $0 != "\"" } }
    }
}
