import Essentials

/// A change of the rules that waits in the tray until a second person has agreed.
public struct WaitingScheme: Hashable, Sendable, Identifiable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let scheme: Scheme
    /// The day it is meant to begin.
    public let starts: Day
    /// The number of the scheme that it was written to replace.
    public let insteadOf: Int
    public let made: Instant
    /// Who wrote it down; nil for the console.
    public let madeBy: Identifier<Never>?
    /// Their name; empty for the console.
    public let by: String

    public init(
        id: ID, scheme: Scheme, starts: Day, insteadOf: Int, made: Instant,
        madeBy: Identifier<Never>? = nil, by: String = ""
    ) {
        self.id = id
        self.scheme = scheme
        self.starts = starts
        self.insteadOf = insteadOf
        self.made = made
        self.madeBy = madeBy
        self.by = by
    }

    /// The day it begins when somebody agrees today: its own, or today where that one is over.
    public func begins(agreedOn today: Day) -> Day { max(starts, today) }

    /// Goes on when it can still take the place it was written for.
    ///
    /// - Parameter current: the scheme that would hold on the day it begins, without it.
    public func check(agreedOn today: Day, inPlaceOf current: DatedScheme) throws(SchemeRefusal) {
        guard current.number == insteadOf else { throw .changedMeanwhile }
        try scheme.check(from: begins(agreedOn: today), today: today, inPlaceOf: current.scheme)
    }

    /// Whether this person may be the second one: anybody but who wrote it down.
    public func isSecondPerson(_ member: Identifier<Never>) -> Bool { member != madeBy }
}

/// What became of a change of the rules.
public enum SchemeStep: String, Hashable, Sendable, Codable {
    /// It holds from its day on.
    case kept
    /// It waits in the tray for a second person.
    case waits
}
