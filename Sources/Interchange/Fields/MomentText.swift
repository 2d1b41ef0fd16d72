import Essentials

/// A date with or without a time of day, as it is written; read by hand, without a locale.
///
/// Understood: `2024-03-05 10:22:33 UTC`, RFC 3339, and what spreadsheets make of it, such as
/// `5/3/2024 10:22` or `05.03.24`. Without a zone it is UTC.
struct MomentText: Hashable {
    let year: Int
    /// The number before the month or the month, as written, when the year stands last.
    let first: Int
    let second: Int
    /// Whether day and month could be told apart only by the numbers.
    let isOpen: Bool
    /// Seconds since midnight UTC; may leave the day where a zone says so.
    let seconds: Int?

    init?(_ text: String) {
        let trimmed = text.trimmed
        guard (6...40).contains(trimmed.utf8.count) else { return nil }
        let cut = trimmed.firstIndex { $0 == " " || $0 == "T" || $0 == "\u{A0}" }
        let date = trimmed[..<(cut ?? trimmed.endIndex)]
        guard let mark = date.first(where: { "-/.".contains($0) }) else { return nil }
        let parts = date.split(separator: mark, omittingEmptySubsequences: false)
        let numbers = parts.compactMap(MomentText.number)
        guard parts.count == 3, numbers.count == 3 else { return nil }
        if parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 {
            (year, first, second, isOpen) = (numbers[0], numbers[2], numbers[1], false)
        } else if parts[0].count <= 2, parts[1].count <= 2, [2, 4].contains(parts[2].count) {
            let short = parts[2].count == 2
            year = short ? numbers[2] + (numbers[2] < 70 ? 2_000 : 1_900) : numbers[2]
            (first, second, isOpen) = (numbers[0], numbers[1], mark != ".")
        } else {
            return nil
        }
        if let cut {
            guard let read = MomentText.seconds(trimmed[trimmed.index(after: cut)...])
            else { return nil }
            seconds = read
        } else {
            seconds = nil
        }
    }

    /// Whether both readings are days of the calendar, and different ones.
    var hasTwoReadings: Bool {
        isOpen && first != second && (1...12).contains(first) && (1...12).contains(second)
    }

    /// The day, where the calendar has it.
    func day(_ order: DateOrder?) -> Day? {
        let isMonthFirst = isOpen && (order == .monthFirst || (order == nil && second > 12))
        return isMonthFirst
            ? Day(year: year, month: first, day: second)
            : Day(year: year, month: second, day: first)
    }

    /// The moment; noon UTC when no time of day is written.
    func instant(_ order: DateOrder?) -> Instant? {
        guard let day = day(order) else { return nil }
        return Instant(milliseconds: Int64(day.number) * 86_400_000)
            .adding(seconds: Int64(seconds ?? 43_200))
    }

    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(text)
    }

    /// "10:22", "10:22:33", "1:05:00 PM", each with or without "UTC", "Z" or "+01:00".
    private static func seconds(_ text: Substring) -> Int? {
        var words = text.split(separator: " ").map { $0.uppercased() }
        guard var clock = words.first else { return nil }
        words.removeFirst()
        if let sign = clock.dropFirst().firstIndex(where: { "+-Z".contains($0) }) {
            words.insert(String(clock[sign...]), at: 0)
            clock = String(clock[..<sign])
        }
        var half: String?
        if let word = words.first, ["AM", "PM"].contains(word) {
            half = word
            words.removeFirst()
        }
        guard words.count <= 1, let shift = offset(words.first ?? "UTC") else { return nil }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count),
            var hour = number(parts[0]), let minute = number(parts[1]), minute < 60,
            let second = parts.count == 3 ? number(parts[2].prefix { $0 != "." }) : 0, second < 60
        else { return nil }
        if let half {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half == "PM" ? 12 : 0)
        }
        guard hour < 24 else { return nil }
        return hour * 3_600 + minute * 60 + second - shift
    }

    private static func offset(_ zone: String) -> Int? {
        if ["UTC", "GMT", "Z"].contains(zone) { return 0 }
        guard let sign = zone.first, "+-".contains(sign) else { return nil }
        let digits = zone.dropFirst().filter { $0 != ":" }
        guard digits.count == 4, let value = number(digits[...]) else { return nil }
        let (hours, minutes) = (value / 100, value % 100)
        guard hours <= 14, minutes < 60 else { return nil }
        return (hours * 3_600 + minutes * 60) * (sign == "-" ? -1 : 1)
    }
}
