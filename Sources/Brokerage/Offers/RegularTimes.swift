import Essentials
import People

/// When something is offered again and again: on which days of the week, in which part of the day.
///
/// "Every Tuesday in the morning" is one day and one part; "any weekday" is five days and no part.
/// Without days it is any day, without parts any part; without both nothing was said.
public struct RegularTimes: Hashable, Sendable, Codable {
    public var days: Set<Weekday>
    public var parts: Set<FreeTime.Part>

    public init(days: Set<Weekday> = [], parts: Set<FreeTime.Part> = []) {
        self.days = days
        self.parts = parts
    }

    public static let unsaid = RegularTimes()

    public var isSaid: Bool { self != .unsaid }

    /// Whether it may be on that day; always, where no days were said.
    public func covers(_ day: Day) -> Bool { days.isEmpty || days.contains(day.weekday) }

    public static let workdays = Set(Weekday.allCases.prefix(5))
    public static let weekend = Set(Weekday.allCases.suffix(2))

    /// The days from Monday on.
    public var daysInOrder: [Weekday] { Weekday.allCases.filter(days.contains) }
    /// The parts from the morning on.
    public var partsInOrder: [FreeTime.Part] { FreeTime.Part.allCases.filter(parts.contains) }

    private enum Key: String, CodingKey {
        case days, parts
    }

    /// In one order, so that a request sent again is the same request.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(daysInOrder, forKey: .days)
        try container.encode(partsInOrder, forKey: .parts)
    }
}
