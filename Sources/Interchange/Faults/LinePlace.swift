/// A record of a file, by the physical line on which it starts; line 0 is the file as a whole.
public struct LinePlace: Hashable, Sendable, Codable, Comparable {
    public let file: String
    /// Counted from 1, header and line breaks within quotes included.
    public let line: Int

    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line) < (right.file, right.line)
    }
}

/// One cell of a record; cell 0 is the whole record.
public struct CellPlace: Hashable, Sendable, Codable, Comparable {
    public let file: String
    public let line: Int
    /// Counted from 1, from the left.
    public let cell: Int

    public init(file: String, line: Int, cell: Int) {
        self.file = file
        self.line = line
        self.cell = cell
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.cell) < (right.file, right.line, right.cell)
    }
}
