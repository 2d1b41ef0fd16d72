import Brokerage
import Communities
import Essentials
import Ledger
import People

/// One person's account with how long its time has stood there.
public struct AgeingRow: Sendable {
    public let member: Member.ID
    public let account: Account.ID
    public let ageing: Ageing
}

extension Reading {
    /// The accounts of people who take part, where more stands than nothing.
    ///
    /// What was taken back, and what took something back, did not come in.
    /// - Parameters:
    ///   - member: nil for everybody.
    ///   - cutoff: what came in on this day or before is old.
    ///   - told: what was recorded after this moment is not, whatever its day.
    public func ageing(
        of member: Member.ID? = nil, through cutoff: Day, told: Instant? = nil,
        unit: CreditUnit.ID, in community: CommunityID
    ) throws -> [AgeingRow] {
        let place = try key(of: community)
        let one: SQL = member.map { " AND m.id = \($0)" } ?? ""
        let late: SQL = told.map { " OR e.recorded > \($0)" } ?? ""
        return try connection.rows(
            """
            SELECT s.member, s.account, s.balance_now, s.held, s.since FROM (
                SELECT m.id AS member, a.id AS account, a.key AS key, a.held AS held,
                    \(connection.dialect.balance) AS balance_now,
                    CAST(COALESCE((SELECT SUM(t.amount) FROM transfer t
                        JOIN entry e ON e.community = t.community AND e.record = t.record
                        WHERE t.community = a.community AND t.to_account = a.key
                            AND (e.day > \(cutoff)\(late)) AND e.reverses IS NULL
                            AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)
                    ), 0) AS BIGINT) AS since
                FROM account a
                JOIN credit_unit u ON u.community = a.community AND u.key = a.unit
                JOIN member m ON m.community = a.community AND m.id = a.holder
                WHERE a.community = \(place) AND a.kind = \(AccountKind.person.rawValue)
                    AND a.closed IS NULL AND u.id = \(unit)
                    AND m.standing = \(Member.Standing.active.rawValue)\(one)) s
            WHERE s.balance_now > 0 ORDER BY s.key
            """
        ).map { row in
            AgeingRow(
                member: try row.read(0), account: try row.read(1),
                ageing: Ageing(
                    balance: try row.read(2), held: try row.read(3), cameInSince: try row.read(4)))
        }
    }

    /// When somebody was last told something under that name.
    public func lastTold(
        _ message: MessageID, to member: Member.ID, in community: CommunityID
    ) throws -> Instant? {
        try connection.row(
            """
            SELECT made FROM notice
            WHERE community = \(try key(of: community)) AND member = \(member)
                AND message = \(message)
            ORDER BY made DESC LIMIT 1
            """)?.read(0)
    }
}
