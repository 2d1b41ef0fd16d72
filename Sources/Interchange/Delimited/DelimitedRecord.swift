import Essentials

/// One record of a file with delimited cells.
public struct DelimitedRecord: Hashable, Sendable {
    /// The physical line on which it starts, from 1.
    public let line: Int
    public var cells: [String]
    /// Which cells, from 0, hold bytes that are no letters.
    public var damaged: Set<Int> = []

    public init(line: Int, cells: [String]) {
        self.line = line
        self.cells = cells
    }

    /// The text of a cell without spaces around it and letters that nobody types; empty when the record is too short.
    public subscript(index: Int) -> String {
        cells.indices.contains(index) ? cells[index].withoutControls.trimmed : ""
    }

    public var isBlank: Bool { cells.allSatisfy(\.trimmed.isEmpty) }

    /// The cells joined again for showing.
    var shown: String { cells.joined(separator: ", ") }
}

extension String {
    /// The text without white space at both ends.
    var trimmed: String {
        guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(unicodeScalars[first...last])
    }

    /// The words with single blanks between them, as a name or a title is kept.
    public var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
