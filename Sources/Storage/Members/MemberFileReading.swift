import Essentials
import Ledger
import People

extension Reading {
    /// The movements of a member's own accounts, oldest first, with the words noted.
    public func accountMoves(
        of member: Member.ID, in community: CommunityID
    ) throws -> [MemberFile.AccountMove] {
        let place = try key(of: community)
        let holder = HolderID(sameBytesAs: member)
        return try connection.rows(
            """
            SELECT e.day, e.kind, t.amount, t.from_account, a.key, n.content
            FROM account a
            JOIN transfer t ON t.community = a.community
                AND (t.from_account = a.key OR t.to_account = a.key)
            JOIN entry e ON e.community = t.community AND e.record = t.record
            LEFT JOIN record_note n ON n.community = t.community AND n.record = t.record
            WHERE a.community = \(place) AND a.holder = \(holder)
            ORDER BY t.record, t.ordinal
            """
        ).map { row in
            guard let kind = EntryKind(rawValue: try row.read(1)) else {
                throw StorageFault.unreadable("an entry's kind")
            }
            let amount: Int64 = try row.read(2)
            let isOut = try row.read(3, as: Int64.self) == row.read(4, as: Int64.self)
            return MemberFile.AccountMove(
                day: try row.read(0), kind: kind.code, amount: isOut ? -amount : amount,
                note: try row.read(5) ?? "")
        }
    }

    public func offerWords(
        of member: Member.ID, in community: CommunityID
    ) throws -> [MemberFile.Words] {
        try fileWords(
            """
            SELECT made, content, detail FROM offer
            WHERE community = \(try key(of: community)) AND member = \(member) ORDER BY id
            """)
    }

    public func askWords(
        of member: Member.ID, in community: CommunityID
    ) throws -> [MemberFile.Words] {
        try fileWords(
            """
            SELECT asked, content, detail FROM ask
            WHERE community = \(try key(of: community)) AND member = \(member) ORDER BY id
            """)
    }

    public func exchangeWords(
        of member: Member.ID, in community: CommunityID
    ) throws -> [MemberFile.Words] {
        let place = try key(of: community)
        return try fileWords(
            """
            SELECT x.made, x.content, p.thanks FROM exchange x
            JOIN exchange_party p ON p.community = x.community AND p.exchange = x.id
            WHERE x.community = \(place) AND p.member = \(member) ORDER BY x.id
            """)
    }

    private func fileWords(_ query: SQL) throws -> [MemberFile.Words] {
        try connection.rows(query).map {
            MemberFile.Words(
                made: try $0.read(0), content: try $0.read(1), detail: try $0.read(2))
        }
    }
}
