/// How far ties between people go both ways (N4).
///
/// Low is not bad: help may travel on.
public struct Reciprocity: Hashable, Sendable {
    /// The share of arcs whose opposite is there too.
    public let ofArcs: Double
    /// The share of tied pairs that are tied both ways.
    public let ofPairs: Double
    /// What both directions have in common, as a share of all weight.
    public let weighted: Double

    /// Measures a weighted network; arcs of one pair are added up.
    ///
    /// O(arcs).
    ///
    /// - Returns: nil when there is no arc.
    public init?(arcs: [(from: Int, to: Int, weight: Double)]) {
        var weights: [Pair: Double] = [:]
        for arc in arcs where arc.from != arc.to {
            weights[Pair(from: arc.from, to: arc.to), default: 0] += arc.weight
        }
        guard !weights.isEmpty else { return nil }
        var (returned, common, total) = (0, 0.0, 0.0)
        for (pair, weight) in weights {
            total += weight
            if let other = weights[Pair(from: pair.to, to: pair.from)] {
                returned += 1
                common += min(weight, other)
            }
        }
        let pairs = weights.count - returned / 2
        ofArcs = Double(returned) / Double(weights.count)
        ofPairs = Double(returned / 2) / Double(pairs)
        weighted = common / total
    }

    private struct Pair: Hashable {
        let from: Int
        let to: Int
    }
}
