import Brokerage
import Essentials
import People

extension Reading {
    /// A ring-round with all its lines.
    public func ringRound(_ id: RingRound.ID, in community: CommunityID) throws -> RingRound? {
        let place = try key(of: community)
        let head = try connection.row(
            """
            SELECT r.title, r.made, COALESCE(m.name, '') FROM ring_round r
            LEFT JOIN member m ON m.community = r.community AND m.id = r.made_by
            WHERE r.community = \(place) AND r.id = \(id)
            """)
        guard let head else { return nil }
        let lines = try connection.rows(
            """
            SELECT l.line, l.outcome, \(Member.columns) FROM ring_round_line l
            JOIN member m ON m.community = l.community AND m.id = l.member
            WHERE l.community = \(place) AND l.round = \(id) ORDER BY l.line
            """
        ).map { row in
            let outcome: Int? = try row.read(1)
            return RingRoundLine(
                line: try row.read(0), member: try Member(row, from: 2),
                outcome: outcome.flatMap(ContactOutcome.init(rawValue:)))
        }
        return RingRound(
            id: id, title: try head.read(0), made: try head.read(1), madeBy: try head.read(2),
            lines: lines)
    }

    /// The newest ring-rounds.
    public func ringRounds(limit: Int, in community: CommunityID) throws -> [RingRoundHeading] {
        try connection.rows(
            """
            SELECT r.id, r.title, r.made,
                (SELECT COUNT(*) FROM ring_round_line l
                    WHERE l.community = r.community AND l.round = r.id),
                (SELECT COUNT(*) FROM ring_round_line l WHERE l.community = r.community
                    AND l.round = r.id AND l.outcome IS NOT NULL
                    AND l.outcome <> \(ContactOutcome.noAnswer.rawValue))
            FROM ring_round r WHERE r.community = \(try key(of: community))
            ORDER BY r.id DESC LIMIT \(limit)
            """
        ).map {
            RingRoundHeading(
                id: try $0.read(0), title: try $0.read(1), made: try $0.read(2),
                lines: try $0.read(3), done: try $0.read(4))
        }
    }
}

extension Writing {
    public func add(
        _ round: RingRound.ID, title: String, members: [Member.ID], by member: Member.ID?,
        at now: Instant, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try connection.run(
            """
            INSERT INTO ring_round (community, id, title, made_by, made)
            VALUES (\(place), \(round), \(title), \(member), \(now))
            """)
        for (position, person) in members.enumerated() {
            try connection.run(
                """
                INSERT INTO ring_round_line (community, round, line, member)
                VALUES (\(place), \(round), \(position + 1), \(person))
                """)
        }
    }

    public func note(
        _ outcome: ContactOutcome, line: Int, of round: RingRound.ID, in community: CommunityID
    ) throws {
        try connection.run(
            """
            UPDATE ring_round_line SET outcome = \(outcome.rawValue)
            WHERE community = \(try key(of: community)) AND round = \(round) AND line = \(line)
            """)
    }
}
