import Essentials
import Ledger
import People

/// What somebody would like help with, as they said it.
///
/// Asking is the hard side of a time bank (R1), so only the words are needed: everything else may
/// be "don't know".
public struct Ask: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    /// Who asks; nil when a group or the neighbourhood asks.
    public let member: Member.ID?
    public var content: String
    public var detail: String
    /// Where it is; empty means where the person lives, or that nobody knows yet.
    public var area: String
    /// A language that is needed; empty when it does not matter.
    public var language: String
    public var tags: [String]
    /// Other members do not see who asks.
    public var isAnonymous: Bool
    /// Several people may say yes.
    public var isGroup: Bool
    public var repeats: Repeats
    /// Nil for "don't know" and "whenever it suits".
    public var wanted: Day?
    /// As it was said: "in the morning", "10:30"; empty for "don't know".
    public var time: String
    /// How long it may take; nil for "don't know".
    public var minutes: Minutes?
    /// On whose word it was written down.
    public let word: Word
    public var standing: Standing
    public var ending: Ending?
    /// When the coordinator promised to ring about it.
    public var ringBack: Day?
    public let asked: Instant
    /// When somebody first said yes.
    public var answered: Instant?
    public let oldKey: String
    public var project: Project.ID?
    /// When somebody first touched an ask that an import brought in; nil before, and for all others.
    public var renewed: Instant?

    public init(
        id: ID, member: Member.ID?, content: String, detail: String = "", area: String = "",
        language: String = "", tags: [String] = [], isAnonymous: Bool = false,
        isGroup: Bool = false, repeats: Repeats = .once, wanted: Day? = nil, time: String = "",
        minutes: Minutes? = nil, word: Word, standing: Standing = .asked, ending: Ending? = nil,
        ringBack: Day? = nil, asked: Instant, answered: Instant? = nil, oldKey: String = ""
    ) {
        self.id = id
        self.member = member
        self.content = content
        self.detail = detail
        self.area = area
        self.language = language
        self.tags = tags
        self.isAnonymous = isAnonymous
        self.isGroup = isGroup
        self.repeats = repeats
        self.wanted = wanted
        self.time = time
        self.minutes = minutes
        self.word = word
        self.standing = standing
        self.ending = ending
        self.ringBack = ringBack
        self.asked = asked
        self.answered = answered
        self.oldKey = oldKey
    }
}

extension Ask {
    /// How far an ask has come.
    ///
    /// The number is stored.
    public enum Standing: Int, Sendable, Codable, CaseIterable {
        case asked = 1
        /// Somebody was asked and has not said yes.
        case suggested = 2
        /// Somebody said yes.
        case matched = 3
        case ended = 4

        /// The stable word that programs read.
        public var code: String {
            switch self {
            case .asked: "asked"
            case .suggested: "suggested"
            case .matched: "matched"
            case .ended: "ended"
            }
        }

        /// Whether it waits for a yes.
        public var isUnanswered: Bool { self == .asked || self == .suggested }
    }

    /// How often it comes back.
    ///
    /// The number is stored.
    public enum Repeats: Int, Sendable, Codable, CaseIterable {
        case once = 0
        case weekly = 1
        case fortnightly = 2
        case monthly = 3

        /// The stable word that programs read.
        public var code: String {
            switch self {
            case .once: "once"
            case .weekly: "weekly"
            case .fortnightly: "fortnightly"
            case .monthly: "monthly"
            }
        }
    }

    /// How an ask ended.
    ///
    /// The number is stored.
    public enum Outcome: Int, Sendable, Codable, CaseIterable {
        case met = 1
        /// Met by family, a neighbour or another service.
        case metElsewhere = 2
        /// Taken back: no reason is asked for and none is kept.
        case withdrawn = 3
        case unmet = 4

        /// The stable word that programs read.
        public var code: String {
            switch self {
            case .met: "met"
            case .metElsewhere: "met-elsewhere"
            case .withdrawn: "withdrawn"
            case .unmet: "unmet"
            }
        }

        public init?(code: String) {
            guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
            self = found
        }
    }

    /// The end of an ask, with why in a few words, which may be empty.
    public struct Ending: Hashable, Sendable {
        public let outcome: Outcome
        public let why: String
        public let at: Instant

        public init(_ outcome: Outcome, why: String = "", at: Instant) {
            self.outcome = outcome
            self.why = outcome == .withdrawn ? "" : why
            self.at = at
        }
    }
}
