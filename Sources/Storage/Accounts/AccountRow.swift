import Essentials
import Ledger

/// An account with what the strong room knows it by.
public struct AccountRow: Sendable {
    /// The account's small number inside journal rows.
    public let key: Int64
    public let account: Account
    /// The number people know it by: the member's number; nil for the books' own accounts.
    public let number: Int?
    public let name: String
    public let hidesBalance: Bool

    public var line: AccountLine {
        AccountLine(account: account, number: number, name: name, hidesBalance: hidesBalance)
    }
}

extension Dialect {
    /// The balance of account `a`: the cached one, and on PostgreSQL what has not been folded in.
    var balance: SQL {
        switch self {
        case .sqlite: "a.balance"
        case .postgres:
            """
            CAST(a.balance + COALESCE((SELECT SUM(d.amount) FROM account_delta d
                WHERE d.community = a.community AND d.account = a.key), 0) AS BIGINT)
            """
        }
    }
}

extension AccountRow {
    static func columns(_ dialect: Dialect) -> SQL {
        """
        a.key, a.id, a.number, a.kind, u.id AS unit_id, a.holder, a.name, a.hard_floor, \
        a.soft_floor, a.soft_ceiling, a.hard_ceiling, \(dialect.balance) AS balance_now, a.held, \
        a.moves, a.closed, a.hides_balance
        """
    }

    /// The kinds of account that begin with the scheme's limits for members.
    static let kindsWithMemberLimits = [AccountKind.person, .household, .organisation]
        .map(\.rawValue)

    static let tables: SQL =
        "account a JOIN credit_unit u ON u.community = a.community AND u.key = a.unit"

    init(_ row: SQLRow, in community: CommunityID) throws {
        let limits = Limits(
            hardFloor: try row.read(7), softFloor: try row.read(8), softCeiling: try row.read(9),
            hardCeiling: try row.read(10))
        let kind: Int = try row.read(3)
        guard let kind = AccountKind(rawValue: kind) else {
            throw StorageFault.unreadable("account kind \(kind)")
        }
        let closed: Int64? = try row.read(14)
        key = try row.read(0)
        number = try row.read(2)
        name = try row.read(6)
        hidesBalance = try row.read(15)
        account = Account(
            id: try row.read(1), community: community, kind: kind, unit: try row.read(4),
            holder: try row.read(5), limits: limits, balance: try row.read(11),
            held: try row.read(12), moves: try row.read(13), isClosed: closed != nil)
    }
}
