import Brokerage
import Essentials
import Ledger
import People

extension Writing {
    /// Writes an exchange that is to come, because somebody said yes to an ask.
    ///
    /// - Parameter receiver: nil when nobody in particular is helped.
    public func addMatch(
        _ id: Exchange.ID, for ask: Ask, giver: Member.ID, receiver: Member.ID?,
        _ meeting: Meeting, by noter: Member.ID?, at now: Instant, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try connection.run(
            """
            INSERT INTO exchange (community, id, standing, content, ask, project, day, time, place,
                expect, noted_by, made, changed)
            VALUES (\(place), \(id), \(Exchange.Standing.matched.rawValue), \(ask.content),
                \(ask.id), \(ask.project), \(meeting.day), \(meeting.time), \(meeting.place), \(meeting.expect),
                \(noter), \(now), \(now))
            """)
        let parties: [(Member.ID?, Contribution.Direction)] = [
            (giver, .gave), (receiver, .received),
        ]
        for case (let member?, let direction) in parties {
            try connection.run(
                """
                INSERT INTO exchange_party (community, exchange, member, direction)
                VALUES (\(place), \(id), \(member), \(direction.rawValue))
                """)
        }
    }
}

extension Reading {
    /// Whether one person has helped another before, or the other way round.
    public func haveMet(
        _ one: Member.ID, _ other: Member.ID, in community: CommunityID
    ) throws -> Bool {
        try connection.row(
            """
            SELECT 1 FROM exchange_party a
            JOIN exchange_party b ON b.community = a.community AND b.exchange = a.exchange
                AND b.member = \(other) AND b.direction <> a.direction
            JOIN exchange e ON e.community = a.community AND e.id = a.exchange
                AND e.standing IN (3, 4, 5, 7)
            WHERE a.community = \(try key(of: community)) AND a.member = \(one) LIMIT 1
            """) != nil
    }

    /// Whether an exchange for this ask still stands with this giver.
    public func isMatched(
        _ giver: Member.ID, for ask: Ask.ID, in community: CommunityID
    ) throws -> Bool {
        try connection.row(
            """
            SELECT 1 FROM exchange e
            JOIN exchange_party p ON p.community = e.community AND p.exchange = e.id
                AND p.member = \(giver) AND p.direction = 1
            WHERE e.community = \(try key(of: community)) AND e.ask = \(ask)
                AND e.standing IN (1, 2) LIMIT 1
            """) != nil
    }
}
