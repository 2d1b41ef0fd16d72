/// One thing wrong with one line of a file: where, what was read, and what would help.
///
/// A fault is a value and never stops the reading: one pass names every line that would fail.
public struct LineFault: Hashable, Sendable, Codable, Error {
    public let file: String
    /// The physical line where the record starts, from 1; 0 when the file as a whole is meant.
    public let line: Int
    /// The heading of the column as the file has it, or our own word where there is none.
    public let column: String
    /// What was read there.
    public let read: String
    public let problem: String
    public let help: String
    public let code: FaultCode
    /// Which cell to mend, from 1; 0 when the whole line is to be mended.
    public let cell: Int

    public init(
        _ code: FaultCode, at place: CellPlace, column: String = "", read: String = "",
        problem: String? = nil, help: String? = nil
    ) {
        self.code = code
        self.file = place.file
        self.line = place.line
        self.cell = place.cell
        self.column = column
        self.read = read
        self.problem = problem ?? code.problem
        self.help = help ?? code.help
    }

    public var place: CellPlace { CellPlace(file: file, line: line, cell: cell) }
}

extension LineFault: Comparable {
    /// By file, then line, then column from the left.
    public static func < (left: Self, right: Self) -> Bool {
        left.place == right.place
            ? left.code.rawValue < right.code.rawValue : left.place < right.place
    }
}
