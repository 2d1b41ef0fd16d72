/// Writes records as RFC 4180: comma, CRLF, quotes only where they are needed.
public struct DelimitedWriter {
    /// What a cell holds, which decides whether a spreadsheet could take it for a formula.
    public enum Cell: Hashable, Sendable {
        /// Words that people typed. Made safe when they start like a formula.
        case text(String)
        /// Numbers, dates and codes of our own, written as they are.
        case exact(String)

        var written: String {
            switch self {
            case .exact(let value): return value
            case .text(let value):
                guard let first = value.unicodeScalars.first,
                    "=+-@\t\r".unicodeScalars.contains(first)
                else { return value }
                return "'" + value
            }
        }
    }

    private let sink: (String) throws -> Void

    /// Gives every finished line to `sink`, so that a long export never stands in memory whole.
    public init(sink: @escaping (String) throws -> Void) {
        self.sink = sink
    }

    public func write(header: [String]) throws {
        try write(header.map(Cell.exact))
    }

    public func write(_ cells: [Cell]) throws {
        try sink(cells.map { DelimitedWriter.quoted($0.written) }.joined(separator: ",") + "\r\n")
    }

    /// The cell in quotes where it holds a comma, a quote, a line break or spaces at its ends.
    public static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { ![0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        let isTight = text.first != " " && text.last != " "
        guard !(isPlain && isTight) else { return text }
        var result = "\""
        for character in text.unicodeScalars {
            if character == "\"" { result += "\"" }
            result.unicodeScalars.append(character)
        }
        return result + "\""
    }
}
