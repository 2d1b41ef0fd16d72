import Essentials
import People

/// One import as kept: where it came from, how far it is, and its draft and report as JSON.
public struct StoredImport: Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    /// How far an import is.
    ///
    /// The number is stored.
    public enum Standing: Int, Sendable, CaseIterable, SQLBindable, SQLReadable {
        case draft = 1
        case loaded = 2
        case undone = 3
    }

    public let id: ID
    public let source: String
    public let standing: Standing
    public let draft: String
    public let report: String
    public let began: Instant
    public let beganBy: Member.ID?
    public let changed: Instant
    public let loaded: Instant?
    public let undone: Instant?
    public let undoneWhy: String

    static let columns: SQL = """
        r.id, r.source, r.standing, r.draft, r.report, r.began, r.began_by, r.changed, r.loaded, \
        r.undone, r.undone_why
        """

    init(_ row: SQLRow) throws {
        id = try row.read(0)
        source = try row.read(1)
        standing = try row.read(2)
        draft = try row.read(3)
        report = try row.read(4)
        began = try row.read(5)
        beganBy = try row.read(6)
        changed = try row.read(7)
        loaded = try row.read(8)
        undone = try row.read(9)
        undoneWhy = try row.read(10)
    }
}

/// What an old name stands for here.
///
/// The number is stored.
public enum ImportedKind: Int, Sendable, CaseIterable, SQLBindable, SQLReadable {
    case person = 1
    case offer = 2
    case ask = 3
    /// A household, an organisation or the pot; ours is the party, or the pot's account.
    case account = 4
}

/// An old name beside ours; `isMade` tells what the import made from what it found here.
public struct ImportLink: Hashable, Sendable {
    public let kind: ImportedKind
    public let old: String
    public let ours: Identifier<Never>
    public let isMade: Bool

    public init(kind: ImportedKind, old: String, ours: Identifier<Never>, isMade: Bool) {
        self.kind = kind
        self.old = old
        self.ours = ours
        self.isMade = isMade
    }
}

/// A row of history that moves nothing.
public struct CountedHistory: Hashable, Sendable {
    public let reason: String
    public let day: Day
    /// A member number, `bank` or `former`.
    public let giver: String
    public let receiver: String
    public let minutes: Minutes

    public init(reason: String, day: Day, giver: String, receiver: String, minutes: Minutes) {
        self.reason = reason
        self.day = day
        self.giver = giver
        self.receiver = receiver
        self.minutes = minutes
    }
}
