import Essentials

/// After how long time that nobody used passes into the pot, and how long before they are told.
public struct Expiry: Hashable, Sendable, Codable {
    /// How long time stands before it is told about.
    public var months: Int
    /// Days between the notice and the day on which it passes into the pot.
    public var graceDays: Int

    public init(months: Int, graceDays: Int = Expiry.usualGrace) {
        self.months = months
        self.graceDays = graceDays
    }

    public static let usualGrace = 60
    /// How many days after its day a notice still counts; later a new one is due.
    public static let noticeLasts = 31

    var isInRange: Bool { (1...120).contains(months) && (14...365).contains(graceDays) }

    /// What came in on this day or before has stood for the whole period.
    public func cutoff(on day: Day) -> Day { day.adding(months: -months) }

    /// The day on which it passes into the pot for somebody who was told on this one.
    public func falls(told day: Day) -> Day { day.adding(days: graceDays) }

    /// What may move for somebody who was told: never more, and never sooner, than they were told.
    ///
    /// Nil before the day, and where the notice is so old that a new one is due.
    /// - Parameter then: the rule that held when they were told; nil where there was none.
    public func cutoff(told day: Day, under then: Expiry?, today: Day) -> Day? {
        let rules = [self, then].compactMap { $0 }
        guard let falls = rules.map({ $0.falls(told: day) }).max(), today >= falls,
            today <= falls.adding(days: Self.noticeLasts)
        else { return nil }
        return rules.map { $0.cutoff(on: day) }.min()
    }
}
