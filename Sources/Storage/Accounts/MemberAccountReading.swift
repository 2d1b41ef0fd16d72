import Essentials
import Ledger
import People

extension Reading {
    /// The account in which somebody's time is kept: an open one before a closed one, oldest first.
    public func account(
        of member: Member.ID, unit: CreditUnit.ID, in community: CommunityID
    ) throws -> AccountRow? {
        try accounts(of: [member], unit: unit, in: community)[member]
    }

    /// The accounts of several people in one question.
    public func accounts(
        of members: [Member.ID], unit: CreditUnit.ID, in community: CommunityID
    ) throws -> [Member.ID: AccountRow] {
        let holders = members.map { HolderID(sameBytesAs: $0) }
        let rows = try accounts(
            where: "a.holder IN (\(list: holders)) AND u.id = \(unit)", in: community)
        var found: [Member.ID: AccountRow] = [:]
        for row in rows {
            guard let holder = row.account.holder else { continue }
            let member = Member.ID(sameBytesAs: holder)
            if let known = found[member], !known.account.isClosed || row.account.isClosed {
                continue
            }
            found[member] = row
        }
        return found
    }

    /// When each of these accounts was closed, as far as it is.
    public func closings(
        of accounts: [Account.ID], in community: CommunityID
    ) throws -> [Account.ID: Instant] {
        let rows = try connection.rows(
            """
            SELECT id, closed FROM account
            WHERE community = \(try key(of: community)) AND id IN (\(list: accounts))
                AND closed IS NOT NULL
            """)
        return Dictionary(
            uniqueKeysWithValues: try rows.map { (try $0.read(0), try $0.read(1)) })
    }
}

extension Writing {
    /// Makes others who spend from this account wait, although it has no limit of its own.
    public func lockForSpending(_ account: Account.ID, in community: CommunityID) throws {
        guard dialect == .postgres else { return }
        _ = try connection.row(
            """
            SELECT key FROM account
            WHERE community = \(try key(of: community)) AND id = \(account)\(dialect.forUpdate)
            """)
    }

    /// Keeps these accounts as they stand, whoever their holders are, in one order for everybody.
    public func lockAccounts(_ ids: [Account.ID], in community: CommunityID) throws {
        guard dialect == .postgres else { return }
        _ = try connection.rows(
            """
            SELECT key FROM account WHERE community = \(try key(of: community))
                AND id IN (\(list: ids)) ORDER BY key\(dialect.forUpdate)
            """)
    }

    /// Keeps the accounts of one holder as they stand, so that they can be settled and closed.
    public func lockAccounts(of holder: HolderID, in community: CommunityID) throws {
        guard dialect == .postgres else { return }
        _ = try connection.rows(
            """
            SELECT key FROM account WHERE community = \(try key(of: community))
                AND holder = \(holder) ORDER BY key\(dialect.forUpdate)
            """)
    }
}
