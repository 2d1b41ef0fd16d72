import Brokerage
import Essentials
import Ledger
import People

/// An exchange as programs read it.
public struct ExchangeJSON: Encodable, Sendable {
    let exchange: Exchange
    let showsNames: Bool

    /// - Parameter showsNames: whether the reader may see people's cards; else they are numbers.
    public init(_ exchange: Exchange, showsNames: Bool) {
        self.exchange = exchange
        self.showsNames = showsNames
    }

    private enum Key: String, CodingKey {
        case id, standing, content, day, minutes, word, parties, entry
    }

    /// Every key is always there; what there is not is null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(exchange.id, forKey: .id)
        try container.encode(exchange.standing.code, forKey: .standing)
        try container.encode(exchange.content, forKey: .content)
        try container.encode(exchange.day?.description, forKey: .day)
        try container.encode(exchange.minutes?.count, forKey: .minutes)
        try container.encode(exchange.word?.code, forKey: .word)
        try container.encode(
            exchange.parties.map { PartyJSON(party: $0, showsNames: showsNames) },
            forKey: .parties)
        try container.encode(exchange.entry, forKey: .entry)
    }
}

/// Somebody in an exchange.
private struct PartyJSON: Encodable {
    let party: Party
    let showsNames: Bool

    private enum Key: String, CodingKey {
        case member, number, name, direction, minutes, joint
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(party.member, forKey: .member)
        try container.encode(party.number, forKey: .number)
        try container.encode(showsNames ? party.name : nil, forKey: .name)
        try container.encode(
            party.direction == .gave ? "gave" : "received", forKey: .direction)
        try container.encode(party.minutes?.count, forKey: .minutes)
        try container.encode(party.joint, forKey: .joint)
    }
}

/// Help that was given, as programs note it.
struct NotedExchangeJSON: Decodable {
    let content: String
    let day: Day
    let minutes: Int64?
    let givers: [PersonJSON]
    let receivers: [PersonJSON]
    let reason: String?
    let allTheSame: Bool?

    struct PersonJSON: Decodable {
        let member: Member.ID
        let minutes: Int64?
        let joint: JointParty.ID?
    }

    var noted: NotedExchange {
        NotedExchange(
            content: content, day: day, minutes: minutes.map { Minutes($0) },
            givers: givers.map(Self.party), receivers: receivers.map(Self.party), word: .api,
            reason: reason ?? "", isAllTheSame: allTheSame ?? false)
    }

    private static func party(_ person: PersonJSON) -> NotedParty {
        NotedParty(
            person.member, minutes: person.minutes.map { Minutes($0) }, joint: person.joint)
    }
}

/// What became of something noted.
struct NotedAnswerJSON: Encodable {
    let exchange: String
    let path: String
    let balances: [BalanceJSON]

    struct BalanceJSON: Encodable {
        let member: String
        let balance: Int64
        let startsConversation: Bool
    }

    init(_ answer: NotedAnswer) {
        exchange = answer.exchange.description
        path =
            switch answer.path {
            case .posts: "posted"
            case .waitsForOtherSide: "waits-for-other-side"
            case .waitsInTray: "waits-for-second-person"
            case .waitsForCoordinator: "waits-for-coordinator"
            case .lengthOpen: "length-open"
            }
        balances = answer.balances.map {
            BalanceJSON(
                member: $0.member.description, balance: $0.balance,
                startsConversation: $0.startsConversation)
        }
    }
}
