/// A value as a database holds it.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    /// Any bytes. On SQLite sixteen bytes come back as an `id`, for it does not know the difference.
    case bytes([UInt8])
    /// The sixteen bytes of an `Identifier`, as two big-endian halves.
    case id(high: UInt64, low: UInt64)

    /// The kind that the value shows, or `unknown` for null.
    public var kind: SQLKind {
        switch self {
        case .null: .unknown
        case .integer: .integer
        case .text: .text
        case .bytes: .bytes
        case .id: .id
        }
    }
}

/// The kinds of column that a schema has.
///
/// A parameter says its kind even when it is null, as PostgreSQL cannot always guess it.
public enum SQLKind: Hashable, Sendable {
    case unknown, integer, text, bytes, id
}
