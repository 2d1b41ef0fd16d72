import Essentials
import People

/// What somebody is told before time that they did not use passes into the pot.
public struct ExpiryNotice: Hashable, Sendable {
    public let member: Member
    /// In the unit's smallest step.
    public let amount: Int64
    /// It came in on this day or before.
    public let cameIn: Day
    /// The day on which it passes into the pot.
    public let falls: Day

    public init(member: Member, amount: Int64, cameIn: Day, falls: Day) {
        self.member = member
        self.amount = amount
        self.cameIn = cameIn
        self.falls = falls
    }
}
