import Essentials
import People

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

    public init(
        id: ID, login: LoginID, hat: Hat?, csrf: [UInt8], device: String, made: Instant,
        seen: Instant, expires: Instant
    ) {
        self.id = id
        self.login = login
        self.hat = hat
        self.csrf = csrf
        self.device = device
        self.made = made
        self.seen = seen
        self.expires = expires
    }

    static let columns: SQL =
        "s.id, s.login, s.hat, s.csrf, s.device, s.made, s.seen, s.expires"

    init(_ row: SQLRow) throws {
        self.init(
            id: try row.read(0), login: try row.read(1),
            hat: try row.read(2, as: Int?.self).flatMap(Hat.init(rawValue:)),
            csrf: try row.read(3), device: try row.read(4), made: try row.read(5),
            seen: try row.read(6), expires: try row.read(7))
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
}

/// A credential as stored.
public struct StoredLogin: Sendable {
    public let id: LoginID
    public let password: String?
    public let isDisabled: Bool
}
