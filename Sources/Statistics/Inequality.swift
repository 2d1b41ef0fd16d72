/// How unevenly amounts are spread over people (N7).
///
/// For the whole group, never for a person.
public enum Inequality {
    /// The Gini coefficient: 0 when all have the same, near 1 when one has everything.
    ///
    /// Half the relative mean absolute difference, without the small-sample correction (Gini 1912).
    /// O(n log n).
    /// - Parameter values: none below zero.
    /// - Returns: nil without values, or when nobody has anything.
    public static func gini(_ values: [Double]) -> Double? {
        precondition(values.allSatisfy { $0 >= 0 }, "Gini needs amounts that are not negative")
        let sum = values.reduce(0, +)
        guard sum > 0 else { return nil }
        let count = Double(values.count)
        let weighted = values.sorted().enumerated().reduce(0) { total, pair in
            total + (2 * Double(pair.offset + 1) - count - 1) * pair.element
        }
        return weighted / (count * sum)
    }

    /// The share of the whole that the `count` largest values hold.
    public static func topShare(_ values: [Double], of count: Int) -> Double? {
        let sum = values.reduce(0, +)
        guard sum > 0, count > 0 else { return nil }
        return values.sorted(by: >).prefix(count).reduce(0, +) / sum
    }
}

/// The middle of a list of numbers.
public enum Middle {
    /// The median; the mean of the two middle values when their number is even.
    ///
    /// O(n log n).
    public static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
