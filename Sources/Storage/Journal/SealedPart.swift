import Ledger

/// Some seals in the order of their places, in few lists so that a long chain costs little.
struct SealedPart {
    private(set) var positions: [Int64] = []
    private(set) var records: [(record: Int64, kind: SealedKind)] = []
    /// False where the kind is none that we know.
    private(set) var isKnown: [Bool] = []
    private var heads: [UInt8] = []
    private var headEnds: [Int] = []

    var count: Int { positions.count }

    mutating func removeAll() {
        positions.removeAll(keepingCapacity: true)
        records.removeAll(keepingCapacity: true)
        isKnown.removeAll(keepingCapacity: true)
        heads.removeAll(keepingCapacity: true)
        headEnds.removeAll(keepingCapacity: true)
    }

    /// Takes a row of position, record, kind and head.
    mutating func add(_ row: any SQLScan) {
        let kind = SealedKind(rawValue: Int(row.integer(2)))
        positions.append(row.integer(0))
        records.append((row.integer(1), kind ?? .entry))
        isKnown.append(kind != nil)
        row.withBytes(3) { heads.append(contentsOf: $0) }
        headEnds.append(heads.count)
    }

    /// The head that was sealed at one of these places.
    func head(_ index: Int) -> ArraySlice<UInt8> {
        heads[(index == 0 ? 0 : headEnds[index - 1])..<headEnds[index]]
    }

    /// Whether exactly these bytes were sealed there.
    func holds(_ head: [UInt8], at index: Int) -> Bool {
        let start = index == 0 ? 0 : headEnds[index - 1]
        guard headEnds[index] - start == head.count else { return false }
        for place in head.indices where heads[start + place] != head[place] { return false }
        return true
    }
}
