import Essentials

/// How old somebody is, as far as they said.
public enum Age: Hashable, Sendable, Codable {
    case unknown
    case born(Day)
    case band(AgeBand)

    /// Whether the person is known to be under 18 on that day.
    public func isChild(on day: Day) -> Bool {
        switch self {
        case .unknown: false
        case .born(let born): born.adding(months: 18 * 12) > day
        case .band(let band): band == .under18
        }
    }

    /// The band on that day; nil where nothing is known.
    public func band(on day: Day) -> AgeBand? {
        switch self {
        case .unknown: return nil
        case .band(let band): return band
        case .born(let born):
            let years = (0...130).last { born.adding(months: $0 * 12) <= day } ?? 0
            return AgeBand.allCases.last { $0.from <= years }
        }
    }
}

/// A stretch of ages, for people who would rather not say the day.
///
/// The number is stored.
public enum AgeBand: Int, Sendable, Codable, CaseIterable {
    case under18 = 1
    case from18 = 2
    case from26 = 3
    case from50 = 4
    case from65 = 5
    case from80 = 6

    /// The first year of life in the band.
    public var from: Int {
        switch self {
        case .under18: 0
        case .from18: 18
        case .from26: 26
        case .from50: 50
        case .from65: 65
        case .from80: 80
        }
    }
}
