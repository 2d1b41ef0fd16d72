import Essentials
import Interchange

/// What somebody has decided about an import so far; it is kept with the files for 30 days.
public struct ImportDraft: Hashable, Sendable, Codable {
    /// New text for a cell; cell 0 is the whole line.
    public struct Mended: Hashable, Sendable, Codable {
        public var file: String
        public var line: Int
        public var cell: Int
        public var text: String

        public init(file: String, line: Int, cell: Int, text: String) {
            self.file = file
            self.line = line
            self.cell = cell
            self.text = text
        }
    }

    /// A line that is left out by name, with the reason.
    public struct LeftOut: Hashable, Sendable, Codable {
        public var file: String
        public var line: Int
        public var reason: String

        public init(file: String, line: Int, reason: String) {
            self.file = file
            self.line = line
            self.reason = reason
        }
    }

    /// What a file holds, and in which column, counted from 1, each thing stands.
    public struct Columns: Hashable, Sendable, Codable {
        /// `people`, `exchanges`, `offers` or `asks`.
        public var kind: String
        /// Position by the field's name in docs/reference/csv.md.
        public var positions: [String: Int]

        public init(kind: String, positions: [String: Int]) {
            self.kind = kind
            self.positions = positions
        }
    }

    /// Answers by the id of the question.
    public var choices: [String: String] = [:]
    /// The longest exchange that is believed; nil for the usual.
    public var longest: Minutes?
    public var mended: [Mended] = []
    public var leftOut: [LeftOut] = []
    public var columns: [String: Columns] = [:]

    public init() {}

    /// Puts a mended cell in the place of what was said of it before.
    public mutating func mend(_ cell: Mended) {
        mended.removeAll { ($0.file, $0.line, $0.cell) == (cell.file, cell.line, cell.cell) }
        mended.append(cell)
        leftOut.removeAll { ($0.file, $0.line) == (cell.file, cell.line) }
    }

    /// Leaves a line out.
    ///
    /// - Throws: `ImportRefusal.reasonMissing` without a reason.
    public mutating func leaveOut(_ line: LeftOut) throws(ImportRefusal) {
        guard !line.reason.trimmed.isEmpty else { throw .reasonMissing }
        leftOut.removeAll { ($0.file, $0.line) == (line.file, line.line) }
        leftOut.append(line)
    }

    /// Takes a line back as it came.
    public mutating func takeBack(file: String, line: Int) {
        leftOut.removeAll { ($0.file, $0.line) == (file, line) }
        mended.removeAll { ($0.file, $0.line) == (file, line) }
    }
}

extension ImportDraft {
    var answers: ImportAnswers { ImportAnswers(choices, longest: longest ?? .longest) }

    var corrections: ImportCorrections {
        var corrections = ImportCorrections()
        for cell in mended {
            let place = CellPlace(file: cell.file, line: cell.line, cell: cell.cell)
            corrections.mended[place] = cell.text
        }
        for line in leftOut {
            corrections.leftOut[LinePlace(file: line.file, line: line.line)] = line.reason
        }
        return corrections
    }

    func mapping(of file: String) -> ColumnMapping? {
        guard let columns = columns[file], let kind = ImportSource.Kind(rawValue: columns.kind),
            !ColumnField.fields(of: kind).isEmpty
        else { return nil }
        var positions: [ColumnField: Int] = [:]
        for (name, position) in columns.positions {
            if let field = ColumnField(rawValue: name) { positions[field] = position }
        }
        return ColumnMapping(kind: kind, columns: positions)
    }
}
