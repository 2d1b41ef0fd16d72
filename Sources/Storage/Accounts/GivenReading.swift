import Essentials
import Ledger

/// One account with its limits and all that its people gave.
public struct GivenRow: Sendable {
    public let account: Account.ID
    public let limits: Limits
    public let given: Minutes
}

extension Reading {
    /// Open accounts of people, households and organisations in a unit, with what they gave so far.
    ///
    /// - Parameter among: nil for all of them.
    public func given(
        among: [Account.ID]? = nil, unit: CreditUnit.ID, in community: CommunityID
    ) throws -> [GivenRow] {
        let some: SQL = among.map { " AND a.id IN (\(list: $0))" } ?? ""
        return try connection.rows(
            """
            SELECT a.id, a.hard_floor, a.soft_floor, a.soft_ceiling, a.hard_ceiling,
                CAST(COALESCE((SELECT SUM(b.minutes)
                    FROM \(Reading.contributions(of: "a.key", in: "a.community")) b
                    WHERE b.direction = 1), 0) AS BIGINT)
            FROM \(AccountRow.tables)
            WHERE a.community = \(try key(of: community)) AND u.id = \(unit)
                AND a.kind IN (\(list: AccountRow.kindsWithMemberLimits)) AND a.closed IS NULL\(some)
            ORDER BY a.key
            """
        ).map { row in
            GivenRow(
                account: try row.read(0),
                limits: Limits(
                    hardFloor: try row.read(1), softFloor: try row.read(2),
                    softCeiling: try row.read(3), hardCeiling: try row.read(4)),
                given: Minutes(try row.read(5)))
        }
    }
}
