import Brokerage
import Essentials
import People

extension Pairing {
    init(_ row: SQLRow) throws {
        let weekday: Int? = try row.read(6)
        self.init(
            id: try row.read(0), giver: try row.read(1), giverName: try row.read(2),
            receiver: try row.read(3), receiverName: try row.read(4), content: try row.read(5),
            weekday: weekday.flatMap(Weekday.init(rawValue:)), time: try row.read(7),
            place: try row.read(8), minutes: try row.read(9), everyWeeks: try row.read(10),
            starts: try row.read(11), ends: try row.read(12), project: try row.read(14),
            giverJoint: try row.read(15), giverJointName: try row.read(16),
            receiverJoint: try row.read(17), receiverJointName: try row.read(18),
            made: try row.read(13))
    }
}

extension Reading {
    public func pairing(_ id: Pairing.ID, in community: CommunityID) throws -> Pairing? {
        try pairings(where: "p.id = \(id)", in: community).first
    }

    /// The pairs that go on after a day, by weekday and by the giver's name.
    public func openPairings(
        on day: Day, of member: Member.ID? = nil, in community: CommunityID
    ) throws -> [Pairing] {
        let own: SQL = member.map { " AND (p.giver = \($0) OR p.receiver = \($0))" } ?? ""
        return try pairings(
            where: "(p.ends IS NULL OR p.ends >= \(day))\(own)", in: community)
    }

    /// All pairs of two people, whoever gives, the newest first; those that ended too.
    public func pairings(
        between one: Member.ID, and other: Member.ID, in community: CommunityID
    ) throws -> [Pairing] {
        try pairings(
            where: """
                ((p.giver = \(one) AND p.receiver = \(other))
                    OR (p.giver = \(other) AND p.receiver = \(one)))
                """, in: community
        ).sorted { ($0.starts, $0.id) > ($1.starts, $1.id) }
    }

    /// The day of the last meeting of a pair that was not taken back; nil before the first.
    public func lastMeeting(of pairing: Pairing.ID, in community: CommunityID) throws -> Day? {
        try connection.row(
            """
            SELECT MAX(x.day) FROM exchange x
            WHERE x.community = \(try key(of: community)) AND x.pairing = \(pairing)
                AND x.standing <> \(Exchange.Standing.withdrawn.rawValue)
            """)?.read(0)
    }

    /// The last meetings of some pairs, newest first.
    public func exchanges(
        ofPairings pairings: [Pairing.ID], limit: Int, in community: CommunityID
    ) throws -> [Exchange] {
        try exchanges(
            where: "x.pairing IN (\(list: pairings))",
            order: "x.day DESC, x.id DESC LIMIT \(limit)", in: community)
    }

    /// Which of these pairs have an exchange from `first` to `last` that was not taken back.
    ///
    /// A meeting may have been noted in another way, from a slip or by one of the two: one between
    /// the same people on the pair's own day stands for it too, and for one pair only.
    public func meetingsNoted(
        _ pairings: [Pairing], from first: Day, through last: Day, in community: CommunityID
    ) throws -> [Pairing.ID: (day: Day, exchange: Exchange.ID)] {
        var found: [Pairing.ID: (day: Day, exchange: Exchange.ID)] = [:]
        let place = try key(of: community)
        try connection.each(
            """
            SELECT x.pairing, x.day, x.id FROM exchange x
            WHERE x.community = \(place)
                AND x.pairing IN (\(list: pairings.map(\.id))) AND x.day BETWEEN \(first) AND \(last)
                AND x.standing <> \(Exchange.Standing.withdrawn.rawValue)
            ORDER BY x.id
            """
        ) { row in
            found[try row.read(0)] = (try row.read(1), try row.read(2))
        }
        try connection.each(
            """
            SELECT g.member, r.member, x.day, x.id FROM exchange x
            JOIN exchange_party g ON g.community = x.community AND g.exchange = x.id
                AND g.direction = 1
            JOIN exchange_party r ON r.community = x.community AND r.exchange = x.id
                AND r.direction = 2
            WHERE x.community = \(place) AND x.pairing IS NULL
                AND x.day BETWEEN \(first) AND \(last)
                AND x.standing IN (\(list: Exchange.Standing.withLength.map(\.rawValue)))
                AND g.member IN (\(list: pairings.map(\.giver)))
            ORDER BY x.id
            """
        ) { row in
            let (giver, receiver): (Member.ID, Member.ID) = (try row.read(0), try row.read(1))
            let day: Day = try row.read(2)
            let pair = pairings.first { pair in
                pair.giver == giver && pair.receiver == receiver && found[pair.id] == nil
                    && pair.occasion(inWeekOf: day) == day
            }
            if let pair { found[pair.id] = (day, try row.read(3)) }
        }
        return found
    }

    private func pairings(where condition: SQL, in community: CommunityID) throws -> [Pairing] {
        try connection.rows(
            """
            SELECT p.id, p.giver, g.name AS giver_name, p.receiver, r.name AS receiver_name,
                p.content, p.weekday, p.time, p.place, p.minutes, p.every_weeks, p.starts, p.ends,
                p.made, p.project, p.giver_joint, COALESCE(gj.name, '') AS giver_joint_name,
                p.receiver_joint, COALESCE(rj.name, '') AS receiver_joint_name
            FROM pairing p
            JOIN member g ON g.community = p.community AND g.id = p.giver
            JOIN member r ON r.community = p.community AND r.id = p.receiver
            LEFT JOIN joint_party gj ON gj.community = p.community AND gj.id = p.giver_joint
            LEFT JOIN joint_party rj ON rj.community = p.community AND rj.id = p.receiver_joint
            WHERE p.community = \(try key(of: community)) AND \(condition)
            ORDER BY COALESCE(p.weekday, 7), p.time, g.name_key, p.id
            """
        ).map(Pairing.init)
    }
}

extension Writing {
    public func add(_ pairing: Pairing, in community: CommunityID) throws {
        try connection.run(
            """
            INSERT INTO pairing (community, id, giver, receiver, content, weekday, time, place,
                minutes, every_weeks, starts, ends, project, giver_joint, receiver_joint, made)
            VALUES (\(try key(of: community)), \(pairing.id), \(pairing.giver),
                \(pairing.receiver), \(pairing.content), \(pairing.weekday?.rawValue),
                \(pairing.time), \(pairing.place), \(pairing.minutes), \(pairing.everyWeeks),
                \(pairing.starts), \(pairing.ends), \(pairing.project),
                \(pairing.giverJoint), \(pairing.receiverJoint), \(pairing.made))
            """)
    }

    /// Ends a pair with a day; returns whether it was still going on.
    public func end(
        _ pairing: Pairing.ID, on day: Day, in community: CommunityID
    ) throws -> Bool {
        try connection.run(
            """
            UPDATE pairing SET ends = \(day)
            WHERE community = \(try key(of: community)) AND id = \(pairing) AND ends IS NULL
            """) == 1
    }

    /// Lets a pair end with a day, since it goes on differently from the next.
    public func shorten(_ pairing: Pairing.ID, to day: Day, in community: CommunityID) throws {
        try connection.run(
            """
            UPDATE pairing SET ends = \(day)
            WHERE community = \(try key(of: community)) AND id = \(pairing)
            """)
    }

    /// Writes a pair anew from its first day.
    public func change(_ pairing: Pairing, in community: CommunityID) throws {
        try connection.run(
            """
            UPDATE pairing SET giver = \(pairing.giver), receiver = \(pairing.receiver),
                content = \(pairing.content), weekday = \(pairing.weekday?.rawValue),
                time = \(pairing.time), place = \(pairing.place), minutes = \(pairing.minutes),
                every_weeks = \(pairing.everyWeeks), starts = \(pairing.starts),
                project = \(pairing.project), giver_joint = \(pairing.giverJoint),
                receiver_joint = \(pairing.receiverJoint)
            WHERE community = \(try key(of: community)) AND id = \(pairing.id)
            """)
    }

    /// Keeps two writers from noting the same week of the same pairs; nothing needed on SQLite.
    public func lock(_ pairings: [Pairing.ID], in community: CommunityID) throws {
        guard dialect == .postgres else { return }
        _ = try connection.rows(
            """
            SELECT id FROM pairing WHERE community = \(try key(of: community))
                AND id IN (\(list: pairings)) ORDER BY id\(dialect.forUpdate)
            """)
    }
}
