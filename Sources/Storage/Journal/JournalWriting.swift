import Essentials
import Ledger

/// Words that go with a record of the journal: kept apart, salted, erasable.
public struct RecordNote: Hashable, Sendable {
    public let text: String
    public let salt: [UInt8]

    public init(_ text: String, salt: [UInt8]) {
        self.text = text
        self.salt = salt
    }

    public var digest: [UInt8] { NoteDigest.of(text, salt: salt) }
}

extension Writing {
    /// Posts an entry: loads its accounts locked, decides, writes every row, moves the balances.
    ///
    /// This is the one way in which a balance changes. Two writers can never both spend the last
    /// hour: the guard stands again in the WHERE of the statement that moves the balance.
    /// - Throws: `PostingRefusal`, in its order; nothing is then written.
    @discardableResult
    public func post(_ entry: Entry, note: RecordNote? = nil, today: Day) throws -> PostedEntry {
        let community = try key(of: entry.community)
        try letGoOfLapsedHolds(of: entry.accounts, at: entry.recorded, in: entry.community)
        let rows = try locked(entry.accounts, in: entry.community)
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
            try move(row, to: after, entry: entry, record: record, in: community)
        }
        try insert(entry.contributions, record: record, keys: keys, in: entry.community)
        if let note { try insert(note, record: record, in: community) }
        return posted
    }

    private func isReversed(_ original: Entry.ID?) throws -> Bool {
        guard let original else { return false }
        return try connection.row("SELECT record FROM entry WHERE reverses = \(original)") != nil
    }

    private func insert(_ entry: Entry, record: Int64, in community: Int64) throws {
        try connection.run(
            """
            INSERT INTO entry (community, record, id, kind, day, recorded, recorder, hat, word,
                subject_kind, subject, reverses, exemption, note_digest)
            VALUES (\(community), \(record), \(entry.id), \(entry.kind.rawValue), \(entry.day),
                \(entry.recorded), \(entry.recorder.member), \(entry.recorder.hat),
                \(entry.word.rawValue), \(entry.subject?.kind.rawValue), \(entry.subject?.id),
                \(entry.reverses), \(entry.exemption.rawValue), \(entry.noteDigest))
            """)
    }

    /// Moves one cached balance by the sum of the entry's legs, guarded where it is limited.
    private func move(
        _ row: AccountRow, to after: Account, entry: Entry, record: Int64, in community: Int64
    ) throws {
        let before = row.account
        let change = after.balance - before.balance
        if dialect == .postgres, !before.limits.isLimited {
            guard change != 0 else { return }
            try connection.run(
                """
                INSERT INTO account_delta (community, account, record, ordinal, amount)
                VALUES (\(community), \(row.key), \(record), 0, \(change))
                """)
            return
        }
        let guarded = entry.exemption == .none
        let floor: SQL =
            guarded && change < 0
            ? " AND (hard_floor IS NULL OR balance + \(change) - held >= hard_floor)" : ""
        let ceiling: SQL =
            guarded && change > 0
            ? " AND (hard_ceiling IS NULL OR balance + \(change) <= hard_ceiling)" : ""
        let moved = try connection.run(
            """
            UPDATE account SET balance = balance + \(change), moves = \(after.moves)
            WHERE community = \(community) AND key = \(row.key)
                AND moves = \(before.moves)\(floor)\(ceiling)
            """)
        guard moved == 1 else {
            throw change < 0 ? PostingRefusal.beyondFloor : PostingRefusal.beyondCeiling
        }
    }

    func insert(
        _ contributions: [Contribution], record: Int64, keys: [Account.ID: Int64],
        in community: CommunityID
    ) throws {
        let place = try key(of: community)
        for (ordinal, contribution) in contributions.enumerated() {
            let account: Int64
            if let known = keys[contribution.account] {
                account = known
            } else if let row = try read.account(contribution.account, in: community) {
                account = row.key
            } else {
                throw PostingRefusal.unknownAccount
            }
            try connection.run(
                """
                INSERT INTO contribution (community, record, ordinal, account, direction, minutes,
                    day)
                VALUES (\(place), \(record), \(ordinal), \(account),
                    \(contribution.direction.rawValue), \(contribution.minutes),
                    \(contribution.day))
                """)
        }
    }

    func insert(_ note: RecordNote, record: Int64, in community: Int64) throws {
        try connection.run(
            """
            INSERT INTO record_note (community, record, salt, content)
            VALUES (\(community), \(record), \(note.salt), \(note.text))
            """)
    }

    /// The next place in the community's journal, taken while the accounts are locked, so that the
    /// records of one account stand in the order of its moves.
    func nextRecord(_ kind: SealedKind, in community: Int64) throws -> Int64 {
        switch dialect {
        case .sqlite:
            let next = try connection.row(
                """
                INSERT INTO journal_count (community, last) VALUES (\(community), 1)
                ON CONFLICT (community) DO UPDATE SET last = last + 1 RETURNING last
                """)
            guard let next else { throw StorageFault.unreadable("no count of the journal") }
            return try next.read(0)
        case .postgres:
            let next = try connection.row(
                """
                INSERT INTO unsealed (community, record, kind)
                VALUES (\(community), nextval('journal_record'), \(kind.rawValue))
                RETURNING record
                """)
            guard let next else { throw StorageFault.unreadable("no count of the journal") }
            return try next.read(0)
        }
    }

    /// Writes a change of limits into the journal.
    func record(_ change: LimitChange, accountKey: Int64) throws {
        let community = try key(of: change.community)
        let record = try nextRecord(.limitChange, in: community)
        try connection.run(
            """
            INSERT INTO limit_change (community, record, id, account, hard_floor, soft_floor,
                soft_ceiling, hard_ceiling, after_moves, balance, recorded, recorder, hat)
            VALUES (\(community), \(record), \(change.id), \(accountKey),
                \(change.limits.hardFloor), \(change.limits.softFloor),
                \(change.limits.softCeiling), \(change.limits.hardCeiling), \(change.afterMoves),
                \(change.balance), \(change.recorded), \(change.recorder.member),
                \(change.recorder.hat))
            """)
    }
}
