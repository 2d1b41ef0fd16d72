import Essentials

/// What is new this week, the same to read on a screen, in a letter, or out loud on the telephone.
public struct WeeklyDigest: Hashable, Sendable {
    public let first: Day
    public let last: Day
    public let asks: [DigestLine]
    public let offers: [DigestLine]

    public init(first: Day, last: Day, asks: [DigestLine], offers: [DigestLine]) {
        self.first = first
        self.last = last
        self.asks = asks
        self.offers = offers
    }

    public var isEmpty: Bool { asks.isEmpty && offers.isEmpty }
    public static let linesMax = 40
}

/// One ask or offer: who, by first name only, and what.
public struct DigestLine: Hashable, Sendable {
    public let firstName: String
    public let content: String
    public let area: String

    public init(firstName: String, content: String, area: String) {
        self.firstName = firstName
        self.content = content
        self.area = area
    }
}
