import Essentials

/// A balance in raw seconds; whole minutes are kept, cut toward zero.
enum SecondsText {
    /// More than this many seconds, 100,000 hours, is no member's balance.
    static let most: Int64 = 360_000_000

    enum Outcome: Hashable {
        case none
        case minutes(Minutes)
        case fault(FaultCode)
        /// One mark with three digits behind it: thousands or a fraction.
        case question
    }

    /// Reads it; `decimalMark` is the answer to the question whether "." or "," is the mark.
    static func read(_ text: String, decimalMark: Character?) -> Outcome {
        let compact = text.trimmed
        guard !compact.isEmpty else { return .none }
        let isNegative = compact.first.map { "-−".contains($0) } ?? false
        let unsigned = isNegative ? String(compact.dropFirst()) : compact
        let parts = unsigned.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
            .map(String.init)
        guard parts.allSatisfy(QuantityText.isDigits) else { return .fault(.balanceUnreadable) }
        let marks = Set(unsigned.filter { $0 == "." || $0 == "," })
        if parts.count == 1 { return minutes(unsigned, isNegative) }
        guard marks.count == 1, let mark = marks.first,
            (1...3).contains(parts[0].count) || parts.count == 2
        else { return .fault(.balanceUnreadable) }
        let groups = parts.dropFirst().allSatisfy { $0.count == 3 } && parts[0].count <= 3
        if parts.count > 2 {
            return groups ? minutes(parts.joined(), isNegative) : .fault(.balanceUnreadable)
        }
        if groups {
            guard let decimalMark else { return .question }
            if mark != decimalMark { return minutes(parts.joined(), isNegative) }
        }
        return parts[1].allSatisfy { $0 == "0" }
            ? minutes(parts[0], isNegative) : .fault(.balanceUnreadable)
    }

    private static func minutes(_ digits: String, _ isNegative: Bool) -> Outcome {
        guard let seconds = Int64(digits), seconds <= most else { return .fault(.balanceAbsurd) }
        return .minutes(Minutes((isNegative ? -seconds : seconds) / 60))
    }
}
