/// A run of days, both ends included.
public struct Period: Hashable, Sendable, Codable {
    public let first: Day
    public let last: Day

    /// Nil when the last day comes before the first.
    public init?(from first: Day, through last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// The calendar month that holds the day.
    public init(monthOf day: Day) {
        first = day.firstOfMonth
        last = day.lastOfMonth
    }

    public var length: Int { first.days(to: last) + 1 }

    public func contains(_ day: Day) -> Bool {
        first <= day && day <= last
    }

    /// The calendar months that the period touches, oldest first, cut to the period.
    public var months: [Period] {
        var found: [Period] = []
        var start = first
        while start <= last {
            let end = min(start.lastOfMonth, last)
            if let month = Period(from: start, through: end) { found.append(month) }
            start = end.adding(days: 1)
        }
        return found
    }
}
