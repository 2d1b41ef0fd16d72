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
    /// hour: the guard stands again in the WHERE of the statement that moves the balance. On
    /// PostgreSQL the answer's account without any limit stands without what was posted since the
    /// last seal, which nobody has to wait for.
    /// - Throws: `PostingRefusal`, in its order; nothing is then written.
    @discardableResult
    public func post(_ entry: Entry, note: RecordNote? = nil, today: Day) throws -> PostedEntry {
        switch dialect {
        case .sqlite: try postHere(entry, note: note, today: today)
        case .postgres: try postThere(entry, note: note, today: today)
        }
    }

    /// - Parameter touched: the accounts that a transfer of the same record touches.
    func insert(
        _ contributions: [Contribution], record: Int64, keys: [Account.ID: Int64],
        touched: [Account.ID], in community: CommunityID
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
                    day, apart)
                VALUES (\(place), \(record), \(ordinal), \(account),
                    \(contribution.direction.rawValue), \(contribution.minutes),
                    \(contribution.day), \(!touched.contains(contribution.account)))
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

    /// The small number that stands for whoever recorded something, given at their first record.
    func key(of recorder: RecorderID?) throws -> Int64? {
        guard let recorder else { return nil }
        if let known = read.keys.key(of: recorder) { return known }
        let row =
            try connection.row("SELECT key FROM recorder WHERE id = \(recorder)")
            ?? connection.row("INSERT INTO recorder (id) VALUES (\(recorder)) RETURNING key")
        guard let row else { throw StorageFault.unreadable("no number for a recorder") }
        let key: Int64 = try row.read(0)
        read.keys.meet(key, of: recorder)
        return key
    }

    /// The next place in the community's journal, taken while the accounts are locked, so that the
    /// records of one account stand in the order of its moves.
    func nextRecord(_ kind: SealedKind, in community: Int64) throws -> Int64 {
        let next =
            switch dialect {
            case .sqlite:
                try connection.row(
                    """
                    INSERT INTO journal_count (community, last) VALUES (\(community), 1)
                    ON CONFLICT (community) DO UPDATE SET last = last + 1 RETURNING last
                    """)
            case .postgres:
                try connection.row(
                    """
                    INSERT INTO unsealed (community, record, kind)
                    VALUES (\(community), nextval('journal_record'), \(kind.rawValue))
                    RETURNING record
                    """)
            }
        guard let next else { throw StorageFault.unreadable("no count of the journal") }
        return try next.read(0)
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
