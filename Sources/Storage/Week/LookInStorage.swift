import Brokerage
import Essentials
import People

extension Reading {
    /// Everybody to look in on that day, by name.
    public func lookIns(on day: Day, in community: CommunityID) throws -> [LookInLine] {
        try connection.rows(
            """
            SELECT \(Member.ringing("m")), w.reasons, w.words, w.until,
                COALESCE(c.letter_only, 0), COALESCE(c.emergency_name, ''),
                COALESCE(c.emergency_telephone, '')
            FROM look_in w
            JOIN member m ON m.community = w.community AND m.id = w.member
            LEFT JOIN card c ON c.community = m.community AND c.member = m.id
            WHERE w.community = \(try key(of: community))
                AND (w.until IS NULL OR w.until >= \(day)) AND m.standing IN (1, 2)
            ORDER BY m.name_key, m.id
            """
        ).map { row in
            LookInLine(
                person: try Neighbour(row, from: 0), lookIn: try LookIn(row, from: 4),
                isLetterOnly: try row.read(7), emergencyName: try row.read(8),
                emergencyTelephone: try row.read(9))
        }
    }

    public func lookIn(of member: Member.ID, in community: CommunityID) throws -> LookIn? {
        try connection.row(
            """
            SELECT reasons, words, until FROM look_in
            WHERE community = \(try key(of: community)) AND member = \(member)
            """
        ).map { try LookIn($0, from: 0) }
    }
}

extension LookIn {
    init(_ row: SQLRow, from first: Int) throws {
        let reasons: String = try row.read(first)
        self.init(
            reasons: reasons.split(separator: ",").compactMap { Reason(rawValue: String($0)) },
            words: try row.read(first + 1), until: try row.read(first + 2))
    }
}

extension Writing {
    /// Marks somebody to be looked in on, or no longer.
    public func keep(
        _ lookIn: LookIn?, of member: Member.ID, by noter: Member.ID?, at now: Instant,
        in community: CommunityID
    ) throws {
        let place = try key(of: community)
        guard let lookIn else {
            try connection.run(
                "DELETE FROM look_in WHERE community = \(place) AND member = \(member)")
            return
        }
        let reasons = lookIn.reasons.map(\.rawValue).joined(separator: ",")
        try connection.run(
            """
            INSERT INTO look_in (community, member, reasons, words, until, noted_by, changed)
            VALUES (\(place), \(member), \(reasons), \(lookIn.words), \(lookIn.until), \(noter),
                \(now))
            ON CONFLICT (community, member) DO UPDATE SET reasons = excluded.reasons,
                words = excluded.words, until = excluded.until, noted_by = excluded.noted_by,
                changed = excluded.changed
            """)
    }
}
