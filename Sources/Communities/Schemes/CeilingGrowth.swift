import Essentials

/// How the amount from which people talk it over grows with what somebody has given.
///
/// Whoever gives much also saves up more, and need not be asked about it as soon as others.
public struct CeilingGrowth: Hashable, Sendable, Codable {
    /// How much of all they gave is added, in per cent.
    public var percent: Int

    public init(percent: Int) {
        self.percent = percent
    }

    /// It grows an hour at a time, so that not every half hour given is a change of a limit.
    static let step: Int64 = 60

    var isInRange: Bool { (1...100).contains(percent) }

    /// What is added for somebody who gave that much; nothing where more was taken back than given.
    public func added(given: Minutes) -> Int64 {
        let (share, overflow) = max(0, given.count).multipliedReportingOverflow(by: Int64(percent))
        return overflow ? 0 : share / 100 / Self.step * Self.step
    }
}

extension Scheme {
    /// From which balance on people talk it over with somebody who gave that much; nil for never.
    public func softCeiling(given: Minutes) -> Int64? {
        guard let base = memberFloors.softCeiling else { return nil }
        guard let ceilingGrowth, unit.kind == .time else { return base }
        return base + ceilingGrowth.added(given: given)
    }
}
