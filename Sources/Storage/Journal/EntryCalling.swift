import Essentials
import Ledger

extension Writing {
    /// Posts on PostgreSQL by one call of its function, which locks, writes and moves.
    ///
    /// The call hands back the accounts as they stood when their locks were won. The rule decides
    /// on them once more here, so that every refusal is the rule's own, and in its order.
    func postThere(_ entry: Entry, note: RecordNote?, today: Day) throws -> PostedEntry {
        let mayPost = entry.isSoundByItself(today: today)
        var answer = try call(entry, note: note, mayPost: mayPost)
        if answer.outcome == .holdLapsed {
            try letGoOfLapsedHolds(of: entry.accounts, at: entry.recorded, in: entry.community)
            answer = try call(entry, note: note, mayPost: mayPost)
        }
        let posted = try entry.posted(
            on: answer.accounts, today: today, isAlreadyReversed: answer.isReversed)
        switch answer.outcome {
        case .written: return posted
        case .unknownContributor: throw PostingRefusal.unknownAccount
        case .nothing where !mayPost: throw PostingRefusal.beyondFloor
        case .nothing, .holdLapsed:
            throw StorageFault.other("the rule and the database decided differently")
        }
    }

    private func call(_ entry: Entry, note: RecordNote?, mayPost: Bool) throws -> Answer {
        let (transfers, gifts) = (entry.transfers, entry.contributions)
        let rows = try connection.rows(
            """
            SELECT * FROM post_entry(\(try key(of: entry.community)), \(mayPost), \(entry.id),
                \(entry.kind.rawValue), \(entry.day), \(entry.recorded),
                \(entry.recorder.member), \(entry.recorder.hat), \(entry.word.rawValue),
                \(entry.subject?.kind.rawValue), \(entry.subject?.id), \(entry.reverses),
                \(entry.exemption.rawValue), \(entry.noteDigest),
                CAST(\(ArrayText(transfers.map(\.from))) AS UUID[]),
                CAST(\(ArrayText(transfers.map(\.to))) AS UUID[]),
                CAST(\(ArrayText(transfers.map(\.amount))) AS BIGINT[]),
                CAST(\(ArrayText(gifts.map(\.account))) AS UUID[]),
                CAST(\(ArrayText(gifts.map { Int64($0.direction.rawValue) })) AS BIGINT[]),
                CAST(\(ArrayText(gifts.map(\.minutes.count))) AS BIGINT[]),
                CAST(\(ArrayText(gifts.map { Int64($0.day.number) })) AS BIGINT[]),
                \(note?.salt), \(note?.text))
            """)
        return try Answer(rows, in: entry.community)
    }

    /// What the function did, and what it saw.
    private struct Answer {
        enum Outcome: Hashable {
            case written, nothing, holdLapsed, unknownContributor
        }

        var outcome = Outcome.nothing
        var isReversed = false
        var accounts: [Account.ID: Account] = [:]

        init(_ rows: [SQLRow], in community: CommunityID) throws {
            for row in rows {
                if let id: Account.ID = try row.read(2) {
                    isReversed = try row.read(1)
                    accounts[id] = try Self.account(id, row, in: community)
                } else {
                    switch try row.read(0, as: Int64.self) {
                    case -1: outcome = .holdLapsed
                    case -2: outcome = .unknownContributor
                    default: outcome = .written
                    }
                }
            }
        }

        private static func account(
            _ id: Account.ID, _ row: SQLRow, in community: CommunityID
        ) throws -> Account {
            guard let kind = AccountKind(rawValue: try row.read(3)) else {
                throw StorageFault.unreadable("an account's kind")
            }
            let closed: Int64? = try row.read(13)
            return Account(
                id: id, community: community, kind: kind, unit: try row.read(4),
                holder: try row.read(5),
                limits: Limits(
                    hardFloor: try row.read(6), softFloor: try row.read(7),
                    softCeiling: try row.read(8), hardCeiling: try row.read(9)),
                balance: try row.read(10), held: try row.read(11), moves: try row.read(12),
                isClosed: closed != nil)
        }
    }
}

extension Entry {
    /// Beyond this no sum of two balances is sure to fit; no community has so many minutes.
    private static let amountMax: Int64 = 1 << 50

    /// Whether every rule is kept that needs no account to be looked at.
    ///
    /// Where one is not, the accounts still decide which refusal comes first.
    fileprivate func isSoundByItself(today: Day) -> Bool {
        day <= today && !transfers.isEmpty && transfers.count <= Entry.transfersMax
            && transfers.allSatisfy {
                $0.from != $0.to && $0.amount > 0 && $0.amount <= Self.amountMax
            }
    }
}
