import Essentials
import Ledger

/// A pot as it stands at this moment.
public struct PotStanding: Hashable, Sendable {
    /// Nil for the community pot, which has no name of its own.
    public let pot: Pot?
    /// The name of the organisation behind it; empty where there is none.
    public let sponsor: String
    public let account: Account.ID
    /// In the unit's smallest step.
    public let balance: Int64
    /// What came in and went out over all; nil where nobody asked.
    public var sums: Sums?

    public init(
        pot: Pot?, sponsor: String = "", account: Account.ID, balance: Int64, sums: Sums? = nil
    ) {
        self.pot = pot
        self.sponsor = sponsor
        self.account = account
        self.balance = balance
        self.sums = sums
    }

    /// Whether time goes in and out of it now.
    public var isOpen: Bool { pot?.closed == nil }

    /// What ever came in and went out, without what was taken back.
    public struct Sums: Hashable, Sendable {
        public let cameIn: Int64
        public let wentOut: Int64

        public init(cameIn: Int64, wentOut: Int64) {
            self.cameIn = cameIn
            self.wentOut = wentOut
        }
    }
}

/// One entry that moved a pot.
public struct PotMove: Hashable, Sendable {
    /// Where it stands in the journal; moves are paged by it.
    public let place: Int64
    public let entry: Entry.ID
    public let kind: EntryKind?
    public let day: Day
    /// Above zero for what came in.
    public let change: Int64
    /// Who is on the other side, by the names of their accounts.
    public var others: [String]
    public let content: String
    /// Whether a later entry turned it round.
    public let isTakenBack: Bool
    /// Whether it may be taken back: a gift that stands, and nothing that the house did by itself.
    public let mayBeTakenBack: Bool

    public init(
        place: Int64, entry: Entry.ID, kind: EntryKind?, day: Day, change: Int64,
        others: [String], content: String, isTakenBack: Bool, mayBeTakenBack: Bool
    ) {
        self.place = place
        self.entry = entry
        self.kind = kind
        self.day = day
        self.change = change
        self.others = others
        self.content = content
        self.isTakenBack = isTakenBack
        self.mayBeTakenBack = mayBeTakenBack
    }
}

/// One page of what came into a pot and went out of it, newest first.
public struct PotSheet: Hashable, Sendable {
    public let standing: PotStanding
    public let moves: [PotMove]
    /// Where the next older page begins; nil on the last.
    public let older: Int64?

    public init(standing: PotStanding, moves: [PotMove], older: Int64?) {
        self.standing = standing
        self.moves = moves
        self.older = older
    }
}
