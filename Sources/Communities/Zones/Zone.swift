import Essentials
import Foundation

/// An IANA time zone.
///
/// Days, "future" and closed periods are in the community's own zone.
public struct Zone: Hashable, Sendable, Codable {
    public let name: String
    private let timeZone: TimeZone

    /// Nil where there is no such zone.
    public init?(_ name: String) {
        guard let timeZone = TimeZone(identifier: name) else { return nil }
        self.name = name
        self.timeZone = timeZone
    }

    private init(universal: ()) {
        name = "UTC"
        timeZone = .gmt
    }

    public static let utc = Zone(universal: ())

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let zone = Zone(name) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(name) is not a time zone")
        }
        self = zone
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    /// The day on the wall calendar at a moment.
    public func day(at instant: Instant) -> Day {
        let (days, _) = wall(at: instant)
        return Day(number: Int32(clamping: days))
    }

    /// Minutes since midnight on the wall clock at a moment.
    public func minuteOfDay(at instant: Instant) -> Int {
        Int(wall(at: instant).milliseconds / 60_000)
    }

    /// The moment at which the wall clock shows this time.
    ///
    /// A time that does not exist, in the hour that spring skips, gives nil; one that exists twice
    /// gives the earlier moment.
    public func instant(on day: Day, minuteOfDay: Int) -> Instant? {
        let wall = Int64(day.number) * 86_400_000 + Int64(minuteOfDay) * 60_000
        let guesses = [-86_400_000, 86_400_000].map { nearby in
            Instant(milliseconds: wall - offset(at: Instant(milliseconds: wall + nearby)))
        }
        return guesses.filter {
            let (days, milliseconds) = self.wall(at: $0)
            return days * 86_400_000 + milliseconds == wall
        }.min()
    }

    private func wall(at instant: Instant) -> (days: Int64, milliseconds: Int64) {
        let local = instant.milliseconds + offset(at: instant)
        let within = ((local % 86_400_000) + 86_400_000) % 86_400_000
        return ((local - within) / 86_400_000, within)
    }

    private func offset(at instant: Instant) -> Int64 {
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000)
        return Int64(timeZone.secondsFromGMT(for: date)) * 1_000
    }
}
