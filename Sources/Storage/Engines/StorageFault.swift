/// What a database may answer instead of doing its work, in the same words for both engines.
public enum StorageFault: Error, Hashable, Sendable {
    /// Another row already has these values: `table.column, table.column`.
    case unique(String)
    /// A row that is referred to is missing, or is still referred to; with the name if known.
    case foreignKey(String)
    /// A row breaks a `CHECK` (its name) or lacks a value that it must have (`table.column`).
    case check(String)
    /// A trigger refused, with its message.
    case refusedByTrigger(String)
    /// Other work stood in the way for too long; the same may succeed later.
    case busy
    /// There is no room left; nothing was written.
    case diskFull
    /// There is no database to talk to; nothing was written.
    case unreachable(String)
    /// The commit was sent and its answer was lost; repeat with the same request key.
    case outcomeUnknown
    /// A value, or the database file, is not what was expected.
    case unreadable(String)
    /// Anything else, in the engine's own words.
    case other(String)
}

extension StorageFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unique(let columns): "another row has the same \(columns)"
        case .foreignKey(let name): "a row that is referred to is missing: \(name)"
        case .check(let name): "a row breaks the rule \(name)"
        case .refusedByTrigger(let message): message
        case .busy: "the database is busy with other work"
        case .diskFull: "the disk is full"
        case .unreachable(let reason): "the database cannot be reached: \(reason)"
        case .outcomeUnknown: "the database went away before it could say whether it had written"
        case .unreadable(let reason): "the database holds something unexpected: \(reason)"
        case .other(let message): message
        }
    }
}
