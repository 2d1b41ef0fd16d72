import Essentials

/// The person, household, organisation or pot that an account belongs to, known by its bytes only.
public enum HolderTag {}
public typealias HolderID = Identifier<HolderTag>

/// A place where amounts of one unit stand.
///
/// Its balance is what the journal adds up to.
public struct Account: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let community: CommunityID
    public let kind: AccountKind
    public let unit: CreditUnit.ID
    /// Nil for the accounts of the books themselves.
    public let holder: HolderID?
    public var limits: Limits
    /// Cached by the transaction that moves it and re-added by verify.
    public var balance: Int64
    /// Reserved for a place, an award or a booking, and not to be spent twice.
    public var held: Int64
    /// How many legs this account has had while it was limited; the next leg is one more.
    public var moves: Int64
    public var isClosed: Bool

    public init(
        id: ID, community: CommunityID, kind: AccountKind, unit: CreditUnit.ID,
        holder: HolderID? = nil, limits: Limits = .none, balance: Int64 = 0, held: Int64 = 0,
        moves: Int64 = 0, isClosed: Bool = false
    ) {
        self.id = id
        self.community = community
        self.kind = kind
        self.unit = unit
        self.holder = holder
        self.limits = limits
        self.balance = balance
        self.held = held
        self.moves = moves
        self.isClosed = isClosed
    }

    public var available: Int64 { balance - held }
}

/// A dated change of what an account may do; append-only and sealed like an entry.
public struct LimitChange: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let community: CommunityID
    public let account: Account.ID
    public let limits: Limits
    /// The account's count of moves when the change was made: it binds from the next one.
    public let afterMoves: Int64
    /// What the account stood at, so that the run of balances can be followed through a change.
    public let balance: Int64
    public let recorded: Instant
    public let recorder: Recorder

    public init(
        id: ID, community: CommunityID, account: Account.ID, limits: Limits, afterMoves: Int64,
        balance: Int64, recorded: Instant, recorder: Recorder
    ) {
        self.id = id
        self.community = community
        self.account = account
        self.limits = limits
        self.afterMoves = afterMoves
        self.balance = balance
        self.recorded = recorded
        self.recorder = recorder
    }
}
