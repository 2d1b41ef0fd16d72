import Essentials
import Ledger

extension Reading {
    /// Accounts by their ids; those that do not exist are left out.
    public func accounts(_ ids: [Account.ID], in community: CommunityID) throws -> [AccountRow] {
        try accounts(where: "a.id IN (\(list: ids))", in: community)
    }

    public func account(_ id: Account.ID, in community: CommunityID) throws -> AccountRow? {
        try accounts([id], in: community).first
    }

    /// The accounts that one holder has, oldest first.
    public func accounts(of holder: HolderID, in community: CommunityID) throws -> [AccountRow] {
        try accounts(where: "a.holder = \(holder)", in: community)
    }

    /// The one account of the books themselves of that kind and unit.
    public func internalAccount(
        _ kind: AccountKind, unit: CreditUnit.ID, in community: CommunityID
    ) throws -> AccountRow? {
        try accounts(
            where: "a.kind = \(kind.rawValue) AND a.holder IS NULL AND u.id = \(unit)",
            in: community
        ).first
    }

    /// All accounts in the order they were opened, at most `limit` after the key given.
    public func accounts(
        after key: Int64 = 0, limit: Int, in community: CommunityID
    ) throws -> [AccountRow] {
        try accounts(where: "a.key > \(key)", in: community, limit: limit)
    }

    func accounts(
        where condition: SQL, in community: CommunityID, limit: Int? = nil, lock: SQL = ""
    ) throws -> [AccountRow] {
        let query = try accountQuery(where: condition, in: community, limit: limit, lock: lock)
        return try connection.rows(query).map { try AccountRow($0, in: community) }
    }

    /// Accounts in the order they were opened.
    ///
    /// A few that are looked up are put in order by themselves, which the plus is for: SQLite
    /// would rather walk every account of the community in its order than sort two.
    func accountQuery(
        where condition: SQL, in community: CommunityID, limit: Int? = nil, lock: SQL = ""
    ) throws -> SQL {
        let end: SQL = limit.map { "a.key LIMIT \($0)" } ?? "+a.key"
        return """
            SELECT \(AccountRow.columns(connection.dialect)) FROM \(AccountRow.tables)
            WHERE a.community = \(try key(of: community)) AND \(condition)
            ORDER BY \(end)\(lock)
            """
    }
}
