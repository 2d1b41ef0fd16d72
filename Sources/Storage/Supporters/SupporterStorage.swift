import Essentials
import Ledger
import People

extension Reading {
    /// Every permission that a member gave, newest first; those taken back too.
    public func supporters(
        of member: Member.ID, in community: CommunityID
    ) throws -> [Supporting] {
        try supporting("s.member = \(member)", in: community)
    }

    /// Every permission that lets this person act for somebody.
    public func supports(
        by supporter: Member.ID, in community: CommunityID
    ) throws -> [Supporting] {
        try supporting("s.supporter = \(supporter)", in: community)
    }

    public func supporting(
        _ id: Supporting.ID, in community: CommunityID
    ) throws -> Supporting? {
        try supporting("s.id = \(id)", in: community).first
    }

    private func supporting(_ condition: SQL, in community: CommunityID) throws -> [Supporting] {
        try connection.rows(
            """
            SELECT s.id, s.member, m.name, s.supporter, h.name, s.ask, s.starts, s.ends, s.said,
                s.revoked
            FROM supporter s
            JOIN member m ON m.community = s.community AND m.id = s.member
            JOIN member h ON h.community = s.community AND h.id = s.supporter
            WHERE s.community = \(try key(of: community)) AND \(condition) ORDER BY s.id DESC
            """
        ).map { row in
            let revoked: Instant? = try row.read(9)
            return Supporting(
                id: try row.read(0), member: try row.read(1), memberName: try row.read(2),
                supporter: try row.read(3), supporterName: try row.read(4),
                ask: try row.read(5), starts: try row.read(6), ends: try row.read(7),
                said: try row.read(8), isRevoked: revoked != nil)
        }
    }
}

extension Writing {
    public func add(
        _ supporting: Supporting, word: Word, at now: Instant, in community: CommunityID
    ) throws {
        try connection.run(
            """
            INSERT INTO supporter (community, id, member, supporter, ask, starts, ends, word, said,
                made)
            VALUES (\(try key(of: community)), \(supporting.id), \(supporting.member),
                \(supporting.supporter), \(supporting.ask), \(supporting.starts),
                \(supporting.ends), \(word.rawValue), \(supporting.said), \(now))
            """)
    }

    /// Takes a permission back, and ends every session's use of it at once.
    @discardableResult
    public func revoke(
        _ supporting: Supporting, at now: Instant, in community: CommunityID
    ) throws -> Bool {
        try connection.run(
            """
            UPDATE supporter SET revoked = \(now)
            WHERE community = \(try key(of: community)) AND id = \(supporting.id)
                AND revoked IS NULL
            """) > 0
    }

    /// Lets a session act for another person, or for nobody but its own.
    public func act(onBehalfOf member: Member.ID?, session digest: [UInt8]) throws {
        try connection.run(
            "UPDATE session SET on_behalf_of = \(member) WHERE digest = \(digest)")
    }
}
