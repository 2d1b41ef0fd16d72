import Brokerage
import Essentials
import Ledger
import People

extension Reading {
    public func exchange(_ id: Exchange.ID, in community: CommunityID) throws -> Exchange? {
        try exchanges(where: "x.id = \(id)", order: "x.id", in: community).first
    }

    public func exchanges(_ ids: [Exchange.ID], in community: CommunityID) throws -> [Exchange] {
        try exchanges(where: "x.id IN (\(list: ids))", order: "x.id", in: community)
    }

    /// Exchanges of some standings, newest first, before the one given; of one person or of all.
    public func exchanges(
        standing: [Exchange.Standing], of member: Member.ID? = nil,
        before last: Exchange.ID? = nil, limit: Int, in community: CommunityID
    ) throws -> [Exchange] {
        let place = try key(of: community)
        let behind: SQL = last.map { " AND x.id < \($0)" } ?? ""
        let own: SQL =
            member.map {
                """
                 AND x.id IN (SELECT o.exchange FROM exchange_party o
                    WHERE o.community = \(place) AND o.member = \($0))
                """
            } ?? ""
        return try exchanges(
            where: "x.standing IN (\(list: standing.map(\.rawValue)))\(own)\(behind)",
            order: "x.id DESC LIMIT \(limit)", in: community)
    }

    /// What one person has agreed to, soonest first; what has no day yet comes last.
    public func comingUp(
        for member: Member.ID, limit: Int, in community: CommunityID
    ) throws -> [Exchange] {
        try exchanges(
            where: """
                x.standing = \(Exchange.Standing.matched.rawValue) AND EXISTS (
                    SELECT 1 FROM exchange_party o WHERE o.community = x.community
                        AND o.exchange = x.id AND o.member = \(member))
                """,
            order: "CASE WHEN x.day IS NULL THEN 1 ELSE 0 END, x.day, x.time, x.id LIMIT \(limit)",
            in: community)
    }

    /// What one person agreed to do for another, alone with each other, on a day or on any day.
    public func agreed(
        giver: Member.ID, receiver: Member.ID, on day: Day, in community: CommunityID
    ) throws -> [Exchange] {
        try exchanges(
            where: """
                x.standing = \(Exchange.Standing.matched.rawValue)
                    AND (x.day = \(day) OR x.day IS NULL)
                    AND EXISTS (SELECT 1 FROM exchange_party g WHERE g.community = x.community
                        AND g.exchange = x.id AND g.member = \(giver) AND g.direction = 1)
                    AND EXISTS (SELECT 1 FROM exchange_party r WHERE r.community = x.community
                        AND r.exchange = x.id AND r.member = \(receiver) AND r.direction = 2)
                    AND NOT EXISTS (SELECT 1 FROM exchange_party o WHERE o.community = x.community
                        AND o.exchange = x.id AND o.member <> \(giver) AND o.member <> \(receiver))
                """,
            order: "CASE WHEN x.day IS NULL THEN 1 ELSE 0 END, x.id LIMIT 2", in: community)
    }

    /// What was noted before for two people alone, on one day and for one length, newest first.
    ///
    /// - Parameter batch: the sheet that is being written, which is not compared with itself.
    public func alike(
        giver: Member.ID, receiver: Member.ID, on day: Day, _ minutes: Minutes,
        besides batch: SlipBatchID, in community: CommunityID
    ) throws -> [Exchange] {
        let noted = Exchange.Standing.withLength
        return try exchanges(
            where: """
                x.id IN (SELECT g.exchange FROM exchange_party g
                        WHERE g.community = x.community AND g.member = \(giver)
                            AND g.direction = 1)
                    AND x.day = \(day) AND x.minutes = \(minutes)
                    AND x.standing IN (\(list: noted.map(\.rawValue)))
                    AND (x.batch IS NULL OR x.batch <> \(batch))
                    AND EXISTS (SELECT 1 FROM exchange_party r WHERE r.community = x.community
                        AND r.exchange = x.id AND r.member = \(receiver) AND r.direction = 2)
                    AND NOT EXISTS (SELECT 1 FROM exchange_party o WHERE o.community = x.community
                        AND o.exchange = x.id AND o.member <> \(giver) AND o.member <> \(receiver))
                """, order: "x.id DESC LIMIT 20", in: community)
    }

    /// What came of one ask, oldest first.
    public func exchanges(answering ask: Ask.ID, in community: CommunityID) throws -> [Exchange] {
        try exchanges(where: "x.ask = \(ask)", order: "x.id LIMIT 50", in: community)
    }

    /// What stands on the account of a household or organisation, newest first.
    public func exchanges(
        for joint: JointParty.ID, limit: Int, in community: CommunityID
    ) throws -> [Exchange] {
        try exchanges(
            where: """
                x.entry IS NOT NULL AND x.standing <> \(Exchange.Standing.withdrawn.rawValue)
                    AND EXISTS (SELECT 1 FROM exchange_party o WHERE o.community = x.community
                        AND o.exchange = x.id AND o.joint = \(joint))
                """, order: "x.day DESC, x.id DESC LIMIT \(limit)", in: community)
    }

    /// The exchanges of one sheet of slips, in the order they were written.
    public func exchanges(of batch: SlipBatchID, in community: CommunityID) throws -> [Exchange] {
        try exchanges(where: "x.batch = \(batch)", order: "x.made, x.id", in: community)
    }

    /// Exchanges whose quiet time began before a moment, longest waiting first.
    ///
    /// Those are left out where somebody on the other side is paused or wants to be asked.
    ///
    /// - Parameter only: asks about this one exchange.
    public func quietlyWaiting(
        since moment: Instant, only: Exchange.ID? = nil, limit: Int, in community: CommunityID
    ) throws -> [Exchange.ID] {
        let one: SQL = only.map { " AND x.id = \($0)" } ?? ""
        return try connection.rows(
            """
            SELECT x.id FROM exchange x
            WHERE x.community = \(try key(of: community)) AND x.quiet_from <= \(moment)
                AND x.standing = \(Exchange.Standing.noted.rawValue)\(one)
                AND NOT EXISTS (
                    SELECT 1 FROM exchange_party p
                    JOIN member m ON m.community = p.community AND m.id = p.member
                    LEFT JOIN asked_each_time a
                        ON a.community = p.community AND a.member = p.member
                    WHERE p.community = x.community AND p.exchange = x.id
                        AND p.member <> x.noted_by
                        AND (m.standing <> \(Member.Standing.active.rawValue)
                            OR a.member IS NOT NULL))
            ORDER BY x.quiet_from, x.id LIMIT \(limit)
            """
        ).map { try $0.read(0) }
    }

    public func wantsToBeAsked(_ member: Member.ID, in community: CommunityID) throws -> Bool {
        try connection.row(
            """
            SELECT since FROM asked_each_time
            WHERE community = \(try key(of: community)) AND member = \(member)
            """) != nil
    }

    /// What two people did together last time, to guess what this one was for.
    public func lastContent(
        giver: Member.ID, receiver: Member.ID, in community: CommunityID
    ) throws -> String? {
        try connection.row(
            """
            SELECT x.content FROM exchange x
            JOIN exchange_party g ON g.community = x.community AND g.exchange = x.id
                AND g.member = \(giver) AND g.direction = 1
            JOIN exchange_party r ON r.community = x.community AND r.exchange = x.id
                AND r.member = \(receiver) AND r.direction = 2
            WHERE x.community = \(try key(of: community)) AND x.content <> ''
            ORDER BY x.id DESC LIMIT 1
            """)?.read(0)
    }

    /// What the last 1,000 exchanges were for, the most frequent first.
    public func usualContents(limit: Int, in community: CommunityID) throws -> [String] {
        try connection.rows(
            """
            SELECT l.content FROM (
                SELECT x.content FROM exchange x WHERE x.community = \(try key(of: community))
                ORDER BY x.id DESC LIMIT 1000) l
            WHERE l.content <> '' GROUP BY l.content ORDER BY COUNT(*) DESC, l.content
            LIMIT \(limit)
            """
        ).map { try $0.read(0) }
    }

    func exchanges(
        where condition: SQL, order: SQL, in community: CommunityID
    ) throws -> [Exchange] {
        let place = try key(of: community)
        var found = try connection.rows(
            """
            SELECT \(Exchange.columns) FROM exchange x
            WHERE x.community = \(place) AND \(condition) ORDER BY \(order)
            """
        ).map(Exchange.init)
        guard !found.isEmpty else { return [] }
        var parties: [Exchange.ID: [Party]] = [:]
        try connection.each(
            """
            SELECT p.exchange, p.member, m.number, m.name, p.direction, p.minutes, p.answer,
                p.thanks, p.joint, COALESCE(j.name, '') AS joint_name
            FROM exchange_party p
            JOIN member m ON m.community = p.community AND m.id = p.member
            LEFT JOIN joint_party j ON j.community = p.community AND j.id = p.joint
            WHERE p.community = \(place) AND p.exchange IN (\(list: found.map(\.id)))
            ORDER BY p.direction, m.number
            """
        ) { row in
            parties[try row.read(0), default: []].append(try Party(row, from: 1))
        }
        for index in found.indices { found[index].parties = parties[found[index].id] ?? [] }
        return found
    }
}
