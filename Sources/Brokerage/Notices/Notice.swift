import Essentials
import People

/// Something that one person should hear, and the way it takes to them.
public struct Notice: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let member: Member.ID
    /// The message to many that this is one person's copy of.
    public let message: MessageID?
    public let subject: String
    public let words: String
    public let way: NoticeWay
    public let made: Instant
    /// When it was delivered, told or printed; nil while it waits.
    public let done: Instant?

    public init(
        id: ID, member: Member.ID, message: MessageID? = nil, subject: String, words: String,
        way: NoticeWay, made: Instant, done: Instant? = nil
    ) {
        self.id = id
        self.member = member
        self.message = message
        self.subject = subject
        self.words = words
        self.way = way
        self.made = made
        self.done = done
    }
}

/// One message to many people.
public enum MessageTag {}
public typealias MessageID = Identifier<MessageTag>

/// The way a notice takes to a person.
///
/// The number is stored.
public enum NoticeWay: Int, Sendable, Codable, CaseIterable {
    case email = 1
    /// A line on the call list, or to say at the door.
    case tell = 2
    /// One of the day's letters.
    case letter = 3

    /// The stable word that programs read.
    public var code: String {
        switch self {
        case .email: "email"
        case .tell: "tell"
        case .letter: "letter"
        }
    }

    /// The way this person can take, by their own wish first; nil for people we no longer write to.
    ///
    /// - Parameter hasMail: whether this server can send e-mail at all.
    public static func way(to member: Member, hasMail: Bool) -> NoticeWay? {
        guard member.standing.mayBeContacted else { return nil }
        switch member.channel {
        case .letter: return .letter
        case .email where hasMail && !member.email.isEmpty: return .email
        case .email, .telephone, .inPerson, .textMessage:
            // Nobody to ring: paper reaches everybody.
            return member.telephone.isEmpty && member.channel != .inPerson ? .letter : .tell
        }
    }

    /// The way that is left when e-mail did not get through.
    public static func wayWithoutMail(to member: Member) -> NoticeWay? {
        way(to: member, hasMail: false)
    }
}
