/// A day of the calendar in a community's own zone, with no time of day.
public struct Day: Hashable, Sendable, Comparable {
    /// Days since 1 January 1970, in the Gregorian calendar carried backwards.
    public let number: Int32

    public init(number: Int32) {
        self.number = number
    }

    /// Builds a day from its parts; nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9_999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        // Days from civil, counted from 1 March so that a leap day comes last (Hinnant).
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.number < right.number
    }

    public func adding(days: Int) -> Day {
        Day(number: number + Int32(days))
    }

    /// Whole days from this day to the other; negative when the other comes first.
    public func days(to other: Day) -> Int {
        Int(other.number) - Int(number)
    }

    public static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day {
    /// Year, month and day of the month.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * march + 2) / 5 + 1
        let month = march < 10 ? march + 3 : march - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    public var year: Int { parts.year }
    public var month: Int { parts.month }
    public var weekday: Weekday {
        Weekday(rawValue: ((Int(number) + 3) % 7 + 7) % 7) ?? .monday
    }

    public var firstOfMonth: Day { adding(days: 1 - parts.day) }
    public var lastOfMonth: Day {
        firstOfMonth.adding(days: Day.length(ofMonth: month, in: year) - 1)
    }

    /// The same date `months` later, or the last day of that month where it is shorter.
    public func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let counted = year * 12 + month - 1 + months
        let target = (year: counted / 12, month: counted % 12 + 1)
        let length = Day.length(ofMonth: target.month, in: target.year)
        return Day(year: target.year, month: target.month, day: min(day, length)) ?? self
    }
}

/// A day of the week; Monday is 0, as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable, Codable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Day: LosslessStringConvertible {
    /// Reads ISO 8601, `2026-11-21`.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var description: String {
        let (year, month, day) = parts
        return "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
    }
}

extension Day: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let read = Day(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is not a day such as 2026-11-21")
        }
        self = read
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
