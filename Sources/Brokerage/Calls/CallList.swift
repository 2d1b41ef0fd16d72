import Essentials
import People

/// At most ten people to ring today, each with why in one line.
public struct CallList: Sendable, Hashable {
    public let lines: [CallLine]
    /// How many more people have a reason today.
    public let others: Int

    public init(lines: [CallLine], others: Int) {
        self.lines = lines
        self.others = others
    }

    public static let most = 10
}

/// One person to ring: every reason in one call, the most pressing first.
public struct CallLine: Sendable, Hashable {
    public let member: Member
    public let reasons: [CallCandidate]

    public init(member: Member, reasons: [CallCandidate]) {
        self.member = member
        self.reasons = reasons
    }

    /// The reason that brought the person onto the list.
    public var reason: CallReason { reasons.first?.reason ?? .ringBack }
    public var lastContact: ContactNote? { reasons.first?.lastContact }
}

extension CallList {
    /// Chooses fairly whom to ring: promises first, then whoever has waited longest to hear from us.
    ///
    /// - Parameters:
    ///   - candidates: every reason found, of any number of people.
    ///   - rests: decisions not to ring somebody today, or never for a reason.
    ///   - today: the day in the community's zone.
    ///   - dayOf: the day at a moment, in the community's zone.
    public static func choose(
        from candidates: [CallCandidate], rests: [CallRest] = [], today: Day, most: Int = most,
        dayOf: (Instant) -> Day
    ) -> CallList {
        let kept = candidates.filter { candidate in
            candidate.member.canBeRung(on: today)
                && !rests.contains {
                    $0.member == candidate.member.id && $0.covers(candidate.reason, on: today)
                }
                && !candidate.rests(on: today, dayOf: dayOf)
        }
        let people = Dictionary(grouping: kept, by: \.member.id).values.compactMap(CallLine.init)
        let ordered = people.sorted { $0.place < $1.place }
        return CallList(
            lines: Array(ordered.prefix(most)), others: max(0, ordered.count - most))
    }
}

extension Member {
    /// Whether a call list may name the person on this day.
    ///
    /// Somebody who left, died or is in care, who pauses, who wants letters only or has no
    /// telephone never appears.
    public func canBeRung(on today: Day) -> Bool {
        standing == .active && channel != .letter && !telephone.isEmpty
            && (pausedUntil.map { $0 < today } ?? true)
    }
}

extension CallCandidate {
    /// Whether the person was rung so lately that this reason waits.
    ///
    /// A day that was agreed is kept, however lately we spoke. A promised call waits only until it
    /// has been made.
    func rests(on today: Day, dayOf: (Instant) -> Day) -> Bool {
        guard reason != .ringBack, let last = lastContact else { return false }
        let day = dayOf(last.at)
        if reason.isPromised, last.outcome.reached { return day == today }
        return day.days(to: today) < last.outcome.restDays
    }
}

extension CallLine {
    init?(_ candidates: [CallCandidate]) {
        let ordered = candidates.sorted {
            ($0.reason.place, $0.since) < ($1.reason.place, $1.since)
        }
        guard let first = ordered.first else { return nil }
        self.init(member: first.member, reasons: ordered)
    }

    /// Promises first; then who heard from us longest ago; then the older reason; then the number.
    fileprivate var place: Place {
        Place(
            isFriendly: reason.isPromised ? 0 : 1,
            promise: reason.isPromised ? reason.place : 0,
            heard: lastContact?.at.milliseconds ?? .min,
            since: reasons.first?.since.number ?? 0, number: member.number)
    }
}

private struct Place: Comparable {
    let isFriendly: Int
    let promise: Int
    let heard: Int64
    let since: Int32
    let number: Int

    static func < (left: Place, right: Place) -> Bool {
        (left.isFriendly, left.promise, left.heard, left.since, left.number)
            < (right.isFriendly, right.promise, right.heard, right.since, right.number)
    }
}
