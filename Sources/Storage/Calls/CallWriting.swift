import Brokerage
import Essentials
import People

extension Writing {
    /// Leaves somebody in peace; a later decision about the same reason takes its place.
    public func add(
        _ rest: CallRest, by member: Member.ID?, at now: Instant, in community: CommunityID
    ) throws {
        try connection.run(
            """
            INSERT INTO call_rest (community, member, reason, until, decided_by, at)
            VALUES (\(try key(of: community)), \(rest.member), \(rest.reason?.rawValue ?? 0),
                \(rest.until), \(member), \(now))
            ON CONFLICT (community, member, reason) DO UPDATE SET until = excluded.until,
                decided_by = excluded.decided_by, at = excluded.at
            """)
    }

    /// Puts somebody back on the list for a reason.
    @discardableResult
    public func removeRest(
        of member: Member.ID, reason: CallReason?, in community: CommunityID
    ) throws -> Bool {
        try connection.run(
            """
            DELETE FROM call_rest WHERE community = \(try key(of: community))
                AND member = \(member) AND reason = \(reason?.rawValue ?? 0)
            """) > 0
    }
}

extension Reading {
    /// The decisions that still keep somebody from the call list.
    public func callRests(
        of member: Member.ID, on day: Day, in community: CommunityID
    ) throws -> [CallRest] {
        try connection.rows(
            """
            SELECT member, reason, until FROM call_rest
            WHERE community = \(try key(of: community)) AND member = \(member)
                AND (until IS NULL OR until >= \(day)) ORDER BY reason
            """
        ).map {
            CallRest(
                member: try $0.read(0), reason: CallReason(rawValue: try $0.read(1)),
                until: try $0.read(2))
        }
    }
}
