import Essentials

/// A credential for the whole installation.
public enum LoginTag {}
public typealias LoginID = Identifier<LoginTag>

/// Who is doing something, where, under which hat, and for whom.
public struct Acting: Hashable, Sendable {
    public let community: CommunityID
    public let login: LoginID
    /// The person in this community; nil for the host and the console.
    public let member: Member.ID?
    public let hat: Hat
    /// The person who recorded permission for this, when somebody acts for another.
    public let onBehalfOf: Member.ID?
    public private(set) var permissions: Set<Permission>

    public init(
        community: CommunityID, login: LoginID, member: Member.ID?, hat: Hat,
        onBehalfOf: Member.ID? = nil, granted: Set<Permission> = []
    ) {
        self.community = community
        self.login = login
        self.member = member
        self.hat = hat
        self.onBehalfOf = onBehalfOf
        let mayBeGranted = hat == .volunteerCoordinator ? granted : []
        permissions = hat.permissions.union(mayBeGranted.intersection(Hat.grantable))
    }

    /// The login of the command line.
    public static let consoleLogin = LoginID(high: 0, low: 0)

    public static func console(in community: CommunityID) -> Acting {
        Acting(community: community, login: consoleLogin, member: nil, hat: .console)
    }

    /// The person whose hours, asks and offers these are: the one acted for, else oneself.
    public var subject: Member.ID? { onBehalfOf ?? member }

    /// The same person and hat, with no more than these permissions; for programs with a token.
    public func narrowed(to scopes: Set<Permission>) -> Acting {
        var narrow = self
        narrow.permissions.formIntersection(scopes)
        return narrow
    }

    public func may(_ permission: Permission) -> Bool {
        permissions.contains(permission)
    }

    /// Goes on only when the hat allows it.
    ///
    /// - Throws: `HatRefusal.notYours`.
    public func require(_ permission: Permission) throws(HatRefusal) {
        guard may(permission) else { throw .notYours }
    }
}

/// The ways a hat is refused.
public enum HatRefusal: Refusal, Hashable, CaseIterable {
    case notSignedIn
    case notYours

    public var kind: RefusalKind { .forbidden }

    public var code: String {
        switch self {
        case .notSignedIn: "not-signed-in"
        case .notYours: "not-permitted"
        }
    }

    public var explanation: String {
        switch self {
        case .notSignedIn: "Sign in first, then try again. What you typed is kept."
        case .notYours: "Your role here does not open this page. Ask the coordinator."
        }
    }
}
