import Essentials
import People

/// What somebody needs who stands in for the coordinator: who meets, whom to ring, where keys are.
public struct CoverSheet: Sendable {
    /// Keys, alarms, the kettle: in the scheme's own words.
    public let words: String
    public let changed: Instant?
    /// The next seven days.
    public let meetings: [Appointment]
    public let calls: CallList
    /// People whom somebody agreed to ring within the next seven days.
    public let ringBacks: [RingBackLine]
    public let waiting: [WaitingAsk]
    /// People to look in on.
    public let lookIns: [LookInLine]

    public init(
        words: String, changed: Instant?, meetings: [Appointment], calls: CallList,
        ringBacks: [RingBackLine], waiting: [WaitingAsk], lookIns: [LookInLine] = []
    ) {
        self.words = words
        self.changed = changed
        self.meetings = meetings
        self.calls = calls
        self.ringBacks = ringBacks
        self.waiting = waiting
        self.lookIns = lookIns
    }

    public static let lettersMax = 4_000
}

/// A day that was agreed for the next call.
public struct RingBackLine: Hashable, Sendable {
    public let person: Neighbour
    public let day: Day

    public init(person: Neighbour, day: Day) {
        self.person = person
        self.day = day
    }
}
