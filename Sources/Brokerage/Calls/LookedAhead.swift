import Essentials
import People

/// Who may have a reason to be rung, found beforehand where there are too many to look at all.
///
/// It narrows the search and decides nothing: whether a reason holds is asked of the books each
/// time it is shown. Somebody who gets such a reason meanwhile is found the next time we look.
public struct LookedAhead: Hashable, Sendable {
    public let members: [Member.ID]
    public let exchanges: [Exchange.ID]

    public init(members: [Member.ID], exchanges: [Exchange.ID]) {
        self.members = members
        self.exchanges = exchanges
    }

    /// How many people or meetings are found for one reason; twenty of them are asked about.
    public static let most = 100

    /// Whether a community is large enough, by the highest number that a member has.
    public static func isNeeded(highestNumber: Int) -> Bool { highestNumber > 2_000 }
}
