import Brokerage
import Essentials
import Ledger
import People

extension Reading {
    /// The scheme's own words for whoever stands in, and when they were last changed.
    public func coverNote(in community: CommunityID) throws -> (words: String, changed: Instant?) {
        let row = try connection.row(
            "SELECT words, changed FROM cover_note WHERE community = \(try key(of: community))")
        return (try row?.read(0) ?? "", try row?.read(1))
    }

    /// Days agreed for a call within the period, earliest first.
    public func ringBacks(
        through last: Day, limit: Int, in community: CommunityID
    ) throws -> [RingBackLine] {
        try connection.rows(
            """
            SELECT c.ring_back, \(Member.ringing("m")) FROM last_contact c
            JOIN member m ON m.community = c.community AND m.id = c.member
            WHERE c.community = \(try key(of: community)) AND c.ring_back <= \(last)
                AND m.standing = \(Member.Standing.active.rawValue)
            ORDER BY c.ring_back, m.number LIMIT \(limit)
            """
        ).map { RingBackLine(person: try Neighbour($0, from: 1), day: try $0.read(0)) }
    }

    /// Everything that a bank on paper needs: people with balances, open offers, open asks.
    public func paperPack(
        withBalances: Bool = true, in community: CommunityID
    ) throws -> PaperPack {
        let place = try key(of: community)
        let members = try connection.rows(
            """
            SELECT m.number, m.name, m.area,
                CASE WHEN \(Member.isLetterOnly("m")) > 0 THEN '' ELSE m.landline END,
                CASE WHEN \(Member.isLetterOnly("m")) > 0 THEN '' ELSE m.mobile END,
                (SELECT \(connection.dialect.balance) FROM account a
                    WHERE a.community = m.community AND a.holder = m.id
                        AND a.kind = \(AccountKind.person.rawValue) AND a.hides_balance = 0
                    ORDER BY a.key LIMIT 1)
            FROM member m WHERE m.community = \(place) AND m.standing IN (1, 2, 5)
            ORDER BY m.name_key, m.number
            """
        ).map {
            PackMember(
                number: try $0.read(0), name: try $0.read(1), area: try $0.read(2),
                landline: try $0.read(3), mobile: try $0.read(4),
                balance: withBalances ? try $0.read(5) : nil)
        }
        let offers = try connection.rows(
            """
            SELECT m.number, m.name, o.content FROM offer o
            JOIN member m ON m.community = o.community AND m.id = o.member AND m.standing = 1
            WHERE o.community = \(place) AND o.standing = \(WeekCodes.openOffer)
            ORDER BY o.content, m.number
            """
        ).map(PackLine.init)
        let asks = try connection.rows(
            """
            SELECT m.number, COALESCE(m.name, ''), k.content FROM ask k
            LEFT JOIN member m ON m.community = k.community AND m.id = k.member
            WHERE k.community = \(place) AND k.standing IN (\(list: WeekCodes.unanswered))
            ORDER BY k.asked, k.id
            """
        ).map(PackLine.init)
        return PaperPack(members: members, offers: offers, asks: asks)
    }

    /// Asks that wait and offers that are open, made within the week.
    public func digest(
        in period: Period, from start: Instant, in community: CommunityID
    ) throws -> WeeklyDigest {
        let place = try key(of: community)
        let asks = try connection.rows(
            """
            SELECT CASE WHEN k.is_anonymous = 1 THEN '' ELSE COALESCE(m.name, '') END, k.content,
                k.area
            FROM ask k LEFT JOIN member m ON m.community = k.community AND m.id = k.member
            WHERE k.community = \(place) AND k.standing IN (\(list: WeekCodes.unanswered))
                AND \(BroughtAsks.others)
            ORDER BY k.asked DESC, k.id LIMIT \(WeeklyDigest.linesMax)
            """
        ).map(DigestLine.init)
        let offers = try connection.rows(
            """
            SELECT m.name, o.content, o.area FROM offer o
            JOIN member m ON m.community = o.community AND m.id = o.member AND m.standing = 1
            WHERE o.community = \(place) AND o.standing = \(WeekCodes.openOffer)
                AND o.made >= \(start)
            ORDER BY o.made DESC, o.id LIMIT \(WeeklyDigest.linesMax)
            """
        ).map(DigestLine.init)
        return WeeklyDigest(
            first: period.first, last: period.last, asks: asks, offers: offers)
    }
}

extension PackLine {
    init(_ row: SQLRow) throws {
        self.init(number: try row.read(0), name: try row.read(1), content: try row.read(2))
    }
}

extension DigestLine {
    init(_ row: SQLRow) throws {
        let name: String = try row.read(0)
        self.init(
            firstName: name.split(separator: " ").first.map(String.init) ?? name,
            content: try row.read(1), area: try row.read(2))
    }
}

extension Writing {
    public func keepCoverNote(
        _ words: String, by member: Member.ID?, at now: Instant, in community: CommunityID
    ) throws {
        try connection.run(
            """
            INSERT INTO cover_note (community, words, changed, changed_by)
            VALUES (\(try key(of: community)), \(words), \(now), \(member))
            ON CONFLICT (community) DO UPDATE SET words = excluded.words,
                changed = excluded.changed, changed_by = excluded.changed_by
            """)
    }
}
