import Essentials
import Ledger

/// A stored answer to a request that was made before.
public struct StoredAnswer: Sendable {
    public let digest: [UInt8]
    public let answer: String
}

extension Writing {
    /// The answer given to this key before; looked up before anything else is done.
    ///
    /// The key is scoped to community and login, so that nobody meets another's answers.
    public func answer(
        to key: [UInt8], from login: Identifier<some Any>, in community: CommunityID
    ) throws -> StoredAnswer? {
        if dialect == .postgres {
            // Two processes with one key: the second waits here until the first is done.
            try connection.run(
                """
                SELECT pg_advisory_xact_lock(hashtextextended(
                    encode(\(key), 'hex') || \(login.description), 0))
                """)
        }
        let row = try connection.row(
            """
            SELECT digest, answer FROM request
            WHERE community = \(community) AND login = \(login) AND key = \(key)
            """)
        return try row.map { StoredAnswer(digest: try $0.read(0), answer: try $0.read(1)) }
    }

    public func remember(
        _ answer: String, digest: [UInt8], for key: [UInt8], from login: Identifier<some Any>,
        at now: Instant, in community: CommunityID
    ) throws {
        try connection.run(
            """
            INSERT INTO request (community, login, key, digest, answer, recorded)
            VALUES (\(community), \(login), \(key), \(digest), \(answer), \(now))
            """)
    }

    /// Forgets keys older than the moment given; forms are kept 30 days.
    public func forgetRequests(before moment: Instant) throws -> Int {
        try connection.run("DELETE FROM request WHERE recorded < \(moment)")
    }
}
