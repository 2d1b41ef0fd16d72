import Essentials
import Ledger

extension Writing {
    /// Sets time aside on an account; refused like a spend when too little is available.
    ///
    /// - Throws: `PostingRefusal`.
    public func place(
        _ hold: Hold, step: HoldStep.ID, at now: Instant, in community: CommunityID
    ) throws {
        try letGoOfLapsedHolds(of: [hold.account], at: now, in: community)
        guard let row = try locked([hold.account], in: community, lock: dialect.forUpdate).first
        else { throw PostingRefusal.unknownAccount }
        _ = try row.account.holding(hold.amount)
        try fold(row, in: community)
        let place = try key(of: community)
        try note(
            HoldStep(
                id: step, community: community, hold: hold, step: .placed, amount: hold.amount,
                recorded: now),
            accountKey: row.key, in: place)
        try connection.run(
            """
            INSERT INTO open_hold (community, id, account, left_over, amount, lapses)
            VALUES (\(place), \(hold.id), \(row.key), \(hold.amount), \(hold.amount),
                \(hold.lapses))
            """)
        let kept = try connection.run(
            """
            UPDATE account SET held = held + \(hold.amount)
            WHERE community = \(place) AND key = \(row.key)
                AND (hard_floor IS NULL OR balance - held - \(hold.amount) >= hard_floor)
            """)
        guard kept == 1 else { throw PostingRefusal.beyondFloor }
    }

    /// Takes a hold back in whole or part, because it was settled by an entry or let go.
    ///
    /// - Throws: `PostingRefusal.holdLapsed` when it no longer stands or is smaller.
    public func end(
        _ id: Hold.ID, as step: Hold.Step, amount: Int64, stepID: HoldStep.ID, entry: Entry.ID?,
        at now: Instant, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        let open = try connection.row(
            """
            SELECT h.account, h.left_over, h.amount, h.lapses, a.id AS account_id
            FROM open_hold h JOIN account a ON a.community = h.community AND a.key = h.account
            WHERE h.community = \(place) AND h.id = \(id)\(dialect.forUpdate)
            """)
        guard let open else { throw PostingRefusal.holdLapsed }
        let hold = Hold(
            id: id, account: try open.read(4), amount: try open.read(2), lapses: try open.read(3))
        let left: Int64 = try open.read(1)
        guard amount > 0, amount <= left, step == .lapsed || hold.counts(at: now) else {
            throw PostingRefusal.holdLapsed
        }
        let account: Int64 = try open.read(0)
        try note(
            HoldStep(
                id: stepID, community: community, hold: hold, step: step, amount: amount,
                recorded: now, entry: entry),
            accountKey: account, in: place)
        let remaining = left - amount
        if remaining == 0 {
            try connection.run(
                "DELETE FROM open_hold WHERE community = \(place) AND id = \(id)")
        } else {
            try connection.run(
                """
                UPDATE open_hold SET left_over = \(remaining)
                WHERE community = \(place) AND id = \(id)
                """)
        }
        try connection.run(
            """
            UPDATE account SET held = held - \(amount)
            WHERE community = \(place) AND key = \(account)
            """)
    }

    /// Lets go of holds whose moment has passed, so that they stop counting, sweeper or not.
    ///
    /// Each lapse is a record whose id follows from the hold's, so that a repeat writes the same.
    public func letGoOfLapsedHolds(
        of accounts: [Account.ID], at now: Instant, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        let lapsed = try connection.rows(
            """
            SELECT h.id, h.left_over FROM open_hold h
            JOIN account a ON a.community = h.community AND a.key = h.account
            WHERE h.community = \(place) AND a.id IN (\(list: accounts)) AND h.lapses <= \(now)
            ORDER BY h.id
            """)
        for row in lapsed {
            let id: Hold.ID = try row.read(0)
            let step = HoldStep.ID(high: id.high, low: id.low ^ 1)
            try end(
                id, as: .lapsed, amount: try row.read(1), stepID: step, entry: nil, at: now,
                in: community)
        }
    }

    /// Sweeps every lapsed hold of a community; the job that runs now and then.
    public func sweepHolds(at now: Instant, limit: Int, in community: CommunityID) throws -> Int {
        let place = try key(of: community)
        let accounts: [Account.ID] = try connection.rows(
            """
            SELECT DISTINCT a.id FROM open_hold h
            JOIN account a ON a.community = h.community AND a.key = h.account
            WHERE h.community = \(place) AND h.lapses <= \(now) ORDER BY a.id LIMIT \(limit)
            """
        ).map { try $0.read(0) }
        guard !accounts.isEmpty else { return 0 }
        try letGoOfLapsedHolds(of: accounts, at: now, in: community)
        return accounts.count
    }

    private func note(_ step: HoldStep, accountKey: Int64, in community: Int64) throws {
        let record = try nextRecord(.holdStep, in: community)
        try connection.run(
            """
            INSERT INTO hold_step (community, record, id, hold, account, hold_amount, lapses, step,
                amount, recorded, entry)
            VALUES (\(community), \(record), \(step.id), \(step.hold.id), \(accountKey),
                \(step.hold.amount), \(step.hold.lapses), \(step.step.rawValue), \(step.amount),
                \(step.recorded), \(step.entry))
            """)
    }
}
