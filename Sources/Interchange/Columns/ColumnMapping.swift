/// Which column of a file holds what.
public struct ColumnMapping: Hashable, Sendable, Codable {
    /// `people`, `exchanges`, `offers` or `asks`.
    public let kind: ImportSource.Kind
    /// The position of each field's column, from 1.
    public var columns: [ColumnField: Int]

    public init(kind: ImportSource.Kind, columns: [ColumnField: Int]) {
        self.kind = kind
        self.columns = columns
    }

    /// Suggests a mapping from the words of the headings, in seven languages.
    ///
    /// Each column gets at most one field and each field one column, from the left.
    public static func suggested(for header: [String], kind: ImportSource.Kind) -> ColumnMapping {
        var mapping = ColumnMapping(kind: kind, columns: [:])
        let fields = ColumnField.fields(of: kind)
        for (index, heading) in header.enumerated() {
            let free = fields.filter { mapping.columns[$0] == nil }
            if let field = ColumnWords.field(of: heading, among: free) {
                mapping.columns[field] = index + 1
            }
        }
        return mapping
    }

    /// Reads what is given after `--columns`, such as `number=Member no,name=2`.
    ///
    /// Nil where a field is none of this kind, or a heading or position is not in the file.
    public init?(typed text: String, header: [String], kind: ImportSource.Kind) {
        var columns: [ColumnField: Int] = [:]
        for part in text.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
            guard sides.count == 2, let field = ColumnField(rawValue: sides[0]),
                ColumnField.fields(of: kind).contains(field)
            else { return nil }
            let position = header.firstIndex { $0.trimmed == sides[1] }.map { $0 + 1 }
            guard let column = position ?? Int(sides[1]), (1...header.count).contains(column)
            else { return nil }
            columns[field] = column
        }
        self.init(kind: kind, columns: columns)
    }

    /// The needed fields that have no column yet.
    public var missing: [ColumnField] {
        ColumnField.needed(for: kind).filter { columns[$0] == nil }
    }
}
