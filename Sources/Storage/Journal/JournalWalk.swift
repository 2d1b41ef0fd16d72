import Essentials
import Ledger

/// Loads records in the order of their seals, from ranges of rows that are read side by side.
///
/// Records are sealed nearly in their own order, so a part of the chain is one range of each
/// table. One that committed late, and was sealed behind later ones, is fetched by itself.
final class JournalWalk {
    let community: CommunityID
    let keys: JournalKeys
    private let reading: Reading
    private let place: Int64

    init(_ reading: Reading, in community: CommunityID) throws {
        self.reading = reading
        self.community = community
        place = try reading.key(of: community)
        keys = JournalKeys(reading, in: place)
    }

    /// Hands over each record, in the order given, with what belongs to it.
    func walk(
        _ wanted: [(record: Int64, kind: SealedKind)], _ body: (SealedRecord) throws -> Void
    ) throws {
        var newest = Int64.min
        let rising = wanted.filter { item in
            defer { newest = max(newest, item.record) }
            return item.record > newest
        }
        guard let first = rising.first?.record, let last = rising.last?.record else { return }
        let range = try JournalRange(
            reading.connection, place, first...last, Set(rising.map(\.kind)))
        newest = .min
        var current = SealedRecord()
        for item in wanted {
            current.record = item.record
            current.kind = item.kind
            if item.record > newest {
                newest = item.record
                try range.fill(&current, in: community, keys)
            } else {
                try JournalRange(
                    reading.connection, place, item.record...item.record, [item.kind]
                ).fill(&current, in: community, keys)
            }
            try body(current)
        }
    }
}
