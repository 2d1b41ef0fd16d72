import Essentials

/// Time that somebody truly gave or received, kept apart from what was credited (R6, R98).
///
/// What was given and received is read from these rows, balances from transfers; a report shows
/// both. A scheme that only counts has contributions and no entries.
public struct Contribution: Hashable, Sendable {
    /// Which way the time went.
    ///
    /// The number is stored and sealed.
    public enum Direction: Int, Sendable, Codable, CaseIterable {
        case gave = 1
        case received = 2
    }

    public let account: Account.ID
    public let direction: Direction
    /// True minutes; negative only in a row that takes another back.
    public let minutes: Minutes
    public let day: Day

    public init(account: Account.ID, direction: Direction, minutes: Minutes, day: Day) {
        self.account = account
        self.direction = direction
        self.minutes = minutes
        self.day = day
    }

    public var reversed: Contribution {
        Contribution(account: account, direction: direction, minutes: -minutes, day: day)
    }
}
