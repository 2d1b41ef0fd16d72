import Essentials
import Ledger

extension Writing {
    /// Links committed records that no seal covers yet, at most `limit`; returns how many.
    ///
    /// The caller holds the sealer's lease, or is the only process. A record that committed late
    /// takes a later place; no journal row is touched.
    public func seal(limit: Int, in community: CommunityID) throws -> Int {
        let place = try key(of: community)
        if dialect == .postgres {
            // One sealer at a time, whatever the lease says.
            try connection.run("SELECT pg_advisory_xact_lock(\(place) * 16 + 7)")
        }
        let last = try connection.row(
            """
            SELECT position, record, head FROM seal WHERE community = \(place)
            ORDER BY position DESC LIMIT 1
            """)
        let waiting = try unsealed(
            after: try last?.read(1, as: Int64.self) ?? 0, limit: limit, in: place)
        guard !waiting.isEmpty else { return 0 }
        var chain = Chain(head: try last?.read(2) ?? Chain.start)
        var position: Int64 = try last?.read(0) ?? 0
        for record in try read.records(waiting, in: community) {
            position += 1
            chain.seal(record.form)
            try connection.run(
                """
                INSERT INTO seal (community, position, record, kind, head)
                VALUES (\(place), \(position), \(record.record), \(record.kind.rawValue),
                    \(chain.head))
                """)
        }
        if dialect == .postgres {
            try connection.run(
                """
                DELETE FROM unsealed WHERE community = \(place)
                    AND record IN (\(list: waiting.map(\.record)))
                """)
        }
        return waiting.count
    }

    private func unsealed(
        after last: Int64, limit: Int, in community: Int64
    ) throws -> [(record: Int64, kind: SealedKind)] {
        let rows: [SQLRow]
        switch dialect {
        case .sqlite:
            // One writer: records commit in their own order, so all behind the last are new.
            rows = try connection.rows(
                """
                SELECT record, 1 FROM entry WHERE community = \(community) AND record > \(last)
                UNION ALL SELECT record, 2 FROM counted_record
                    WHERE community = \(community) AND record > \(last)
                UNION ALL SELECT record, 3 FROM limit_change
                    WHERE community = \(community) AND record > \(last)
                UNION ALL SELECT record, 4 FROM hold_step
                    WHERE community = \(community) AND record > \(last)
                ORDER BY 1 LIMIT \(limit)
                """)
        case .postgres:
            rows = try connection.rows(
                """
                SELECT record, kind FROM unsealed WHERE community = \(community)
                ORDER BY record LIMIT \(limit)
                """)
        }
        return try rows.map { row in
            guard let kind = SealedKind(rawValue: try row.read(1)) else {
                throw StorageFault.unreadable("a sealed kind")
            }
            return (try row.read(0), kind)
        }
    }
}

extension Reading {
    /// The newest head of the chain and how many records it covers.
    public func head(in community: CommunityID) throws -> (head: [UInt8], sealed: Int) {
        let row = try connection.row(
            """
            SELECT head, position FROM seal WHERE community = \(try key(of: community))
            ORDER BY position DESC LIMIT 1
            """)
        return (try row?.read(0) ?? Chain.start, try row?.read(1) ?? 0)
    }
}
