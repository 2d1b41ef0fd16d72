import Essentials
import People

/// One ask as a list shows it: first names and areas only, unless cards may be seen.
public struct AskLine: Hashable, Sendable {
    public let ask: Ask
    /// Empty when nobody is named: a group asks, or the person does not want to be known.
    public let firstName: String
    public let askerArea: String
    /// Nil for those who may not see cards, and when no member asks.
    public let asker: Asker?

    /// What only a coordinator sees of who asks.
    public struct Asker: Hashable, Sendable {
        public let id: Member.ID
        public let name: String
        public let telephone: String
        public let isLetterOnly: Bool

        public init(
            id: Member.ID, name: String, telephone: String, isLetterOnly: Bool = false
        ) {
            self.id = id
            self.name = name
            self.telephone = telephone
            self.isLetterOnly = isLetterOnly
        }
    }

    public init(ask: Ask, firstName: String, askerArea: String, asker: Asker?) {
        self.ask = ask
        self.firstName = firstName
        self.askerArea = askerArea
        self.asker = asker
    }

    public var area: String { ask.area.isEmpty ? askerArea : ask.area }
}

/// One page of asks, and where the next one begins.
public struct AskPage: Hashable, Sendable {
    public let asks: [AskLine]
    /// What the next page stands behind; nil on the last page.
    public let next: Ask.ID?

    public init(asks: [AskLine], next: Ask.ID?) {
        self.asks = asks
        self.next = next
    }
}

/// Everything that the page of one ask shows.
public struct AskSheet: Hashable, Sendable {
    public let line: AskLine
    /// Who was asked and what they said, latest first; only for those who match asks.
    public let candidates: [CandidateLine]
    /// What came of it, as far as the viewer may see it, oldest first.
    public let exchanges: [Exchange]
    /// What the viewer has answered.
    public let ownAnswer: Candidate.Answer?
    public let isOwn: Bool
    /// The viewer acts for the asker by a permission for this one ask.
    public let isStandIn: Bool
    public let photographs: [Photograph.ID]

    public init(
        line: AskLine, candidates: [CandidateLine], exchanges: [Exchange] = [],
        ownAnswer: Candidate.Answer?, isOwn: Bool, isStandIn: Bool = false,
        photographs: [Photograph.ID] = []
    ) {
        self.line = line
        self.candidates = candidates
        self.exchanges = exchanges
        self.ownAnswer = ownAnswer
        self.isOwn = isOwn
        self.isStandIn = isStandIn
        self.photographs = photographs
    }

    public var ask: Ask { line.ask }
}

/// Somebody who was asked, with name and telephone for whoever rings again.
public struct CandidateLine: Hashable, Sendable {
    public let candidate: Candidate
    public let name: String
    public let telephone: String

    public init(candidate: Candidate, name: String, telephone: String) {
        self.candidate = candidate
        self.name = name
        self.telephone = telephone
    }
}

/// What somebody looks for among the asks; empty fields do not matter.
public struct AskSearch: Hashable, Sendable {
    public var words: String
    public var tag: String
    public var area: String
    public var language: String
    public var day: Day?
    public var standings: [Ask.Standing]
    /// Only those that an import brought in and nobody has looked at, or only the others; nil for all.
    public var toBeLookedAt: Bool?

    public init(
        words: String = "", tag: String = "", area: String = "", language: String = "",
        day: Day? = nil, standings: [Ask.Standing] = [.asked, .suggested],
        toBeLookedAt: Bool? = nil
    ) {
        self.words = words
        self.tag = tag
        self.area = area
        self.language = language
        self.day = day
        self.standings = standings
        self.toBeLookedAt = toBeLookedAt
    }
}
