import Essentials
import People

extension Reading {
    /// The e-mail addresses of those who may look after the whole server.
    public func hostLogins() throws -> [String] {
        try connection.rows(
            """
            SELECT COALESCE(email, '') FROM login WHERE is_host = 1 AND disabled = 0
            ORDER BY created, id
            """
        ).map { try $0.read(0) }
    }

    /// Time banks in which nobody has both the coordinator's hat and a way to sign in.
    public func communitiesWithoutCoordinator() throws -> [CommunityID] {
        try connection.rows(
            """
            SELECT c.id FROM community c WHERE NOT EXISTS (
                SELECT 1 FROM member_hat h
                JOIN member m ON m.community = h.community AND m.id = h.member
                JOIN login l ON l.id = m.login AND l.disabled = 0
                WHERE h.community = c.key AND h.hat = \(Hat.coordinator.rawValue)
                    AND m.standing IN (1, 2))
            ORDER BY c.key
            """
        ).map { try $0.read(0) }
    }

    /// Living members with this e-mail, in order of their numbers; capitals do not matter.
    public func members(email: String, in community: CommunityID) throws -> [Member] {
        try members(
            where: "LOWER(m.email) = \(email) AND m.standing IN (1, 2)", order: "m.number",
            in: community)
    }

    /// How many people belong to a community today.
    public func memberCount(in community: CommunityID) throws -> Int {
        let here = [Member.Standing.active, .paused].map(\.rawValue)
        return try connection.row(
            """
            SELECT COUNT(*) FROM member WHERE community = \(try key(of: community))
                AND standing IN (\(list: here))
            """)?.read(0) ?? 0
    }

    /// What the books are kept in, as people call it.
    public var engineName: String {
        switch connection.dialect {
        case .sqlite: "SQLite"
        case .postgres: "PostgreSQL"
        }
    }
}
