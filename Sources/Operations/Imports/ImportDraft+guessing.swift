import Interchange

extension ImportDraft {
    /// Adds what the headings of files suggest, where nothing was chosen yet.
    func guessingColumns(of files: [ImportUpload], _ kind: ImportKind) -> ImportDraft {
        var copy = self
        for upload in files where copy.columns[upload.name] == nil {
            let file = ImportFile(name: upload.name, bytes: upload.bytes)
            let header = DelimitedFile(file).records.first?.cells ?? []
            let kinds: [ImportSource.Kind] =
                kind == .people ? [.people] : [.people, .exchanges, .offers]
            let guesses = kinds.map { ColumnMapping.suggested(for: header, kind: $0) }
            // The sort whose needed columns are all there, and of those the one that knows most.
            let best = guesses.max { left, right in
                (left.missing.isEmpty ? 1 : 0, left.columns.count)
                    < (right.missing.isEmpty ? 1 : 0, right.columns.count)
            }
            guard let best else { continue }
            var positions: [String: Int] = [:]
            for (field, position) in best.columns { positions[field.rawValue] = position }
            copy.columns[upload.name] = Columns(
                kind: best.kind.rawValue, positions: positions)
        }
        return copy
    }
}

/// The columns of one file, for choosing what each holds.
public struct ImportColumns: Hashable, Sendable {
    public struct Field: Hashable, Sendable {
        /// The name in docs/reference/csv.md.
        public let name: String
        public let isNeeded: Bool
        /// The chosen column, from 1.
        public let position: Int?
    }

    public let file: String
    public let kind: String
    public let headings: [String]
    /// The first cells of each column, to recognise it by.
    public let examples: [String]
    public let fields: [Field]

    /// Whether every needed field has its column.
    public var isWhole: Bool { fields.allSatisfy { !$0.isNeeded || $0.position != nil } }

    init?(_ file: ImportFile, draft: ImportDraft) {
        let table = DelimitedFile(file)
        guard let header = table.records.first else { return nil }
        let chosen = draft.columns[file.name]
        guard let kind = ImportSource.Kind(rawValue: chosen?.kind ?? "people") else { return nil }
        let first = table.records.dropFirst().first
        self.file = file.name
        self.kind = kind.rawValue
        headings = header.cells
        examples = header.cells.indices.map { first?[$0] ?? "" }
        let needed = Set(ColumnField.needed(for: kind))
        fields = ColumnField.fields(of: kind).map { field in
            Field(
                name: field.rawValue, isNeeded: needed.contains(field),
                position: chosen?.positions[field.rawValue])
        }
    }
}
