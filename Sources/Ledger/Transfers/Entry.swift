import Essentials

/// An amount that leaves one account and reaches another.
///
/// Amounts are above zero.
public struct Transfer: Hashable, Sendable {
    public let from: Account.ID
    public let to: Account.ID
    /// In the smallest steps of both accounts' unit.
    public let amount: Int64

    public init(from: Account.ID, to: Account.ID, amount: Int64) {
        self.from = from
        self.to = to
        self.amount = amount
    }

    public var reversed: Transfer { Transfer(from: to, to: from, amount: amount) }
}

/// Why an entry may stand past a hard limit.
///
/// The number is stored and sealed.
public enum LimitExemption: Int, Sendable, Codable, CaseIterable {
    case none = 0
    /// A coordinator recorded what had already happened, with a reason.
    case recordedPast = 1
    /// It came with an import.
    case imported = 2
    /// A balance that was inherited, merged or put right.
    case inherited = 3
}

/// One decision: a day, a kind, who recorded it on whose word, and transfers posted all or none.
///
/// Every transfer takes from one account what it gives another, so an entry balances by
/// construction and the check of it is an audit, not a hope.
public struct Entry: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let community: CommunityID
    public let kind: EntryKind
    /// The day it happened, in the community's zone.
    public let day: Day
    public let recorded: Instant
    public let recorder: Recorder
    public let word: Word
    public let subject: Subject?
    /// The entry that this one turns round; at most one reversal an entry.
    public let reverses: ID?
    public let exemption: LimitExemption
    /// SHA-256 of the salted note; the words themselves can be erased.
    public let noteDigest: [UInt8]?
    public let transfers: [Transfer]
    public let contributions: [Contribution]

    public init(
        id: ID, community: CommunityID, kind: EntryKind, day: Day, recorded: Instant,
        recorder: Recorder, word: Word, subject: Subject? = nil, reverses: ID? = nil,
        exemption: LimitExemption = .none, noteDigest: [UInt8]? = nil, transfers: [Transfer],
        contributions: [Contribution] = []
    ) {
        self.id = id
        self.community = community
        self.kind = kind
        self.day = day
        self.recorded = recorded
        self.recorder = recorder
        self.word = word
        self.subject = subject
        self.reverses = reverses
        self.exemption = exemption
        self.noteDigest = noteDigest
        self.transfers = transfers
        self.contributions = contributions
    }

    /// The most transfers that one entry may carry.
    public static let transfersMax = 400

    /// Every account that the entry touches, each once, in the order of their ids.
    public var accounts: [Account.ID] {
        Set(transfers.flatMap { [$0.from, $0.to] }).sorted()
    }
}
