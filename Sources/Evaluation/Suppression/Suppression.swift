/// Hides counts so small that somebody could be recognised, and as many more as it takes.
///
/// A count that is hidden must not follow from a total by taking the shown ones away. So at least
/// two counts of a sum are hidden or none, and together they come to the smallest count shown
/// (Z9). Two versions of one table are looked at together in the same way.
public struct Suppression: Hashable, Sendable {
    /// Counts from 1 to one below this are hidden; 1 or less hides nothing.
    public let smallest: Int

    public init(smallest: Int) {
        self.smallest = smallest
    }

    public func isSmall(_ count: Int) -> Bool {
        count > 0 && count < smallest
    }

    /// A count that stands alone; nil where it is hidden.
    public func shown(_ count: Int) -> Int? {
        isSmall(count) ? nil : count
    }

    /// Which parts of a published total are hidden.
    ///
    /// - Parameter earlier: for each part, what the last version told of it; none without one.
    /// - Returns: for each part, in order, whether it is hidden.
    public func hidden(_ parts: [Int], since earlier: [Earlier] = []) -> [Bool] {
        let earlier = earlier.isEmpty ? parts.map { _ in Earlier() } : earlier
        // Shown beside the last version, a part that it hid would follow from that one's total.
        let opens = earlier.allSatisfy { !$0.isHidden || $0.changed >= smallest }
        var hidden = zip(parts, earlier).map { part, earlier in
            isSmall(part) || part > 0 && earlier.isHidden && !opens
        }
        guard hidden.contains(true) else { return hidden }
        // What the last version showed follows from it, unless enough has changed beside it.
        let isNew = zip(parts, earlier).contains { isSmall($0) && !$1.isHidden && $1.changed > 0 }
        while true {
            let count = hidden.count { $0 }
            let sum = zip(parts, hidden).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
            let changed = zip(earlier, hidden).reduce(0) { $0 + ($1.1 ? $1.0.changed : 0) }
            if count >= 2 && sum >= smallest && (!isNew || changed >= smallest) { return hidden }
            // The smallest one that still shows anything goes next; noughts give nothing away.
            let next = parts.indices.filter { !hidden[$0] && parts[$0] > 0 }
                .min { (parts[$0], $0) < (parts[$1], $1) }
            guard let next else { return hidden }
            hidden[next] = true
        }
    }

    /// What the last version of the same table told of one part.
    public struct Earlier: Hashable, Sendable {
        public let isHidden: Bool
        /// How many people stand behind what is different since.
        public let changed: Int

        public init(isHidden: Bool = false, changed: Int = 0) {
            self.isHidden = isHidden
            self.changed = changed
        }
    }

    /// The parts with nil where they are hidden; all of them and the total when nothing else helps.
    ///
    /// - Returns: the parts and the total as they may be published.
    public func shown(
        _ parts: [Int], since earlier: [Earlier] = []
    ) -> (parts: [Int?], total: Int?) {
        let total = parts.reduce(0, +)
        let hidden = hidden(parts, since: earlier)
        let concealed = zip(parts, hidden).filter(\.1).map(\.0)
        let givesAway =
            !concealed.isEmpty && (concealed.count < 2 || concealed.reduce(0, +) < smallest)
        let shownParts = zip(parts, hidden).map { $0.1 ? nil : Optional($0.0) }
        return (shownParts, givesAway || isSmall(total) ? nil : total)
    }

    /// Which sums and which of their parts are hidden, where both are published.
    ///
    /// A hidden sum hides its parts, and a part that would follow from its sum hides the sum, until
    /// nothing more follows. Sums are not the parts added up: one person may be in several.
    public func hidden(
        sums: [Int], parts: [[Int]], since earlier: (sums: [Earlier], parts: [[Earlier]])? = nil
    ) -> (sums: [Bool], parts: [[Bool]]) {
        var outer = hidden(sums, since: earlier?.sums ?? [])
        var inner = parts.indices.map { hidden(parts[$0], since: earlier?.parts[$0] ?? []) }
        while true {
            let before = outer
            for index in parts.indices {
                if outer[index] { inner[index] = parts[index].map { _ in true } }
                let concealed = zip(parts[index], inner[index]).filter(\.1).map(\.0)
                let follows = concealed.count < 2 || concealed.reduce(0, +) < smallest
                if !concealed.isEmpty, follows { outer[index] = true }
            }
            // What is hidden now counts as small, so that the rest is hidden with it.
            let concealed = zip(sums, outer).filter(\.1).map(\.0)
            if !concealed.isEmpty, concealed.count < 2 || concealed.reduce(0, +) < smallest {
                let next = sums.indices.filter { !outer[$0] && sums[$0] > 0 }
                    .min { (sums[$0], $0) < (sums[$1], $1) }
                if let next { outer[next] = true }
            }
            guard outer != before else { return (outer, inner) }
        }
    }
}
