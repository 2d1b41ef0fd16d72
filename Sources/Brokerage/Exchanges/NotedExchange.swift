import Essentials
import Ledger
import People

/// What somebody writes down about help that was given: who, whom, when, how long, what for.
public struct NotedExchange: Hashable, Sendable, Codable {
    public var content: String
    public var day: Day
    /// Nil when they met but the length comes later.
    public var minutes: Minutes?
    public var givers: [NotedParty]
    public var receivers: [NotedParty]
    public var word: Word
    /// The number of the paper sheet; empty when there is none.
    public var sheet: String
    /// Why it is noted although somebody's account goes further than it may; empty when it does
    /// not.
    public var reason: String
    public var pairing: Pairing.ID?
    public var batch: SlipBatchID?
    /// The way there and back of each giver; nil for none.
    public var travel: Minutes?
    public var project: Project.ID?
    /// Somebody who knows that people in it are kept apart says that it happened all the same.
    public var isAllTheSame: Bool

    public init(
        content: String, day: Day, minutes: Minutes?, givers: [NotedParty],
        receivers: [NotedParty], word: Word, sheet: String = "", reason: String = "",
        pairing: Pairing.ID? = nil, batch: SlipBatchID? = nil, travel: Minutes? = nil,
        project: Project.ID? = nil, isAllTheSame: Bool = false
    ) {
        self.content = content
        self.day = day
        self.minutes = minutes
        self.givers = givers
        self.receivers = receivers
        self.word = word
        self.sheet = sheet
        self.reason = reason
        self.pairing = pairing
        self.batch = batch
        self.travel = travel
        self.project = project
        self.isAllTheSame = isAllTheSame
    }
}

/// One person as noted, with a length of their own where it differs.
public struct NotedParty: Hashable, Sendable, Codable {
    public let member: Member.ID
    public let minutes: Minutes?
    /// The household or organisation that they acted for; nil for themselves.
    public let joint: JointParty.ID?

    public init(_ member: Member.ID, minutes: Minutes? = nil, joint: JointParty.ID? = nil) {
        self.member = member
        self.minutes = minutes
        self.joint = joint
    }
}

/// What became of something noted, with the balances as they now stand or would stand.
public struct NotedAnswer: Hashable, Sendable, Codable {
    public let exchange: Exchange.ID
    public let path: NotingPath
    public let balances: [BalanceAfter]

    public init(exchange: Exchange.ID, path: NotingPath, balances: [BalanceAfter]) {
        self.exchange = exchange
        self.path = path
        self.balances = balances
    }

    /// People whose balance has come past a soft limit: something to talk over, never a block.
    public var conversations: [BalanceAfter] { balances.filter(\.startsConversation) }
}

/// Where somebody stands after an entry.
public struct BalanceAfter: Hashable, Sendable, Codable {
    public let member: Member.ID
    public let name: String
    public let balance: Int64
    public let startsConversation: Bool

    public init(member: Member.ID, name: String, balance: Int64, startsConversation: Bool) {
        self.member = member
        self.name = name
        self.balance = balance
        self.startsConversation = startsConversation
    }
}
