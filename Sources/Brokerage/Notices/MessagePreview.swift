import Essentials
import People

/// Who would get a message, and how, before it is sent.
public struct MessagePreview: Sendable, Hashable, Codable {
    public var byEmail: Int
    public var toTell: Int
    public var byLetter: Int
    /// Who they are, where they were picked by hand.
    public var names: [String] = []

    public init(byEmail: Int = 0, toTell: Int = 0, byLetter: Int = 0) {
        self.byEmail = byEmail
        self.toTell = toTell
        self.byLetter = byLetter
    }

    public var all: Int { byEmail + toTell + byLetter }

    /// Counts the ways to these people; those we no longer write to count nowhere.
    public init(to members: [Member], hasMail: Bool) {
        self.init()
        for member in members {
            switch NoticeWay.way(to: member, hasMail: hasMail) {
            case .email: byEmail += 1
            case .tell: toTell += 1
            case .letter: byLetter += 1
            case nil: break
            }
        }
    }
}

/// A letter to print: to whom, and all that waits for that person.
public struct PostLetter: Sendable, Hashable {
    public let member: Member
    /// Lines of the address, as the card has them.
    public let address: String
    /// The form of print that the card asks for.
    public let format: Format
    public let notices: [Notice]

    public init(
        member: Member, address: String, format: Format = .ordinary, notices: [Notice]
    ) {
        self.member = member
        self.address = address
        self.format = format
        self.notices = notices
    }
}
