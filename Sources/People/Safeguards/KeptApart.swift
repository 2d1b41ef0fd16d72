import Essentials

/// Two people who are never brought together, and why.
///
/// The reason is shown only under a hat that sees safeguards.
public struct KeptApart: Hashable, Sendable, Codable {
    public let one: Member.ID
    public let other: Member.ID
    public let reason: String
    public let since: Instant

    public init(_ pair: Pair, reason: String, since: Instant) {
        one = pair.one
        other = pair.other
        self.reason = reason
        self.since = since
    }

    public var pair: Pair { Pair(one, other) }
}
