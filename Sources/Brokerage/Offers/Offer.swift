import Essentials
import People

/// What somebody says they are glad to do for others, in their own words.
///
/// There is no closed list: tags grow from use (R23).
public struct Offer: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let member: Member.ID
    /// The words that everybody reads: "lifts to the surgery".
    public var content: String
    /// More for those who look closer; may be empty.
    public var detail: String
    /// Where it can be done; empty means anywhere.
    public var area: String
    /// The language it is done in; empty means the community's own.
    public var language: String
    public var tags: [String]
    public var standing: Standing
    /// A group or an organisation offers it, not one person.
    public var isGroup: Bool
    /// When it is offered again and again.
    public var times: RegularTimes
    public var starts: Day?
    public var ends: Day?
    /// When its owner is asked whether it still holds; nothing happens to it by itself.
    public var review: Day
    public let made: Instant
    /// Its name in the books it was imported from; empty when it was written here.
    public let oldKey: String

    public init(
        id: ID, member: Member.ID, content: String, detail: String = "", area: String = "",
        language: String = "", tags: [String] = [], standing: Standing = .open,
        isGroup: Bool = false, times: RegularTimes = .unsaid, starts: Day? = nil,
        ends: Day? = nil, review: Day, made: Instant, oldKey: String = ""
    ) {
        self.id = id
        self.member = member
        self.content = content
        self.detail = detail
        self.area = area
        self.language = language
        self.tags = tags
        self.standing = standing
        self.isGroup = isGroup
        self.times = times
        self.starts = starts
        self.ends = ends
        self.review = review
        self.made = made
        self.oldKey = oldKey
    }

    /// How an offer stands.
    ///
    /// The number is stored.
    public enum Standing: Int, Sendable, Codable, CaseIterable {
        case open = 1
        /// Its owner lets it rest a while; all offers rest while their owner is paused.
        case resting = 2
        /// Taken back, without a reason.
        case withdrawn = 3
        /// Over, because its time is over or its owner has gone.
        case ended = 4

        /// The stable word that programs read.
        public var code: String {
            switch self {
            case .open: "open"
            case .resting: "resting"
            case .withdrawn: "withdrawn"
            case .ended: "ended"
            }
        }

        /// Whether it can still be changed.
        public var isAlive: Bool { self == .open || self == .resting }
    }

    /// Whether others see it on a day, given how its owner stands.
    public func isShown(on day: Day, owner: Member.Standing) -> Bool {
        standing == .open && owner.mayBeSuggested && day <= (ends ?? day)
    }

    /// Whether its owner should be asked if it still holds.
    public func isDueForReview(on day: Day) -> Bool {
        standing == .open && review <= day
    }
}
