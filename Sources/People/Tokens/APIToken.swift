import Essentials

/// What a program signs in with: it acts under one hat, for one person or the console.
///
/// The secret itself is shown once and kept nowhere; only its digest is.
public struct APIToken: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let login: LoginID
    public let hat: Hat
    /// What the person calls it, such as "website".
    public let name: String
    /// What it may do, within what the hat may do.
    public let scopes: Set<Permission>
    public let made: Instant
    /// When it was last used, to the hour.
    public let used: Instant?

    public init(
        id: ID, login: LoginID, hat: Hat, name: String, scopes: Set<Permission>, made: Instant,
        used: Instant? = nil
    ) {
        self.id = id
        self.login = login
        self.hat = hat
        self.name = name
        self.scopes = scopes
        self.made = made
        self.used = used
    }

    /// Scopes as a person writes them: words with commas or blanks between.
    ///
    /// - Throws: `FieldFaults` naming the words that are none.
    public static func scopes(_ text: String) throws -> Set<Permission> {
        let words = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
        let unknown = words.filter { Permission(rawValue: $0) == nil }
        guard unknown.isEmpty, !words.isEmpty else {
            throw FieldFaults(
                "scopes",
                "Say what the token may do, in these words: \(known.joined(separator: ", ")).")
        }
        return Set(words.compactMap(Permission.init(rawValue:)))
    }

    private static let known = Permission.allCases.map(\.rawValue)
}
