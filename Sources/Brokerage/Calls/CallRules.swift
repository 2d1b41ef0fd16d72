import Essentials

/// After how long somebody should hear from us; days and smallest steps of the unit.
///
/// The rows are those of the broker's signals (D7, D10 to D16).
public struct CallRules: Hashable, Sendable {
    /// From this balance on, somebody who never asks is rung (D10).
    public var largeBalance: Int64
    public var daysWithoutAsk = 182
    public var daysUntilGiving = 90
    public var daysUntilFirstExchange = 30
    public var daysUntilAskIsOld = 5
    /// For how many days a first meeting is worth asking about.
    public var daysAfterFirstMeeting = 21
    /// For how many days after the planned day a newcomer is asked how it was.
    public var daysAfterPlannedMeeting = 14
    /// How many meetings in a row a pair may miss before we ask.
    public var missedMeetings = 2

    /// Large is half of what the scheme calls full, and 20 hours where it says nothing.
    public init(softCeiling: Int64?) {
        largeBalance = softCeiling.map { max(1, $0 / 2) } ?? 20 * 60
    }

    /// Whether a standing pair has been silent for too long.
    ///
    /// A week of grace is added, since slips come late.
    public func isSilent(lastMet: Day, everyWeeks: Int, today: Day) -> Bool {
        lastMet.days(to: today) > silentDays(everyWeeks: everyWeeks)
    }

    public func silentDays(everyWeeks: Int) -> Int {
        max(1, everyWeeks) * 7 * missedMeetings + 7
    }
}
