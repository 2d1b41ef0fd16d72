import Essentials
import Ledger
import People

/// Time that is or was set aside, with what is left of it.
public struct SetAside: Hashable, Sendable {
    public let id: Hold.ID
    public let account: Account.ID
    /// Whose time it is; nil for the community's pot.
    public let owner: Member.ID?
    public let number: Int?
    /// The owner's name; empty for the pot.
    public var name: String
    public let amount: Minutes
    /// What is neither passed on nor given back.
    public let left: Minutes
    /// What it is for; empty once somebody was erased.
    public let purpose: String
    /// The last day on which it is kept.
    public let until: Day
    public let lapses: Instant
    public let standing: Standing

    /// What became of it.
    public enum Standing: Hashable, Sendable, CaseIterable {
        case kept
        /// Passed on or given back, to the last minute.
        case over
        /// Its last day went by.
        case lapsed

        /// The stable word that programs read.
        public var code: String {
            switch self {
            case .kept: "kept"
            case .over: "over"
            case .lapsed: "lapsed"
            }
        }
    }

    public init(
        id: Hold.ID, account: Account.ID, owner: Member.ID?, number: Int?, name: String,
        amount: Minutes, left: Minutes, purpose: String, until: Day, lapses: Instant,
        standing: Standing
    ) {
        self.id = id
        self.account = account
        self.owner = owner
        self.number = number
        self.name = name
        self.amount = amount
        self.left = left
        self.purpose = purpose
        self.until = until
        self.lapses = lapses
        self.standing = standing
    }

    /// Where it stands among those that are kept, soonest over first.
    public var place: Place { Place(lapses: lapses, id: id) }

    public struct Place: Hashable, Sendable, LosslessStringConvertible {
        public let lapses: Instant
        public let id: Hold.ID

        public init(lapses: Instant, id: Hold.ID) {
            self.lapses = lapses
            self.id = id
        }

        public init?(_ text: String) {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 2, let moment = Int64(parts[0]), let id = Hold.ID(String(parts[1]))
            else { return nil }
            self.init(lapses: Instant(milliseconds: moment), id: id)
        }

        public var description: String { "\(lapses.milliseconds).\(id)" }
    }
}

extension SetAside {
    /// Whether some of it can still be given back.
    public func checkKept() throws {
        switch standing {
        case .kept: return
        case .lapsed: throw PostingRefusal.holdLapsed
        case .over: throw HoldRefusal.isOver
        }
    }

    /// Whether so much of it can be passed on to that account.
    public func check(passingOn minutes: Minutes, to receiver: Account.ID) throws {
        guard receiver != account else { throw HoldRefusal.toItsOwner }
        try checkKept()
        guard minutes <= left else { throw HoldRefusal.moreThanLeft }
    }
}
