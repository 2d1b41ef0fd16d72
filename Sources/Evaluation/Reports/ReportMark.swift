import Essentials

/// The key of one line behind a figure, by which the lines after it are found.
///
/// It names nobody, so that it may stand in an address.
public enum ReportMark: Hashable, Sendable {
    /// A person, or whatever else holds an account.
    case holder(Identifier<Never>)
    /// A day, and the number that tells things of one day apart: a record's, or a member's.
    case day(Day, Int64)
    /// A moment, and the ask that was made in it.
    case moment(Instant, Identifier<Never>)
}

extension ReportMark: LosslessStringConvertible {
    /// Reads what a mark is written as; nil for anything else.
    public init?(_ text: String) {
        if let holder = Identifier<Never>(text) {
            self = .holder(holder)
            return
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        if let day = Day(parts[0]), let number = Int64(parts[1]) {
            self = .day(day, number)
        } else if let moment = Int64(parts[0]), let ask = Identifier<Never>(parts[1]) {
            self = .moment(Instant(milliseconds: moment), ask)
        } else {
            return nil
        }
    }

    public var description: String {
        switch self {
        case .holder(let id): "\(id)"
        case .day(let day, let number): "\(day).\(number)"
        case .moment(let moment, let ask): "\(moment.milliseconds).\(ask)"
        }
    }
}
