import Essentials
import People

extension Day {
    /// The Monday of this day's week.
    public var firstOfWeek: Day { adding(days: -weekday.rawValue) }
}

extension Pairing {
    /// The day on which they meet in the week of `day`; nil in a week without a meeting.
    ///
    /// Where the day is different each week, it is `day` itself.
    public func occasion(inWeekOf day: Day) -> Day? {
        let monday = day.firstOfWeek
        let weeks = starts.firstOfWeek.days(to: monday) / 7
        guard weeks >= 0, weeks % max(1, everyWeeks) == 0 else { return nil }
        let meeting = weekday.map { monday.adding(days: $0.rawValue) } ?? day
        guard meeting >= starts, ends.map({ meeting <= $0 }) ?? true else { return nil }
        return meeting
    }
}

/// A pair in one week: when they meet, and whether that is noted already.
public struct UsualMeeting: Hashable, Sendable {
    public let pairing: Pairing
    public let day: Day
    /// The exchange that stands for this meeting; nil while nothing is noted.
    public let exchange: Exchange.ID?
    /// Whether the day is still to come, so that there is nothing to note yet.
    public let isToCome: Bool
    /// What stands between the two today; nil where nothing does.
    public let exclusion: Exclusion?

    public init(
        pairing: Pairing, day: Day, exchange: Exchange.ID?, isToCome: Bool,
        exclusion: Exclusion? = nil
    ) {
        self.pairing = pairing
        self.day = day
        self.exchange = exchange
        self.isToCome = isToCome
        self.exclusion = exclusion
    }

    /// Whether it starts ticked.
    public var isTicked: Bool { exchange == nil && !isToCome && exclusion == nil }
}

/// One ticked line of "as usual this week".
public struct UsualLine: Hashable, Sendable, Codable {
    public let pairing: Pairing.ID
    public let day: Day
    public let minutes: Minutes
    /// Whether somebody said that it happened although the two are kept apart.
    public let isAllTheSame: Bool

    public init(
        pairing: Pairing.ID, day: Day, minutes: Minutes, isAllTheSame: Bool = false
    ) {
        self.pairing = pairing
        self.day = day
        self.minutes = minutes
        self.isAllTheSame = isAllTheSame
    }
}
