import Essentials
import Ledger

extension Writing {
    /// Posts on SQLite, whose one writer needs no locks: a few fixed statements.
    func postHere(_ entry: Entry, note: RecordNote?, today: Day) throws -> PostedEntry {
        let community = try key(of: entry.community)
        let touched = entry.accounts
        var rows = try read.accounts(touched, in: entry.community)
        if rows.contains(where: { $0.account.held > 0 }) {
            try letGoOfLapsedHolds(of: touched, at: entry.recorded, in: entry.community)
            rows = try read.accounts(touched, in: entry.community)
        }
        let accounts = Dictionary(uniqueKeysWithValues: rows.map { ($0.account.id, $0.account) })
        let keys = Dictionary(uniqueKeysWithValues: rows.map { ($0.account.id, $0.key) })
        let posted = try entry.posted(
            on: accounts, today: today, isAlreadyReversed: try isReversed(entry.reverses))
        let record = try nextRecord(.entry, in: community)
        try insert(entry, record: record, in: community)
        for (ordinal, transfer) in entry.transfers.enumerated() {
            guard let from = keys[transfer.from], let to = keys[transfer.to] else {
                throw PostingRefusal.unknownAccount
            }
            let legs = posted.legs[ordinal]
            try connection.run(
                """
                INSERT INTO transfer (community, record, ordinal, from_account, to_account, amount,
                    from_number, from_balance, to_number, to_balance)
                VALUES (\(community), \(record), \(ordinal), \(from), \(to), \(transfer.amount),
                    \(legs.from.number), \(legs.from.balance), \(legs.to.number),
                    \(legs.to.balance))
                """)
        }
        for row in rows {
            guard let after = posted.accounts[row.account.id] else { continue }
            try move(row, to: after, isExempt: entry.exemption != .none, in: community)
        }
        try insert(
            entry.contributions, record: record, keys: keys, touched: touched, in: entry.community)
        if let note { try insert(note, record: record, in: community) }
        return posted
    }

    private func isReversed(_ original: Entry.ID?) throws -> Bool {
        guard let original else { return false }
        return try connection.row("SELECT record FROM entry WHERE reverses = \(original)") != nil
    }

    private func insert(_ entry: Entry, record: Int64, in community: Int64) throws {
        let recorder = try key(of: entry.recorder.member)
        try connection.run(
            """
            INSERT INTO entry (community, record, id, kind, day, recorded, recorder, hat, word,
                subject_kind, subject, reverses, exemption, note_digest)
            VALUES (\(community), \(record), \(entry.id), \(entry.kind.rawValue), \(entry.day),
                \(entry.recorded), \(recorder), \(entry.recorder.hat),
                \(entry.word.rawValue), \(entry.subject?.kind.rawValue), \(entry.namedSubject),
                \(entry.reverses), \(entry.exemption.rawValue), \(entry.noteDigest))
            """)
    }

    /// Moves one cached balance to where the rule put it, guarded once more where it is limited.
    private func move(
        _ row: AccountRow, to after: Account, isExempt: Bool, in community: Int64
    ) throws {
        let before = row.account
        guard after.balance != before.balance || after.moves != before.moves else { return }
        let isFalling = after.balance < before.balance
        let guardian: SQL =
            isExempt
            ? ""
            : isFalling
                ? " AND (hard_floor IS NULL OR \(after.balance) - held >= hard_floor)"
                : " AND (hard_ceiling IS NULL OR \(after.balance) <= hard_ceiling)"
        let moved = try connection.run(
            """
            UPDATE account SET balance = \(after.balance), moves = \(after.moves)
            WHERE community = \(community) AND key = \(row.key) AND balance = \(before.balance)
                AND moves = \(before.moves)\(guardian)
            """)
        guard moved == 1 else {
            throw isFalling ? PostingRefusal.beyondFloor : PostingRefusal.beyondCeiling
        }
    }
}

extension Entry {
    /// The subject's id, unless it is the entry's own, which is not stored twice.
    fileprivate var namedSubject: Subject.ID? {
        subject.flatMap { $0.id == Subject.ID(sameBytesAs: id) ? nil : $0.id }
    }
}
