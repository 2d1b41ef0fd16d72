import Essentials

/// An offer or an ask of the old system.
public struct ImportedPost: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case offer
        case ask
    }

    public let place: LinePlace
    public let kind: Kind
    /// The old system's own number; empty where it tells none.
    public let number: String
    public let title: String
    /// Whose it is, by member number.
    public let member: String
    public var text = ""
    public var category: String?
    public var tags: [String] = []
    public var createdAt: Instant?
    public var starts: Day?
    public var ends: Day?
    /// The days of the week it is offered on, `mon` to `sun`; empty for asks, and where none are said.
    public var days: [String] = []
    /// The parts of those days: `morning`, `afternoon`, `evening`.
    public var parts: [String] = []

    public init(place: LinePlace, kind: Kind, number: String, title: String, member: String) {
        (self.place, self.kind) = (place, kind)
        (self.number, self.title, self.member) = (number, title, member)
    }

    /// Stays the same when the same post is read again.
    public var key: String {
        number.isEmpty
            ? "\(kind.rawValue)|\(member)|\(title)" : "\(kind.rawValue)|\(number)"
    }

    /// A day for each of `count` imported offers to be looked at again, spread over twelve months.
    ///
    /// The first comes the day after `start`, the last within a year, so that no week brings them
    /// all at once.
    public static func reviewDays(count: Int, after start: Day) -> [Day] {
        (0..<max(count, 0)).map { start.adding(days: 1 + $0 * 365 / max(count, 1)) }
    }
}
