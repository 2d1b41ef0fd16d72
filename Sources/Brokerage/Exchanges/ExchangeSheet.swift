import Essentials
import Ledger
import People

/// All that the page of one exchange needs: the facts, who did what, and what was posted.
public struct ExchangeSheet: Hashable, Sendable {
    public let exchange: Exchange
    public let isInTray: Bool
    /// Newest first.
    public let acts: [AttributedAct]
    /// In the order of the journal, reversals among them.
    public let entries: [Entry]
    /// The project that it belongs to.
    public let project: Project?
    /// The asker, where the reader was allowed to act for them in this one ask.
    public let standsInFor: Member.ID?

    /// The entry that stands for it now; nil where it is only counted, or nothing is posted.
    public var standing: Entry? { entries.first { $0.id == exchange.entry } }

    public init(
        exchange: Exchange, isInTray: Bool, acts: [AttributedAct], entries: [Entry],
        project: Project? = nil, standsInFor: Member.ID? = nil
    ) {
        self.exchange = exchange
        self.isInTray = isInTray
        self.acts = acts
        self.entries = entries
        self.project = project
        self.standsInFor = standsInFor
    }
}

/// An act with the names of whoever did it and for whom.
public struct AttributedAct: Hashable, Sendable {
    public let act: Act
    /// Nil for the console.
    public let name: String?
    public let forName: String?
    /// Whom it was about: the second person, where one vouched.
    public let aboutName: String?

    public init(act: Act, name: String?, forName: String?, aboutName: String? = nil) {
        self.act = act
        self.name = name
        self.forName = forName
        self.aboutName = aboutName
    }
}

/// All that a member's first screen needs of exchanges.
public struct MemberHome: Hashable, Sendable {
    /// What was agreed and is to come, soonest first.
    public let comingUp: [Exchange]
    /// What others noted and this person may answer, newest first.
    public let waiting: [Exchange]
    public let thanks: [ThanksWaiting]
    public let balance: Int64
    /// Whether members note time themselves here.
    public let mayNoteTime: Bool
    /// What was given and received, where time is only counted; nil where balances say it.
    public let counted: GivenAndReceived?
    /// What of it is set aside just now.
    public let setAside: Minutes

    public init(
        comingUp: [Exchange], waiting: [Exchange], thanks: [ThanksWaiting], balance: Int64,
        mayNoteTime: Bool = true, counted: GivenAndReceived? = nil,
        setAside: Minutes = .zero
    ) {
        self.comingUp = comingUp
        self.waiting = waiting
        self.thanks = thanks
        self.balance = balance
        self.mayNoteTime = mayNoteTime
        self.counted = counted
        self.setAside = setAside
    }
}
