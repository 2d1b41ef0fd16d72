import Essentials

/// The first line of a backup: what it is, of which schema, and how far each chain had come.
struct ArchiveHeader: Codable, Hashable, Sendable {
    static let kind = "goodturn-backup"
    static let format = 1

    let kind: String
    let format: Int
    /// The migrations that the database had seen.
    let schema: [Int]
    let made: Instant
    let communities: [Head]

    struct Head: Codable, Hashable, Sendable {
        let name: String
        /// 64 hexadecimal digits.
        let head: String
        let sealed: Int
    }

    init(schema: [Int], made: Instant, communities: [Head]) {
        kind = Self.kind
        format = Self.format
        self.schema = schema
        self.made = made
        self.communities = communities
    }
}

/// The line before each table's rows.
struct ArchiveTable: Codable, Hashable, Sendable {
    let table: String
    /// Names and kinds, such as `["member", "id"]`.
    let columns: [[String]]
}

/// The last line: how many rows there were, and the digest of everything before this line.
struct ArchiveTrailer: Codable, Hashable, Sendable {
    let rows: Int
    /// SHA-256 as 64 hexadecimal digits.
    let sha256: String
}
