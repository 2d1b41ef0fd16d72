import Essentials

/// A person in one community, known to everybody by name and to the books by number.
public struct Member: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let number: Int
    /// The name as the person wants to be called.
    public var name: String
    /// The name for letters, where it differs.
    public var fullName: String
    public var standing: Standing
    /// The last day of a pause; nil while it has no end.
    public var pausedUntil: Day?
    public var joined: Day
    public var area: String
    public var landline: String
    public var mobile: String
    public var email: String
    public var channel: Channel
    /// Wants letters only: nobody rings, so the number stands on no page but the card.
    public var isLetterOnly: Bool

    public init(
        id: ID, number: Int, name: String, fullName: String = "", standing: Standing = .active,
        pausedUntil: Day? = nil, joined: Day, area: String = "", landline: String = "",
        mobile: String = "", email: String = "", channel: Channel = .telephone,
        isLetterOnly: Bool = false
    ) {
        self.id = id
        self.number = number
        self.name = name
        self.fullName = fullName
        self.standing = standing
        self.pausedUntil = pausedUntil
        self.joined = joined
        self.area = area
        self.landline = landline
        self.mobile = mobile
        self.email = email
        self.channel = channel
        self.isLetterOnly = isLetterOnly
    }

    /// Where a person stands with the scheme.
    ///
    /// The number is stored.
    public enum Standing: Int, Sendable, Codable, CaseIterable {
        case active = 1
        /// Hides offers without calling them stale; needs no end date.
        case paused = 2
        case left = 3
        case died = 4
        case inCare = 5
        /// Another record of the same person took this one's place.
        case merged = 6
        case erased = 7

        /// Whether lists, letters and reminders may still reach the person.
        public var mayBeContacted: Bool { self == .active || self == .paused }
        /// Whether the person may be suggested for an ask.
        public var mayBeSuggested: Bool { self == .active }

        /// The stable word that programs read.
        public var code: String {
            switch self {
            case .active: "active"
            case .paused: "paused"
            case .left: "left"
            case .died: "died"
            case .inCare: "in-care"
            case .merged: "merged"
            case .erased: "erased"
            }
        }
    }

    /// How a person wants to hear from the scheme.
    ///
    /// The number is stored.
    public enum Channel: Int, Sendable, Codable, CaseIterable {
        case telephone = 1
        case email = 2
        case letter = 3
        case inPerson = 4
        case textMessage = 5

        /// The stable word that programs read.
        public var code: String {
            switch self {
            case .telephone: "telephone"
            case .email: "email"
            case .letter: "letter"
            case .inPerson: "in-person"
            case .textMessage: "text-message"
            }
        }
    }

    /// What other members see: the first word of the name.
    public var firstName: String { Member.firstName(of: name) }

    /// The first word of a name.
    public static func firstName(of name: String) -> String {
        name.split(separator: " ", maxSplits: 1).first.map(String.init) ?? name
    }

    /// The number to ring, the mobile when there is no landline; empty for who wants letters only.
    public var telephone: String {
        guard !isLetterOnly else { return "" }
        return landline.isEmpty ? mobile : landline
    }
}
