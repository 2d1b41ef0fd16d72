/// Walks over the bytes of a file and cuts one record at a time.
struct DelimitedScan {
    enum Outcome {
        /// A line with nothing on it.
        case blank
        case record(DelimitedRecord)
        /// Quoting that does not hold: the fault, the cell from 1, the physical line as text.
        case broken(FaultCode, cell: Int, text: String)
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position = 0
    /// The physical line of the next record, from 1.
    private(set) var line = 1

    init(bytes: [UInt8], delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
    }

    var isAtEnd: Bool { position >= bytes.count }

    /// Cuts the next record; after broken quoting it goes on with the next physical line.
    mutating func nextRecord() -> Outcome {
        let (start, startLine) = (position, line)
        var record = DelimitedRecord(line: startLine, cells: [])
        if skipLineBreak() { return .blank }
        while true {
            let cell = cutCell()
            switch cell {
            case .failure(let fault):
                (position, line) = (start, startLine)
                let text = skipPhysicalLine()
                return .broken(fault.code, cell: record.cells.count + 1, text: text)
            case .success(let raw):
                if let text = String(validating: raw, as: UTF8.self) {
                    record.cells.append(text)
                } else {
                    record.damaged.insert(record.cells.count)
                    record.cells.append(String(decoding: raw, as: UTF8.self))
                }
            }
            if isAtEnd { return .record(record) }
            if bytes[position] == delimiter {
                position += 1
            } else {
                _ = skipLineBreak()
                return .record(record)
            }
        }
    }

    private struct QuoteFault: Error {
        let code: FaultCode
    }

    private mutating func cutCell() -> Result<[UInt8], QuoteFault> {
        guard !isAtEnd, bytes[position] == 0x22 else { return cutPlainCell() }
        var text: [UInt8] = []
        let startLine = line
        position += 1
        while !isAtEnd {
            let byte = bytes[position]
            if byte == 0x22 {
                if position + 1 < bytes.count, bytes[position + 1] == 0x22 {
                    text.append(byte)
                    position += 2
                    continue
                }
                position += 1
                if isAtEnd || [delimiter, 0x0A, 0x0D].contains(bytes[position]) {
                    return .success(text)
                }
                // A cell that ran over lines into another quote was most likely never closed.
                return .failure(QuoteFault(code: line == startLine ? .quoteStray : .quoteOpen))
            }
            if byte == 0x0A
                || (byte == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A))
            {
                line += 1
            }
            text.append(byte)
            position += 1
        }
        return .failure(QuoteFault(code: .quoteOpen))
    }

    private mutating func cutPlainCell() -> Result<[UInt8], QuoteFault> {
        let start = position
        while !isAtEnd {
            let byte = bytes[position]
            if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
            if byte == 0x22 { return .failure(QuoteFault(code: .quoteStray)) }
            position += 1
        }
        return .success(Array(bytes[start..<position]))
    }

    private mutating func skipLineBreak() -> Bool {
        guard !isAtEnd, bytes[position] == 0x0A || bytes[position] == 0x0D else { return false }
        let isPair =
            bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
        position += isPair ? 2 : 1
        line += 1
        return true
    }

    private mutating func skipPhysicalLine() -> String {
        let start = position
        while !isAtEnd, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        _ = skipLineBreak()
        return text
    }
}
