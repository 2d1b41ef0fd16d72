import Essentials

/// A part of a weekday on which somebody is usually free.
public struct FreeTime: Hashable, Sendable, Codable {
    /// A part of the day.
    ///
    /// The number is stored.
    public enum Part: Int, Sendable, Codable, CaseIterable {
        case morning = 1
        case afternoon = 2
        case evening = 3

        /// The stable word that programs read.
        public var code: String {
            switch self {
            case .morning: "morning"
            case .afternoon: "afternoon"
            case .evening: "evening"
            }
        }

        public init?(code: String) {
            guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
            self = found
        }
    }

    public let weekday: Weekday
    public let part: Part

    public init(_ weekday: Weekday, _ part: Part) {
        self.weekday = weekday
        self.part = part
    }

    /// Every part of the week from Monday morning on.
    public static let week = Weekday.allCases.flatMap { day in
        Part.allCases.map { FreeTime(day, $0) }
    }

    /// The stable word of a tick, such as `mon-morning`.
    public var code: String { "\(weekday.code)-\(part.code)" }

    public init?(code: String) {
        guard let found = FreeTime.week.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}

extension Weekday {
    /// The stable short word that programs read.
    public var code: String {
        switch self {
        case .monday: "mon"
        case .tuesday: "tue"
        case .wednesday: "wed"
        case .thursday: "thu"
        case .friday: "fri"
        case .saturday: "sat"
        case .sunday: "sun"
        }
    }

    public init?(code: String) {
        guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}
