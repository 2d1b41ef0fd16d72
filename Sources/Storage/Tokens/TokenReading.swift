import Essentials
import People

extension APIToken {
    static let columns: SQL = "id, login, hat, name, scopes, made, used"

    init(_ row: SQLRow) throws {
        guard let hat = Hat(rawValue: try row.read(2)) else {
            throw StorageFault.unreadable("a token's hat")
        }
        let words: String = try row.read(4)
        self.init(
            id: try row.read(0), login: try row.read(1), hat: hat, name: try row.read(3),
            scopes: Set(
                words.split(separator: ",").compactMap { Permission(rawValue: String($0)) }),
            made: try row.read(5), used: try row.read(6))
    }
}

extension Reading {
    /// The token with this digest, if it belongs to the community.
    public func token(digest: [UInt8], in community: CommunityID) throws -> APIToken? {
        try connection.row(
            """
            SELECT \(APIToken.columns) FROM api_token
            WHERE community = \(try key(of: community)) AND digest = \(digest)
            """
        ).map(APIToken.init)
    }

    /// A community's tokens, or those of one login, oldest first.
    public func tokens(of login: LoginID?, in community: CommunityID) throws -> [APIToken] {
        let mine: SQL = login.map { " AND login = \($0)" } ?? ""
        return try connection.rows(
            """
            SELECT \(APIToken.columns) FROM api_token
            WHERE community = \(try key(of: community))\(mine) ORDER BY id
            """
        ).map(APIToken.init)
    }
}

extension Writing {
    public func add(_ token: APIToken, digest: [UInt8], in community: CommunityID) throws {
        let words = token.scopes.map(\.rawValue).sorted().joined(separator: ",")
        try connection.run(
            """
            INSERT INTO api_token (community, id, digest, login, hat, name, scopes, made)
            VALUES (\(try key(of: community)), \(token.id), \(digest), \(token.login),
                \(token.hat.rawValue), \(token.name), \(words), \(token.made))
            """)
    }

    /// - Returns: whether there was such a token.
    public func endToken(
        _ id: APIToken.ID, of login: LoginID?, in community: CommunityID
    ) throws -> Bool {
        let mine: SQL = login.map { " AND login = \($0)" } ?? ""
        return try connection.run(
            """
            DELETE FROM api_token
            WHERE community = \(try key(of: community)) AND id = \(id)\(mine)
            """) > 0
    }

    public func touch(token id: APIToken.ID, at now: Instant) throws {
        try connection.run("UPDATE api_token SET used = \(now) WHERE id = \(id)")
    }
}
