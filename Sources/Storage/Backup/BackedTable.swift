/// A table as a backup holds it: the kinds of its columns are those that the schema declares.
///
/// A database does not tell ids from other bytes, nor do both engines name types alike; the text
/// of the migrations does.
public struct BackedTable: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        public let name: String
        public let kind: SQLKind

        public init(name: String, kind: SQLKind) {
            self.name = name
            self.kind = kind
        }
    }

    public let name: String
    public var columns: [Column]

    public init(name: String, columns: [Column]) {
        self.name = name
        self.columns = columns
    }

    /// Tables that hold nothing worth keeping: who is signed in, and who is doing a chore.
    ///
    /// Their rows would open doors again that were closed since.
    static let passing: Set<String> = [
        "lease", "session", "sign_in_code", "sign_in_attempt", "backup",
    ]

    /// The tables that these migrations make, in the order in which rows may refer to each other.
    static func tables(of migrations: [Migration]) -> [BackedTable] {
        var tables: [BackedTable] = []
        for migration in migrations.sorted(by: { $0.number < $1.number }) {
            for statement in migration.statements.split(separator: ";") {
                apply(statement.split(whereSeparator: \.isWhitespace).map(String.init), to: &tables)
            }
        }
        return tables.filter { !passing.contains($0.name) }
    }

    private static func apply(_ words: [String], to tables: inout [BackedTable]) {
        if words.starts(with: ["CREATE", "TABLE"]), words.count > 2 {
            tables.append(BackedTable(name: words[2], columns: columns(in: words.dropFirst(3))))
        } else if words.starts(with: ["ALTER", "TABLE"]), words.count > 5, words[3] == "ADD",
            let place = tables.firstIndex(where: { $0.name == words[2] })
        {
            tables[place].columns += columns(in: words.dropFirst(4))
        } else if words.starts(with: ["DROP", "TABLE"]), words.count > 2 {
            tables.removeAll { $0.name == words[2] }
        }
    }

    /// Each column is a name with its type in braces behind it.
    private static func columns(in words: ArraySlice<String>) -> [Column] {
        zip(words, words.dropFirst()).compactMap { name, type in
            guard let kind = SQLKind(ddl: type.filter { $0 != "," }) else { return nil }
            return Column(name: name, kind: kind)
        }
    }
}

extension SQLKind {
    /// Reads a type word of a migration, such as `{id}`.
    init?(ddl word: String) {
        switch word {
        case "{id}": self = .id
        case "{integer}", "{key}": self = .integer
        case "{text}": self = .text
        case "{bytes}": self = .bytes
        default: return nil
        }
    }

    /// The word for it in an archive.
    public var word: String {
        switch self {
        case .unknown: "unknown"
        case .integer: "integer"
        case .text: "text"
        case .bytes: "bytes"
        case .id: "id"
        }
    }

    public init?(word: String) {
        switch word {
        case "integer": self = .integer
        case "text": self = .text
        case "bytes": self = .bytes
        case "id": self = .id
        default: return nil
        }
    }
}
