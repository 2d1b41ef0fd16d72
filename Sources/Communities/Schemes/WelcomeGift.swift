import Essentials

/// Time that somebody finds on their account on joining, so that the first ask comes easily (D30).
public struct WelcomeGift: Hashable, Sendable, Codable {
    public var minutes: Minutes
    public var source: CreditSource

    public init(_ minutes: Minutes, from source: CreditSource) {
        self.minutes = minutes
        self.source = source
    }

    /// The most that a scheme may welcome somebody with.
    public static let longest = Minutes(100 * 60)
}

/// Where time comes from that nobody gave in an exchange.
public enum CreditSource: String, Sendable, Codable, CaseIterable {
    /// The community pot, as far as it goes.
    case pot
    /// The issuer, which goes below nought by as much.
    case issued
}
