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
