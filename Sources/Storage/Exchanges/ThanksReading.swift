import Brokerage
import Essentials
import People

extension Reading {
    /// Thanks that nobody has passed on yet, oldest first; for one person or for all.
    public func thanksWaiting(
        for member: Member.ID? = nil, limit: Int, in community: CommunityID
    ) throws -> [ThanksWaiting] {
        let only: SQL = member.map { " AND t.member = \($0)" } ?? ""
        return try connection.rows(
            """
            SELECT f.exchange, f.member, s.name, t.member, f.thanks, f.thanked
            FROM exchange_party f
            JOIN exchange_party t ON t.community = f.community AND t.exchange = f.exchange
                AND t.direction <> f.direction
            JOIN member s ON s.community = f.community AND s.id = f.member
            WHERE f.community = \(try key(of: community)) AND f.thanked IS NOT NULL
                AND f.passed_on IS NULL\(only)
            ORDER BY f.thanked, f.exchange, f.member, t.member LIMIT \(limit)
            """
        ).map { row in
            ThanksWaiting(
                exchange: try row.read(0), from: try row.read(1), fromName: try row.read(2),
                to: try row.read(3), words: try row.read(4), said: try row.read(5))
        }
    }
}

extension Writing {
    /// Keeps what somebody said to thank the other side; it waits to be passed on.
    public func thank(
        _ exchange: Exchange.ID, from member: Member.ID, _ words: String, at now: Instant,
        in community: CommunityID
    ) throws {
        try connection.run(
            """
            UPDATE exchange_party SET thanks = \(words), thanked = \(now), passed_on = NULL
            WHERE community = \(try key(of: community)) AND exchange = \(exchange)
                AND member = \(member)
            """)
    }

    /// Notes that these thanks were said to the other side, in a call or on their first page.
    @discardableResult
    public func passOnThanks(
        _ exchange: Exchange.ID, from member: Member.ID, at now: Instant,
        in community: CommunityID
    ) throws -> Bool {
        try connection.run(
            """
            UPDATE exchange_party SET passed_on = \(now)
            WHERE community = \(try key(of: community)) AND exchange = \(exchange)
                AND member = \(member) AND passed_on IS NULL
            """) > 0
    }
}
