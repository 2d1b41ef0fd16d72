/// A moment, as whole milliseconds of UTC since 1970.
///
/// Days and clocks on the wall need a zone.
public struct Instant: Hashable, Sendable, Comparable, Codable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.milliseconds < right.milliseconds
    }

    public func adding(seconds: Int64) -> Instant {
        Instant(milliseconds: milliseconds + seconds * 1_000)
    }

    public func adding(days: Int64) -> Instant {
        adding(seconds: days * 86_400)
    }

    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC, with milliseconds: `2026-11-21T09:30:00.000Z`.
    public var description: String {
        let day = Day(number: Int32(clamping: milliseconds.flooredDivision(by: 86_400_000)))
        let within = milliseconds - Int64(day.number) * 86_400_000
        let (hour, minute) = (within / 3_600_000, within / 60_000 % 60)
        let (second, thousandth) = (within / 1_000 % 60, within % 1_000)
        return "\(day)T\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))"
            + ".\(thousandth.padded(3))Z"
    }
}

extension Int64 {
    /// Division that rounds towards minus infinity, so that days before 1970 count rightly.
    func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

extension BinaryInteger {
    /// The number with zeros in front, at least `width` digits.
    func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
