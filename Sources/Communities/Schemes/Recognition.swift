import Essentials

/// How far help is credited that somebody gave before their time was noted.
public struct Recognition: Hashable, Sendable, Codable {
    /// The most for one person, over all their days.
    public var most: Minutes
    public var source: CreditSource

    public init(most: Minutes, from source: CreditSource) {
        self.most = most
        self.source = source
    }

    /// The most that a scheme may allow.
    public static let longest = Minutes(1_000 * 60)
}
