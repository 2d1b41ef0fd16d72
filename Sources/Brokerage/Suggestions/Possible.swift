import Essentials
import People

/// Somebody who might help, with what is known that bears on it.
public struct Possible: Sendable {
    public let member: Member
    public let offers: [OfferedHelp]
    /// What the person likes, knows and is good at.
    public let strengths: [String]
    public let free: Set<FreeTime>
    public let languages: String
    public let settings: Set<HardSetting>
    /// When the person was last asked to help with anything; nil for never.
    public let lastAsked: Day?
    public let lastGave: Day?
    /// In the smallest step; only ever compared, never shown.
    public let balance: Int64
    /// How often the two have met to help before.
    public let timesTogether: Int
    /// What the person said about this very ask.
    public let answer: Candidate.Answer?

    public init(
        member: Member, offers: [OfferedHelp] = [], strengths: [String] = [],
        free: Set<FreeTime> = [], languages: String = "", settings: Set<HardSetting> = [],
        lastAsked: Day? = nil, lastGave: Day? = nil, balance: Int64 = 0, timesTogether: Int = 0,
        answer: Candidate.Answer? = nil
    ) {
        self.member = member
        self.offers = offers
        self.strengths = strengths
        self.free = free
        self.languages = languages
        self.settings = settings
        self.lastAsked = lastAsked
        self.lastGave = lastGave
        self.balance = balance
        self.timesTogether = timesTogether
        self.answer = answer
    }
}

/// What somebody offers, as far as it bears on an ask: its words, and when it comes again.
public struct OfferedHelp: Hashable, Sendable, ExpressibleByStringLiteral {
    public let words: String
    public let times: RegularTimes

    public init(_ words: String, times: RegularTimes = .unsaid) {
        self.words = words
        self.times = times
    }

    public init(stringLiteral words: String) { self.init(words) }
}
