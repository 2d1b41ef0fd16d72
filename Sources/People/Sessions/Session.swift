import Essentials

/// One browser that is signed in, until it is ended or outlived.
public struct Session: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let login: LoginID
    /// The hat that was chosen last; nil means the first of those given.
    public let hat: Hat?
    /// What every form of this session carries.
    public let csrf: [UInt8]
    public let device: String
    public let made: Instant
    public let seen: Instant
    public let expires: Instant
    /// Whether a code or a one-time link opened it, and no password.
    public let isByCode: Bool

    public init(
        id: ID, login: LoginID, hat: Hat?, csrf: [UInt8], device: String, made: Instant,
        seen: Instant, expires: Instant, isByCode: Bool = false
    ) {
        self.isByCode = isByCode
        self.id = id
        self.login = login
        self.hat = hat
        self.csrf = csrf
        self.device = device
        self.made = made
        self.seen = seen
        self.expires = expires
    }
}

/// A session with the person it belongs to in one community and the hats they may wear there.
public struct SignedIn: Sendable {
    public let session: Session
    /// Nil when the login has no member in this community.
    public let acting: Acting?
    public let member: Member?
    public let hats: [Hat]
    public let isHost: Bool
    /// The person acted for, while the permission they gave holds.
    public let actingFor: Member?
    /// The form of words and print that the person's card asks for.
    public let format: Format

    public init(
        session: Session, acting: Acting?, member: Member?, hats: [Hat], isHost: Bool,
        actingFor: Member? = nil, format: Format = .ordinary
    ) {
        self.session = session
        self.acting = acting
        self.member = member
        self.hats = hats
        self.isHost = isHost
        self.actingFor = actingFor
        self.format = format
    }
}
