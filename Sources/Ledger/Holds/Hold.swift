import Essentials

/// Time set aside for a place, an award or a booking, so that it is not spent twice.
public struct Hold: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    /// What happened to a hold.
    ///
    /// The number is stored and sealed.
    public enum Step: Int, Sendable, Codable, CaseIterable {
        case placed = 1
        case settled = 2
        case released = 3
        case lapsed = 4
    }

    public let id: ID
    public let account: Account.ID
    public let amount: Int64
    /// From this moment it no longer counts, whether or not anybody swept it away.
    public let lapses: Instant

    public init(id: ID, account: Account.ID, amount: Int64, lapses: Instant) {
        self.id = id
        self.account = account
        self.amount = amount
        self.lapses = lapses
    }

    public func counts(at now: Instant) -> Bool { now < lapses }
}

/// One row of a hold's life; append-only and sealed.
public struct HoldStep: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let community: CommunityID
    public let hold: Hold
    public let step: Hold.Step
    /// How much of it this step concerns; a part can be settled and the rest released.
    public let amount: Int64
    public let recorded: Instant
    public let entry: Entry.ID?

    public init(
        id: ID, community: CommunityID, hold: Hold, step: Hold.Step, amount: Int64,
        recorded: Instant, entry: Entry.ID? = nil
    ) {
        self.id = id
        self.community = community
        self.hold = hold
        self.step = step
        self.amount = amount
        self.recorded = recorded
        self.entry = entry
    }
}

extension Account {
    /// Sets time aside; refused like a spend when too little is available.
    public func holding(_ amount: Int64) throws(PostingRefusal) -> Account {
        guard amount > 0 else { throw .amountNotPositive }
        guard !isClosed else { throw .accountClosed }
        var account = self
        account.held += amount
        if let floor = limits.hardFloor, account.available < floor { throw .beyondFloor }
        return account
    }
}
