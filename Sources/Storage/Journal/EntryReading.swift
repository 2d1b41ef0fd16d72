import Essentials
import Ledger

extension Reading {
    /// Loads entries by their records, with everything that belongs to them, in journal order.
    func entries(
        of records: some Collection<Int64>, in community: CommunityID
    ) throws
        -> [PlacedEntry]
    {
        guard !records.isEmpty else { return [] }
        let place = try key(of: community)
        let transfers = try transfers(records, place)
        let contributions = try contributions(records, place)
        return try connection.rows(
            """
            SELECT \(Entry.columns) FROM entry e
            WHERE e.community = \(place) AND e.record IN (\(list: records)) ORDER BY e.record
            """
        ).map { row in
            let record: Int64 = try row.read(0)
            return PlacedEntry(
                record: record,
                entry: try Entry(
                    row, in: community, transfers: transfers[record] ?? [],
                    contributions: contributions[record] ?? []))
        }
    }

    private func transfers(
        _ records: some Collection<Int64>, _ place: Int64
    ) throws -> [Int64: [Transfer]] {
        var found: [Int64: [Transfer]] = [:]
        try connection.each(
            """
            SELECT t.record, f.id, g.id, t.amount FROM transfer t
            JOIN account f ON f.community = t.community AND f.key = t.from_account
            JOIN account g ON g.community = t.community AND g.key = t.to_account
            WHERE t.community = \(place) AND t.record IN (\(list: records))
            ORDER BY t.record, t.ordinal
            """
        ) { row in
            found[try row.read(0), default: []].append(
                Transfer(from: try row.read(1), to: try row.read(2), amount: try row.read(3)))
        }
        return found
    }

    /// The contributions of one account, to stand behind `FROM`: those of records that move it,
    /// found by its transfers, and those that stand apart.
    static func contributions(of account: SQL, in place: SQL) -> SQL {
        """
        (SELECT c.record, c.direction, c.minutes, c.day FROM contribution c
        WHERE c.community = \(place) AND c.account = \(account) AND c.apart = 0 AND c.record IN (
            SELECT t.record FROM transfer t
            WHERE t.community = \(place) AND t.from_account = \(account)
            UNION ALL SELECT t.record FROM transfer t
            WHERE t.community = \(place) AND t.to_account = \(account))
        UNION ALL SELECT c.record, c.direction, c.minutes, c.day FROM contribution c
        WHERE c.community = \(place) AND c.account = \(account) AND c.apart = 1)
        """
    }

    func contributions(
        _ records: some Collection<Int64>, _ place: Int64
    ) throws -> [Int64: [Contribution]] {
        var found: [Int64: [Contribution]] = [:]
        try connection.each(
            """
            SELECT c.record, a.id, c.direction, c.minutes, c.day FROM contribution c
            JOIN account a ON a.community = c.community AND a.key = c.account
            WHERE c.community = \(place) AND c.record IN (\(list: records))
            ORDER BY c.record, c.ordinal
            """
        ) { row in
            guard let direction = Contribution.Direction(rawValue: try row.read(2)) else {
                throw StorageFault.unreadable("a direction")
            }
            found[try row.read(0), default: []].append(
                Contribution(
                    account: try row.read(1), direction: direction, minutes: try row.read(3),
                    day: try row.read(4)))
        }
        return found
    }
}
