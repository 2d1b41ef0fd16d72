import Essentials
import People

/// A list of people to ring one after another, on a screen or on paper.
public struct RingRound: Sendable, Hashable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let title: String
    public let made: Instant
    public let madeBy: String
    public let lines: [RingRoundLine]

    public init(id: ID, title: String, made: Instant, madeBy: String, lines: [RingRoundLine]) {
        self.id = id
        self.title = title
        self.made = made
        self.madeBy = madeBy
        self.lines = lines
    }

    /// The most people that one round holds: what one person can ring in a week.
    public static let linesMax = 300

    /// The first person who has not been rung; those without an answer come again at the end.
    public var next: RingRoundLine? {
        lines.first { $0.outcome == nil } ?? lines.first { $0.outcome == .noAnswer }
    }

    public var done: Int { lines.count { $0.outcome != nil && $0.outcome != .noAnswer } }
}

/// One person of a ring-round, known on paper by the number of the line.
public struct RingRoundLine: Sendable, Hashable {
    public let line: Int
    public let member: Member
    public let outcome: ContactOutcome?

    public init(line: Int, member: Member, outcome: ContactOutcome?) {
        self.line = line
        self.member = member
        self.outcome = outcome
    }
}

/// A ring-round in a list: its title and how far it has come.
public struct RingRoundHeading: Sendable, Hashable {
    public let id: RingRound.ID
    public let title: String
    public let made: Instant
    public let lines: Int
    public let done: Int

    public init(id: RingRound.ID, title: String, made: Instant, lines: Int, done: Int) {
        self.id = id
        self.title = title
        self.made = made
        self.lines = lines
        self.done = done
    }
}
