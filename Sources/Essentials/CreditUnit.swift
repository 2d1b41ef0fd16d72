/// What an account counts in: time, or something counted such as bags or tickets.
///
/// Never money.
public struct CreditUnit: Hashable, Sendable, Codable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    /// How the smallest step is meant.
    public enum Kind: Int, Sendable, Codable, CaseIterable {
        /// Whole minutes.
        case time = 1
        /// Whole things.
        case count = 2
    }

    public let id: ID
    public let kind: Kind
    /// The scheme's own word for one of it: "hour", "lipton", "ticket".
    public let singular: String
    public let plural: String

    public init(id: ID, kind: Kind, singular: String, plural: String) {
        self.id = id
        self.kind = kind
        self.singular = singular
        self.plural = plural
    }

    /// Whether it counts time under another word than hours.
    public var hasOwnWord: Bool {
        kind == .time && !plural.isEmpty && plural.lowercased() != "hours"
    }
}
