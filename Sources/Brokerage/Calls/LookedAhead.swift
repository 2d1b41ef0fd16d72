import Essentials
import People

/// Who may have a reason to be rung or greeted, found beforehand where there are too many to look
/// at all.
///
/// It narrows the search and decides nothing: whether a reason holds is asked of the books each
/// time it is shown. Somebody who gets such a reason meanwhile is found the next time we look.
public struct LookedAhead: Hashable, Sendable {
    public let members: [Member.ID]
    public let exchanges: [Exchange.ID]
    /// Who joined lately and had met nobody, up to the day on which we looked.
    public let newcomers: [Member.ID]
    public let looked: Day
    public let given: GivenSoFar

    public init(
        members: [Member.ID], exchanges: [Exchange.ID], newcomers: [Member.ID], looked: Day,
        given: GivenSoFar
    ) {
        self.members = members
        self.exchanges = exchanges
        self.newcomers = newcomers
        self.looked = looked
        self.given = given
    }

    /// How many people or meetings are found for one reason; twenty of them are asked about.
    public static let most = 100

    /// Whether a community is large enough, by the highest number that a member has.
    public static func isNeeded(highestNumber: Int) -> Bool { highestNumber > 2_000 }
}

/// Minutes given since the first day of a month, added up to one record of the journal.
///
/// What the journal holds never changes, so whoever asks again adds only what was written behind
/// that record.
public struct GivenSoFar: Hashable, Sendable {
    public let month: Day
    public let through: Int64
    public let minutes: Minutes

    public init(month: Day, through: Int64, minutes: Minutes) {
        self.month = month
        self.through = through
        self.minutes = minutes
    }
}
