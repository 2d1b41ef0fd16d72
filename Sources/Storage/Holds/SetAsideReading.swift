import Brokerage
import Communities
import Essentials
import Ledger
import People

extension Reading {
    /// One piece of time that was set aside, whatever became of it.
    public func setAside(
        _ id: Hold.ID, at now: Instant, zone: Zone, in community: CommunityID
    ) throws -> SetAside? {
        try connection.row(
            """
            SELECT s.hold, a.id, a.holder, m.number, m.name, s.hold_amount,
                COALESCE(h.left_over, 0), n.content, s.lapses,
                (SELECT COUNT(*) FROM hold_step l WHERE l.hold = s.hold
                    AND l.step = \(Hold.Step.lapsed.rawValue))
            FROM hold_step s
            JOIN account a ON a.community = s.community AND a.key = s.account
            LEFT JOIN member m ON m.community = a.community AND m.id = a.holder
            LEFT JOIN open_hold h ON h.community = s.community AND h.id = s.hold
            LEFT JOIN hold_note n ON n.community = s.community AND n.hold = s.hold
            WHERE s.hold = \(id) AND s.step = \(Hold.Step.placed.rawValue)
                AND s.community = \(try key(of: community))
            """
        ).map { try SetAside($0, at: now, zone: zone) }
    }

    /// What is kept on one holder's accounts just now, soonest over first.
    public func setAside(
        of holder: HolderID, at now: Instant, zone: Zone, in community: CommunityID
    ) throws -> [SetAside] {
        try kept("a.holder = \(holder)", at: now, zone: zone, in: community)
    }

    /// What is kept on all accounts just now, soonest over first, behind the place given.
    public func setAside(
        after last: SetAside.Place?, limit: Int, at now: Instant, zone: Zone,
        in community: CommunityID
    ) throws -> [SetAside] {
        let behind: SQL = last.map { "(h.lapses, h.id) > (\($0.lapses), \($0.id))" } ?? "1 = 1"
        return try kept(behind, limit: limit, at: now, zone: zone, in: community)
    }

    private func kept(
        _ condition: SQL, limit: Int = 500, at now: Instant, zone: Zone, in community: CommunityID
    ) throws -> [SetAside] {
        try connection.rows(
            """
            SELECT h.id, a.id, a.holder, m.number, m.name, h.amount, h.left_over, n.content,
                h.lapses, CAST(0 AS BIGINT)
            FROM open_hold h
            JOIN account a ON a.community = h.community AND a.key = h.account
            LEFT JOIN member m ON m.community = a.community AND m.id = a.holder
            LEFT JOIN hold_note n ON n.community = h.community AND n.hold = h.id
            WHERE h.community = \(try key(of: community)) AND h.lapses > \(now) AND \(condition)
            ORDER BY h.lapses, h.id LIMIT \(limit)
            """
        ).map { try SetAside($0, at: now, zone: zone) }
    }

    /// Everything that was ever set aside of a member's time, oldest first, with its words.
    public func setAsideWords(
        of member: Member.ID, in community: CommunityID
    ) throws -> [MemberFile.SetAsideLine] {
        let place = try key(of: community)
        return try connection.rows(
            """
            SELECT s.recorded, s.hold_amount, COALESCE(h.left_over, 0), n.content
            FROM account a
            JOIN hold_note n ON n.community = a.community AND n.account = a.key
            JOIN hold_step s ON s.hold = n.hold AND s.step = \(Hold.Step.placed.rawValue)
            LEFT JOIN open_hold h ON h.community = n.community AND h.id = n.hold
            WHERE a.community = \(place) AND a.holder = \(HolderID(sameBytesAs: member))
            ORDER BY s.recorded, n.hold
            """
        ).map {
            MemberFile.SetAsideLine(
                made: try $0.read(0), amount: try $0.read(1), left: try $0.read(2),
                purpose: try $0.read(3))
        }
    }
}

extension SetAside {
    fileprivate init(_ row: SQLRow, at now: Instant, zone: Zone) throws {
        let left: Minutes = try row.read(6)
        let lapses: Instant = try row.read(8)
        let hasLapsed = try row.read(9, as: Int64.self) > 0
        let holder: HolderID? = try row.read(2)
        self.init(
            id: try row.read(0), account: try row.read(1),
            owner: holder.map { Member.ID(sameBytesAs: $0) }, number: try row.read(3),
            name: try row.read(4) ?? "", amount: try row.read(5), left: left,
            purpose: try row.read(7) ?? "",
            until: zone.day(at: Instant(milliseconds: lapses.milliseconds - 1)), lapses: lapses,
            standing: left > .zero && now < lapses
                ? .kept : left > .zero || hasLapsed ? .lapsed : .over)
    }
}
