import Essentials
import Ledger
import People

/// One line on a statement: one exchange or gift, however often it was put right.
public struct StatementLine: Hashable, Sendable {
    /// Where it stands in the journal; lines are paged by it.
    public let place: Int64
    public let day: Day
    /// Nil for time that is counted and not credited.
    public let kind: EntryKind?
    /// What sort of thing the entry was about, such as a welcome; nil for counted time.
    public let about: Subject.Kind?
    public let exchange: Exchange.ID?
    public let content: String
    /// The first names of the people on the other side, or the name of a pot.
    public let others: [String]
    /// True minutes.
    public let gave: Minutes
    public let received: Minutes
    /// What it did to the balance, corrections included.
    public let change: Int64
    /// What the account stood at after it, as corrected since.
    public let balance: Int64
    /// The day it was last put right; nil for a line that stands as first noted.
    public let changedOn: Day?
    public let isTakenBack: Bool
    /// What the other side said.
    public let thanks: [String]
    /// The pot on the other side, where it has a name of its own.
    public let pot: String?

    public init(
        place: Int64, day: Day, kind: EntryKind?, about: Subject.Kind? = nil,
        exchange: Exchange.ID?, content: String,
        others: [String], gave: Minutes, received: Minutes, change: Int64, balance: Int64,
        changedOn: Day?, isTakenBack: Bool, thanks: [String], pot: String? = nil
    ) {
        self.place = place
        self.day = day
        self.kind = kind
        self.about = about
        self.exchange = exchange
        self.content = content
        self.others = others
        self.gave = gave
        self.received = received
        self.change = change
        self.balance = balance
        self.changedOn = changedOn
        self.isTakenBack = isTakenBack
        self.thanks = thanks
        self.pot = pot
    }
}

/// Whether a balance is told, and why not.
public enum BalanceShowing: Sendable, Hashable {
    case shown
    /// Time is only counted, so there is none.
    case countedOnly
    /// The member keeps it to themself and the coordinator.
    case hidden
}

/// All that one person's statement shows, one page of lines at a time, newest first.
public struct AccountStatement: Hashable, Sendable {
    public let member: Member
    public let today: Day
    public let balance: Int64
    public let lines: [StatementLine]
    /// Where the next older page begins; nil on the last.
    public let older: Int64?
    /// All true minutes ever, credited or not.
    public let gave: Minutes
    public let received: Minutes
    /// All that was ever credited and all that was ever passed on, in the unit's smallest step.
    public let credited: Int64
    public let passedOn: Int64
    /// The head of the chain that these figures were read from.
    public let head: ChainHead
    /// Whether what stands on the account is told to whoever reads this.
    public var showsBalance: BalanceShowing = .shown
    /// Whether the member keeps it to themself and the coordinator.
    public var isHidden = false
    /// What is set aside of it just now, soonest over first, for those who may know.
    public var setAside: [SetAside] = []

    public init(
        member: Member, today: Day, balance: Int64, lines: [StatementLine], older: Int64?,
        gave: Minutes, received: Minutes, credited: Int64, passedOn: Int64, head: ChainHead
    ) {
        self.member = member
        self.today = today
        self.balance = balance
        self.lines = lines
        self.older = older
        self.gave = gave
        self.received = received
        self.credited = credited
        self.passedOn = passedOn
        self.head = head
    }

    /// What is neither spent nor set aside; below zero where more is set aside than stands there.
    public var free: Int64 { balance - setAside.reduce(0) { $0 + $1.left.count } }

    /// The people helped, each once, most recent first.
    public var helped: [String] { names { $0.gave > .zero } }
    /// The people who helped, each once, most recent first.
    public var helpedBy: [String] { names { $0.received > .zero } }

    private func names(_ isMeant: (StatementLine) -> Bool) -> [String] {
        var seen: Set<String> = []
        return lines.filter(isMeant).flatMap(\.others).filter { seen.insert($0).inserted }
    }
}
