import Essentials
import Ledger

extension Writing {
    /// Opens an account; limits, where it has any, are the first dated change of them.
    @discardableResult
    public func open(
        _ account: Account, name: String, number: Int?, at now: Instant, by recorder: Recorder,
        change: LimitChange.ID
    ) throws -> Int64 {
        let community = try key(of: account.community)
        let unit = try connection.row(
            "SELECT key FROM credit_unit WHERE community = \(community) AND id = \(account.unit)")
        guard let unit else { throw PostingRefusal.unitMismatch }
        if dialect == .postgres {
            // One at a time: keys of accounts have no gaps and no clash. Whoever holds the row for
            // a foreign key is let be, or two who wrote something before would wait for each other.
            try connection.run(
                "SELECT key FROM community WHERE key = \(community)\(dialect.forUpdate)")
        }
        let next: Int64 =
            try connection.row(
                "SELECT COALESCE(MAX(key), 0) + 1 FROM account WHERE community = \(community)")?
            .read(0) ?? 1
        let limits = account.limits
        try connection.run(
            """
            INSERT INTO account (community, key, id, number, kind, unit, holder, name, hard_floor,
                soft_floor, soft_ceiling, hard_ceiling, opened)
            VALUES (\(community), \(next), \(account.id), \(number), \(account.kind.rawValue),
                \(try unit.read(0, as: Int64.self)), \(account.holder), \(name),
                \(limits.hardFloor), \(limits.softFloor), \(limits.softCeiling),
                \(limits.hardCeiling), \(now))
            """)
        if limits != .none {
            try record(
                LimitChange(
                    id: change, community: account.community, account: account.id, limits: limits,
                    afterMoves: 0, balance: 0, recorded: now, recorder: recorder),
                accountKey: next)
        }
        return next
    }

    /// Gives an account other limits from now on, as a dated and sealed change.
    public func limit(
        _ id: Account.ID, to limits: Limits, change: LimitChange.ID, at now: Instant,
        by recorder: Recorder, in community: CommunityID
    ) throws {
        guard let row = try locked([id], in: community, lock: " FOR UPDATE").first else {
            throw PostingRefusal.unknownAccount
        }
        let place = try key(of: community)
        try fold(row, in: community)
        try connection.run(
            """
            UPDATE account SET hard_floor = \(limits.hardFloor), soft_floor = \(limits.softFloor),
                soft_ceiling = \(limits.softCeiling), hard_ceiling = \(limits.hardCeiling)
            WHERE community = \(place) AND key = \(row.key)
            """)
        try record(
            LimitChange(
                id: change, community: community, account: id, limits: limits,
                afterMoves: row.account.moves, balance: row.account.balance, recorded: now,
                recorder: recorder),
            accountKey: row.key)
    }

    /// Closes an account whose balance has been settled; nothing new is posted to it.
    public func close(_ id: Account.ID, at now: Instant, in community: CommunityID) throws {
        try connection.run(
            """
            UPDATE account SET closed = \(now)
            WHERE community = \(try key(of: community)) AND id = \(id) AND closed IS NULL
            """)
    }

    public func reopen(_ id: Account.ID, in community: CommunityID) throws {
        try connection.run(
            """
            UPDATE account SET closed = NULL
            WHERE community = \(try key(of: community)) AND id = \(id)
            """)
    }

    public func hideBalance(_ hides: Bool, of id: Account.ID, in community: CommunityID) throws {
        try connection.run(
            """
            UPDATE account SET hides_balance = \(hides)
            WHERE community = \(try key(of: community)) AND id = \(id)
            """)
    }

    /// Loads accounts with their rows locked, in key order, so that two writers never cross.
    ///
    /// On PostgreSQL an account without a hard limit is only kept from being given one meanwhile:
    /// nobody waits for it. SQLite has one writer and needs no lock.
    func locked(
        _ ids: [Account.ID], in community: CommunityID, lock: SQL? = nil
    ) throws -> [AccountRow] {
        guard dialect == .postgres else { return try read.accounts(ids, in: community) }
        if let lock { return try lockedRows(ids, "a.key > 0", in: community, lock: lock) }
        let limited: SQL = "(a.hard_floor IS NOT NULL OR a.hard_ceiling IS NOT NULL)"
        let strict = try lockedRows(
            ids, limited, in: community, lock: " FOR NO KEY UPDATE")
        let loose = try lockedRows(
            ids, "NOT \(limited)", in: community, lock: " FOR KEY SHARE")
        return strict + loose
    }

    private func lockedRows(
        _ ids: [Account.ID], _ condition: SQL, in community: CommunityID, lock: SQL
    ) throws -> [AccountRow] {
        // Lock first, then read: what is read is what stood when the lock was won.
        let keys: [Int64] = try connection.rows(
            """
            SELECT a.key FROM account a WHERE a.community = \(try key(of: community))
                AND a.id IN (\(list: ids)) AND \(condition) ORDER BY a.key\(lock)
            """
        ).map { try $0.read(0) }
        guard !keys.isEmpty else { return [] }
        return try read.accounts(where: "a.key IN (\(list: keys))", in: community)
    }

    /// Adds what an account without limits has gathered to its own row.
    func fold(_ row: AccountRow, in community: CommunityID) throws {
        guard dialect == .postgres else { return }
        let place = try key(of: community)
        try connection.run(
            """
            UPDATE account SET balance = \(row.account.balance)
            WHERE community = \(place) AND key = \(row.key)
            """)
        try connection.run(
            "DELETE FROM account_delta WHERE community = \(place) AND account = \(row.key)")
    }
}
