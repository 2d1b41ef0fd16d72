import Brokerage
import Essentials
import Ledger
import People

extension Writing {
    /// Loads an exchange with its row locked, so that two verbs never decide on the same one.
    public func lockedExchange(
        _ id: Exchange.ID, in community: CommunityID
    ) throws -> Exchange? {
        if dialect == .postgres {
            try connection.run(
                """
                SELECT id FROM exchange
                WHERE community = \(try key(of: community)) AND id = \(id)\(dialect.forUpdate)
                """)
        }
        return try read.exchange(id, in: community)
    }

    public func add(_ exchange: Exchange, at now: Instant, in community: CommunityID) throws {
        let place = try key(of: community)
        try connection.run(
            """
            INSERT INTO exchange (community, id, standing, content, pairing, day, time, place,
                expect, minutes, word, sheet, noted_by, noted, confirmed, quiet_from, question,
                questioned_by, entry, put_right, batch, travel, project, made, changed)
            VALUES (\(place), \(exchange.id), \(exchange.standing.rawValue), \(exchange.content),
                \(exchange.pairing), \(exchange.day), \(exchange.time), \(exchange.place),
                \(exchange.expect), \(exchange.minutes), \(exchange.word?.rawValue),
                \(exchange.sheet), \(exchange.notedBy), \(exchange.noted),
                \(exchange.confirmed), \(exchange.quietFrom), \(exchange.question),
                \(exchange.questionedBy), \(exchange.entry), \(exchange.putRight),
                \(exchange.batch), \(exchange.travel), \(exchange.project), \(exchange.made),
                \(now))
            """)
        try insertParties(of: exchange, in: place)
    }

    /// Keeps an exchange as it is now, with its parties; what it was asked and offered as stays.
    public func change(_ exchange: Exchange, at now: Instant, in community: CommunityID) throws {
        let place = try key(of: community)
        try connection.run(
            """
            UPDATE exchange SET standing = \(exchange.standing.rawValue),
                content = \(exchange.content), pairing = \(exchange.pairing),
                day = \(exchange.day), time = \(exchange.time), place = \(exchange.place),
                expect = \(exchange.expect), minutes = \(exchange.minutes),
                word = \(exchange.word?.rawValue), sheet = \(exchange.sheet),
                noted_by = \(exchange.notedBy), noted = \(exchange.noted),
                confirmed = \(exchange.confirmed), quiet_from = \(exchange.quietFrom),
                question = \(exchange.question), questioned_by = \(exchange.questionedBy),
                entry = \(exchange.entry), put_right = \(exchange.putRight),
                batch = \(exchange.batch), travel = \(exchange.travel),
                project = \(exchange.project), changed = \(now)
            WHERE community = \(place) AND id = \(exchange.id)
            """)
        let kept = exchange.parties.map(\.member)
        try connection.run(
            """
            DELETE FROM exchange_party WHERE community = \(place) AND exchange = \(exchange.id)
                AND member NOT IN (\(list: kept))
            """)
        try insertParties(of: exchange, in: place)
    }

    private func insertParties(of exchange: Exchange, in place: Int64) throws {
        for party in exchange.parties {
            // Somebody who changed sides has a new row; their old one goes.
            try connection.run(
                """
                DELETE FROM exchange_party WHERE community = \(place)
                    AND exchange = \(exchange.id) AND member = \(party.member)
                    AND direction <> \(party.direction.rawValue)
                """)
            try connection.run(
                """
                INSERT INTO exchange_party (community, exchange, member, direction, minutes,
                    answer, thanks, joint)
                VALUES (\(place), \(exchange.id), \(party.member), \(party.direction.rawValue),
                    \(party.minutes), \(party.answer.rawValue), \(party.thanks),
                    \(party.joint))
                ON CONFLICT (community, exchange, member, direction) DO UPDATE SET
                    minutes = excluded.minutes, answer = excluded.answer, joint = excluded.joint
                """)
        }
    }

    /// Remembers that a person wants to be asked each time, or no longer.
    ///
    /// - Returns: whether that was new.
    @discardableResult
    public func askEachTime(
        _ asks: Bool, _ member: Member.ID, at now: Instant, in community: CommunityID
    ) throws -> Bool {
        let place = try key(of: community)
        guard asks else {
            return try connection.run(
                """
                DELETE FROM asked_each_time WHERE community = \(place) AND member = \(member)
                """) > 0
        }
        return try connection.run(
            """
            INSERT INTO asked_each_time (community, member, since)
            VALUES (\(place), \(member), \(now)) ON CONFLICT (community, member) DO NOTHING
            """) > 0
    }
}
