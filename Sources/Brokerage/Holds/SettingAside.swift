import Essentials
import Ledger
import People

/// Time that somebody wants kept free until a day: for a place, an award, a booking.
public struct SettingAside: Hashable, Sendable, Codable {
    /// Whose time it is; nil for the community's pot.
    public var owner: Member.ID?
    public var minutes: Minutes
    /// What it is kept for, in a few words.
    public var purpose: String
    /// The last day on which it is kept.
    public var until: Day
    public var word: Word
    /// The longest words about what it is for, in letters.
    public static let purposeMax = 200
    /// How far ahead a day may lie.
    public static let monthsMax = 24

    public init(
        of owner: Member.ID?, minutes: Minutes, for purpose: String, until: Day,
        word: Word = .ownHand
    ) {
        self.owner = owner
        self.minutes = minutes
        self.purpose = purpose
        self.until = until
        self.word = word
    }
}

/// Time that was set aside, passed on in whole or part.
public struct HoldSettling: Hashable, Sendable, Codable {
    public var hold: Hold.ID
    public var minutes: Minutes
    /// Who gets it; nil for the community's pot.
    public var receiver: Member.ID?
    public var word: Word

    public init(
        _ hold: Hold.ID, minutes: Minutes, to receiver: Member.ID?, word: Word = .ownHand
    ) {
        self.hold = hold
        self.minutes = minutes
        self.receiver = receiver
        self.word = word
    }
}

extension SettingAside {
    /// Whether this hat may set it aside, and whether it can be meant.
    ///
    /// Nothing goes to anybody yet, so a coordinator may set her own time aside too.
    public func check(by acting: Acting, today: Day) throws {
        try acting.require(.noteExchanges)
        guard minutes > .zero, minutes <= Minutes.longest else { throw HoldRefusal.lengthMissing }
        guard !purpose.isEmpty else { throw HoldRefusal.purposeMissing }
        guard purpose.count <= Self.purposeMax else { throw HoldRefusal.purposeTooLong }
        guard until >= today else { throw HoldRefusal.dayOver }
        guard until <= today.adding(months: Self.monthsMax) else { throw HoldRefusal.dayTooFar }
    }
}

extension HoldSettling {
    /// Whether this hat may pass it on; what was set aside never goes to whoever passes it on.
    public func check(by acting: Acting) throws {
        try acting.require(.noteExchanges)
        if receiver != nil, receiver == acting.member { throw ExchangeRefusal.ownHours }
        guard minutes > .zero, minutes <= Minutes.longest else { throw HoldRefusal.lengthMissing }
    }
}
