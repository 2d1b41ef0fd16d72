import Essentials

/// How a noted length becomes what is credited, such as to the next quarter of an hour.
///
/// Only credited time is rounded; the true length is kept beside it, and reports show both (D5).
public struct Rounding: Hashable, Sendable, Codable {
    /// In minutes; 1 credits every minute.
    public var step: Int
    public var way: Way

    public init(step: Int, way: Way = .nearest) {
        self.step = step
        self.way = way
    }

    public enum Way: String, Sendable, Codable, CaseIterable {
        /// Half a step and more counts up.
        case nearest
        case up
    }

    public static let exact = Rounding(step: 1)
    public static let steps = [1, 5, 10, 15, 30]

    /// What is credited for a true length: never nothing for something.
    public func credited(_ minutes: Minutes) -> Minutes {
        let step = Int64(max(1, step))
        guard step > 1, minutes > .zero else { return minutes }
        let extra = way == .up ? step - 1 : step / 2
        return Minutes(max(step, (minutes.count + extra) / step * step))
    }
}

/// Whether the way there and back is credited, and by whom.
public enum Travel: String, Sendable, Codable, CaseIterable {
    case notCounted
    /// By whoever was helped, like the help itself.
    case fromReceiver
    /// By the community pot, so that living far away costs nobody.
    case fromPot
}
