import Brokerage
import Essentials
import Ledger
import People

extension Reading {
    /// Pots with a name of their own in the order of their names, those that were closed last.
    public func pots(in community: CommunityID) throws -> [Pot] {
        try pots("1 = 1", in: community)
    }

    public func pot(_ id: Pot.ID, in community: CommunityID) throws -> Pot? {
        try pots("id = \(id)", in: community).first
    }

    private func pots(_ condition: SQL, in community: CommunityID) throws -> [Pot] {
        try connection.rows(
            """
            SELECT id, name, sponsor, purpose, closed FROM pot
            WHERE community = \(try key(of: community)) AND \(condition)
            ORDER BY CASE WHEN closed IS NULL THEN 0 ELSE 1 END, name_key, id
            """
        ).map {
            Pot(
                id: try $0.read(0), name: try $0.read(1), sponsor: try $0.read(2),
                purpose: try $0.read(3), closed: try $0.read(4))
        }
    }

    /// The account of a pot with a name of its own.
    public func account(
        ofPot id: Pot.ID, unit: CreditUnit.ID, in community: CommunityID
    ) throws -> AccountRow? {
        try accounts(
            where: """
                a.holder = \(id) AND a.kind = \(AccountKind.pot.rawValue) AND u.id = \(unit)
                """,
            in: community
        ).first
    }

    /// The community pot and then every other as they stand; a number of questions for each.
    public func potStandings(
        unit: CreditUnit.ID, withSums: Bool = false, in community: CommunityID
    ) throws -> [PotStanding] {
        let pots = try pots(in: community)
        let known = Dictionary(uniqueKeysWithValues: pots.map { ($0.id, $0) })
        let rows = try accounts(
            where: """
                u.id = \(unit) AND a.kind = \(AccountKind.pot.rawValue)
                AND (a.holder IS NULL OR a.holder IN (\(list: pots.map(\.id))))
                """, in: community)
        var found: [Pot.ID?: PotStanding] = [:]
        for row in rows {
            let id = row.account.holder.map { Pot.ID(sameBytesAs: $0) }
            guard found[id] == nil else { continue }
            let pot = id.flatMap { known[$0] }
            let sponsor = try pot?.sponsor.flatMap { try jointParty($0, in: community)?.name }
            found[id] = PotStanding(
                pot: pot, sponsor: sponsor ?? "", account: row.account.id,
                balance: row.account.balance,
                sums: withSums ? try potSums(of: row, in: community) : nil)
        }
        return ([nil] + pots.map(\.id)).compactMap { found[$0] }
    }

    /// What ever came in and went out, without what was taken back.
    public func potSums(
        of row: AccountRow, in community: CommunityID
    ) throws -> PotStanding.Sums {
        let place = try key(of: community)
        func sum(_ side: SQL) -> SQL {
            """
            (SELECT CAST(COALESCE(SUM(t.amount), 0) AS BIGINT) FROM transfer t
                JOIN entry e ON e.community = t.community AND e.record = t.record
                WHERE t.community = \(place) AND \(side) = \(row.key)
                    AND e.kind <> \(EntryKind.reversal.rawValue)
                    AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id))
            """
        }
        let sums = try connection.row("SELECT \(sum("t.to_account")), \(sum("t.from_account"))")
        return PotStanding.Sums(
            cameIn: try sums?.read(0) ?? 0, wentOut: try sums?.read(1) ?? 0)
    }

    /// What moved an account, newest first, before the place given.
    ///
    /// - Parameter isFull: whether members stand there with their whole names.
    public func potMoves(
        of row: AccountRow, before last: Int64? = nil, limit: Int, isFull: Bool = true,
        in community: CommunityID
    ) throws -> [PotMove] {
        let place = try key(of: community)
        let behind: SQL = last.map { " AND record < \($0)" } ?? ""
        let records: [Int64] = try connection.rows(
            """
            SELECT record FROM transfer
            WHERE community = \(place) AND to_account = \(row.key)\(behind)
            UNION SELECT record FROM transfer
            WHERE community = \(place) AND from_account = \(row.key)\(behind)
            ORDER BY 1 DESC LIMIT \(limit)
            """
        ).map { try $0.read(0) }
        guard !records.isEmpty else { return [] }
        var moves: [Int64: PotMove] = [:]
        try connection.each(
            """
            SELECT e.record, e.id, e.kind, e.day, n.content,
                CASE WHEN t.to_account = \(row.key) THEN t.amount ELSE -t.amount END AS change,
                m.name AS member_name, o.name AS account_name,
                CASE WHEN EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)
                    THEN 1 ELSE 0 END AS turned, e.subject_kind
            FROM transfer t
            JOIN entry e ON e.community = t.community AND e.record = t.record
            JOIN account o ON o.community = t.community AND o.key = CASE
                WHEN t.to_account = \(row.key) THEN t.from_account ELSE t.to_account END
            LEFT JOIN member m ON m.community = o.community AND m.id = o.holder
            LEFT JOIN record_note n ON n.community = e.community AND n.record = e.record
            WHERE t.community = \(place) AND t.record IN (\(list: records))
                AND (t.to_account = \(row.key) OR t.from_account = \(row.key))
            ORDER BY t.record, t.ordinal
            """
        ) { found in
            let record: Int64 = try found.read(0)
            let (kind, about): (Int, Int?) = (try found.read(2), try found.read(9))
            let isTurned: Bool = try found.read(8)
            let (change, known): (Int64, PotMove?) = (try found.read(5), moves[record])
            let member: String? = try found.read(6)
            let first = member?.split(separator: " ").first.map(String.init)
            let other = try (isFull ? member : first ?? member) ?? found.read(7)
            let others = known?.others ?? []
            moves[record] = PotMove(
                place: record, entry: try found.read(1), kind: EntryKind(rawValue: kind),
                day: try found.read(3), change: change + (known?.change ?? 0),
                others: others.contains(other) ? others : others + [other],
                content: try found.read(4) ?? "", isTakenBack: isTurned,
                mayBeTakenBack: !isTurned && about == Subject.Kind.member.rawValue
                    && [EntryKind.donationToPot, .grantFromPot].map(\.rawValue).contains(kind))
        }
        return records.compactMap { moves[$0] }
    }
}
