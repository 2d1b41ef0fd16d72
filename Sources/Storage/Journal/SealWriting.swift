import Essentials
import Ledger

extension Writing {
    /// Links committed records that no seal covers yet, at most `limit`; returns how many.
    ///
    /// The caller holds the sealer's lease, or is the only process. A record that committed late
    /// takes a later place; no journal row is touched.
    public func seal(limit: Int, in community: CommunityID) throws -> Int {
        let place = try key(of: community)
        // One sealer at a time, whatever the lease says.
        try takeTurn(.sealing, in: community)
        let last = try lastSeal(in: place)
        let waiting = try unsealed(
            after: try last?.read(1, as: Int64.self) ?? 0, limit: limit, in: place)
        try link(waiting, behind: last, in: community)
        if dialect == .postgres, !waiting.isEmpty {
            try connection.run(
                """
                DELETE FROM unsealed WHERE community = \(place) AND record = ANY (CAST(
                    \(ArrayText(waiting.map(\.record))) AS BIGINT[]))
                """)
            try foldDeltas(in: place)
        }
        return waiting.count
    }

    /// Seals records that a seal of a later one passed over, as PostgreSQL may leave them.
    ///
    /// SQLite looks only behind the last seal, so books that come from there are put in order here.
    /// Seals have no index by record, so both lists are sorted once and compared.
    func sealPassedOver(in community: CommunityID) throws {
        let place = try key(of: community)
        let tables = [("entry", 1), ("counted_record", 2), ("limit_change", 3), ("hold_step", 4)]
        let waiting = try tables.flatMap { table, kind in
            try connection.rows(
                """
                SELECT record FROM \(literal: table) WHERE community = \(place)
                EXCEPT SELECT record FROM seal WHERE community = \(place)
                """
            ).map { (record: try $0.read(0, as: Int64.self), kind: try Self.kind(kind)) }
        }
        try link(
            waiting.sorted { $0.record < $1.record }, behind: try lastSeal(in: place),
            in: community)
    }

    private func lastSeal(in place: Int64) throws -> SQLRow? {
        try connection.row(
            """
            SELECT position, record, head FROM seal WHERE community = \(place)
            ORDER BY position DESC LIMIT 1
            """)
    }

    private static func kind(_ number: Int) throws -> SealedKind {
        guard let kind = SealedKind(rawValue: number) else {
            throw StorageFault.unreadable("a sealed kind")
        }
        return kind
    }

    private func link(
        _ waiting: [(record: Int64, kind: SealedKind)], behind last: SQLRow?,
        in community: CommunityID
    ) throws {
        guard !waiting.isEmpty else { return }
        let place = try key(of: community)
        var chain = Chain(head: try last?.read(2) ?? Chain.start)
        var heads: [[UInt8]] = []
        try JournalWalk(read, in: community).walk(waiting) { record in
            heads.append(chain.seal(record.form))
        }
        let first = try last?.read(0, as: Int64.self) ?? 0
        switch dialect {
        case .sqlite:
            for (index, (item, head)) in zip(waiting, heads).enumerated() {
                try connection.run(
                    """
                    INSERT INTO seal (community, position, record, kind, head)
                    VALUES (\(place), \(first + Int64(index) + 1), \(item.record),
                        \(item.kind.rawValue), \(head))
                    """)
            }
        case .postgres:
            try connection.run(
                """
                INSERT INTO seal (community, position, record, kind, head)
                SELECT \(place), \(first) + s.place, s.record, s.kind, s.head
                FROM unnest(CAST(\(ArrayText(waiting.map(\.record))) AS BIGINT[]),
                    CAST(\(ArrayText(waiting.map { Int64($0.kind.rawValue) })) AS BIGINT[]),
                    CAST(\(ArrayText(heads)) AS BYTEA[]))
                    WITH ORDINALITY AS s (record, kind, head, place)
                """)
        }
    }

    /// Adds to the rows of accounts without limits what has gathered beside them, in one statement,
    /// so that every reader sees the whole of it either here or there.
    private func foldDeltas(in place: Int64) throws {
        try connection.run(
            """
            WITH gone AS (
                DELETE FROM account_delta WHERE community = \(place) RETURNING account, amount
            ), sums AS (
                SELECT account, CAST(SUM(amount) AS BIGINT) AS amount FROM gone GROUP BY account
            )
            UPDATE account a SET balance = a.balance + s.amount FROM sums s
            WHERE a.community = \(place) AND a.key = s.account
            """)
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
            (try row.read(0), try Self.kind(row.read(1)))
        }
    }
}

extension Reading {
    /// The newest head of the chain, with how many records it covers.
    public func head(in community: CommunityID) throws -> ChainHead {
        let row = try connection.row(
            """
            SELECT head, position FROM seal WHERE community = \(try key(of: community))
            ORDER BY position DESC LIMIT 1
            """)
        return ChainHead(place: try row?.read(1) ?? 0, digest: try row?.read(0) ?? Chain.start)
    }
}
