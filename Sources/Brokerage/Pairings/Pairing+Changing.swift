import Essentials

extension Pairing {
    /// The pair as it is from a day on, and the last day of how it was.
    ///
    /// What was noted stays with how it was. From its first day or before, the pair itself changes
    /// and nothing of the old plan stays: then the last day is nil.
    /// - Parameters:
    ///   - planned: how it is from the day on with which `planned` starts.
    ///   - lastMet: the last meeting that is noted of this pair.
    ///   - id: for the pair that goes on, where the old one ends.
    public func changed(
        to planned: PlannedPairing, lastMet: Day?, as id: ID, at now: Instant
    ) throws(PairingRefusal) -> (ends: Day?, goesOn: Pairing) {
        try planned.check()
        if let ends, ends < planned.starts { throw .isOver }
        if let lastMet, planned.starts <= lastMet { throw .metSince }
        let isWhole = planned.starts <= starts
        let goesOn = Pairing(
            id: isWhole ? self.id : id, giver: planned.giver, receiver: planned.receiver,
            content: planned.content, weekday: planned.weekday, time: planned.time,
            place: planned.place, minutes: planned.minutes, everyWeeks: planned.everyWeeks,
            starts: planned.starts, ends: ends, project: planned.project,
            giverJoint: planned.giverJoint, receiverJoint: planned.receiverJoint,
            made: isWhole ? made : now)
        guard planned != PlannedPairing(self, from: planned.starts) || planned.starts < starts
        else { throw .nothingChanged }
        return (isWhole ? nil : planned.starts.adding(days: -1), goesOn)
    }
}

extension PlannedPairing {
    /// How a pair is, to be changed from a day on.
    public init(_ pairing: Pairing, from day: Day) {
        self.init(
            giver: pairing.giver, receiver: pairing.receiver, content: pairing.content,
            weekday: pairing.weekday, time: pairing.time, place: pairing.place,
            minutes: pairing.minutes, everyWeeks: pairing.everyWeeks, starts: day,
            project: pairing.project, giverJoint: pairing.giverJoint,
            receiverJoint: pairing.receiverJoint)
    }
}

/// One pair with its people, its last meetings and what else these two do for each other.
public struct PairingSheet: Hashable, Sendable {
    public let pairing: Pairing
    /// Their numbers, to be typed back in.
    public let giverNumber: Int
    public let receiverNumber: Int
    /// The last meetings of these two in the same roles, newest first.
    public let meetings: [Exchange]
    /// Other pairs of the same two people, before, after or the other way round.
    public let others: [Pairing]
    /// The project's name; empty for none.
    public let project: String
    /// The next day on which they meet, from which a change is offered.
    public let next: Day

    public init(
        pairing: Pairing, giverNumber: Int, receiverNumber: Int, meetings: [Exchange],
        others: [Pairing], project: String, next: Day
    ) {
        self.pairing = pairing
        self.giverNumber = giverNumber
        self.receiverNumber = receiverNumber
        self.meetings = meetings
        self.others = others
        self.project = project
        self.next = next
    }
}

extension Pairing {
    /// The first day after `day` on which they meet, at most a year on; else the day itself.
    public func next(after day: Day) -> Day {
        for week in 0..<53 {
            let monday = day.firstOfWeek.adding(days: 7 * week)
            if let weekday {
                if let meeting = occasion(inWeekOf: monday.adding(days: weekday.rawValue)),
                    meeting > day
                {
                    return meeting
                }
            } else if week > 0, let meeting = occasion(inWeekOf: monday) {
                return meeting
            }
        }
        return max(day, starts)
    }
}
