/// A length of time in whole minutes.
///
/// One hour is one hour, whatever the skill (R19).
public struct Minutes: Hashable, Sendable, Comparable, Codable {
    public let count: Int64

    public init(_ count: Int64) {
        self.count = count
    }

    public static let zero = Minutes(0)

    public static func < (left: Self, right: Self) -> Bool { left.count < right.count }
    public static func + (left: Self, right: Self) -> Self { Minutes(left.count + right.count) }
    public static func - (left: Self, right: Self) -> Self { Minutes(left.count - right.count) }
    public static prefix func - (value: Self) -> Self { Minutes(-value.count) }
    public static func += (left: inout Self, right: Self) { left = left + right }

    /// Whole hours and the minutes left over, both without sign.
    public var parts: (hours: Int64, minutes: Int64) {
        let size = count.magnitude
        return (Int64(size / 60), Int64(size % 60))
    }

    public init(from decoder: any Decoder) throws {
        count = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }
}

extension Minutes {
    /// The longest stretch that one slip may note: a week, day and night.
    public static let longest = Minutes(7 * 24 * 60)

    /// Reads a length as people write it; nil when it cannot be read with certainty.
    ///
    /// "1h30", "1:30", "1 h 30 min", "90m" and "90 min" say their units. "1.5" and "1,5" are hours.
    /// A bare whole number is hours up to 12 and minutes from 13, as people write slips.
    public init?(typed text: String) {
        let lowered = text.lowercased()
        // "1 30" may be an hour and a half or a slip of the finger: blanks only stand by letters.
        guard lowered.firstMatch(of: /[0-9]\s+[0-9]/) == nil else { return nil }
        let compact = lowered.filter { !$0.isWhitespace }
        guard !compact.isEmpty, compact.utf8.count <= 16 else { return nil }
        if let clock = Minutes(clock: compact) ?? Minutes(lettered: compact) {
            self = clock
        } else if let bare = Int64(compact), bare >= 0 {
            self.init(bare <= 12 ? bare * 60 : bare)
        } else if let decimal = Minutes(decimalHours: compact) {
            self = decimal
        } else {
            return nil
        }
        guard count > 0, self <= Minutes.longest else { return nil }
    }

    /// "1:30": hours and two digits of minutes below 60.
    private init?(clock text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2,
            let hours = UInt16(parts[0]), let minutes = UInt16(parts[1]), minutes < 60
        else { return nil }
        self.init(Int64(hours) * 60 + Int64(minutes))
    }

    /// "1h30", "1h", "45m", "45min", "1h30min", also with "hours" and "minutes" written out.
    private init?(lettered text: String) {
        var rest = Substring(text)
        var total: Int64 = 0
        var found = false
        if let mark = rest.firstIndex(of: "h") {
            guard let hours = Minutes(wholeOrHalf: rest[..<mark]) else { return nil }
            total += hours.count
            found = true
            rest = rest[rest.index(after: mark)...]
            for ending in ["ours", "our", "rs", "r"] where rest.hasPrefix(ending) {
                rest = rest.dropFirst(ending.count)
                break
            }
        }
        if !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            let ending = rest.dropFirst(digits.count)
            guard let minutes = Int64(digits), minutes < (found ? 60 : 10_081) else { return nil }
            let isBareTail = found && ending.isEmpty
            guard isBareTail || ["m", "min", "mins", "minute", "minutes"].contains(ending)
            else { return nil }
            total += minutes
            found = true
        }
        guard found else { return nil }
        self.init(total)
    }

    /// Minutes of "1", "1.5" or "1,25" hours.
    private init?(decimalHours text: String) {
        guard let minutes = Minutes.minutes(ofDecimalHours: text) else { return nil }
        self.init(minutes)
    }

    private static func minutes(ofDecimalHours text: String) -> Int64? {
        let parts = text.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
        guard parts.count == 2, parts[0].count <= 3, (1...2).contains(parts[1].count),
            let hours = parts[0].isEmpty ? 0 : UInt16(parts[0]), let fraction = UInt16(parts[1])
        else { return nil }
        let hundredths = parts[1].count == 1 ? Int64(fraction) * 10 : Int64(fraction)
        // To the nearest minute: 0.33 of an hour is the 20 minutes that somebody meant.
        return Int64(hours) * 60 + (hundredths * 60 + 50) / 100
    }

    private init?(wholeOrHalf text: Substring) {
        if let whole = UInt16(text) {
            self.init(Int64(whole) * 60)
        } else if let minutes = Minutes.minutes(ofDecimalHours: String(text)) {
            self.init(minutes)
        } else {
            return nil
        }
    }
}
