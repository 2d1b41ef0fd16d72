import Brokerage
import Essentials
import People

extension Reading {
    /// Everybody with a reason to hear from us, the best twenty of each reason, in one question.
    ///
    /// The database leaves out whoever cannot be rung or is to be left in peace; which ten people
    /// are rung is decided by `CallList`.
    public func callCandidates(
        _ rules: CallRules, now: Instant, today: Day, in community: CommunityID
    ) throws -> [CallCandidate] {
        let signals = CallSignals(
            place: try key(of: community), rules: rules, now: now, today: today,
            dialect: connection.dialect)
        let rows = try connection.rows(
            """
            \(signals.with)
            SELECT y.reason, y.since, y.about, y.subject, \(Member.columns), \(ContactNote.columns)
            FROM (
                SELECT x.*, ROW_NUMBER() OVER (PARTITION BY x.reason
                    ORDER BY COALESCE(l.at, 0), x.since, x.member) AS rank, l.note
                FROM (\(signals.all)) x
                JOIN member w ON w.community = \(signals.place) AND w.id = x.member
                LEFT JOIN last_contact l ON l.community = w.community AND l.member = w.id
                WHERE w.standing = \(Member.Standing.active.rawValue)
                    AND w.channel <> \(Member.Channel.letter.rawValue)
                    AND (w.landline <> '' OR w.mobile <> '')
                    AND NOT EXISTS (SELECT 1 FROM card d WHERE d.community = w.community
                        AND d.member = w.id AND d.letter_only = 1)
                    AND NOT EXISTS (SELECT 1 FROM call_rest r
                        WHERE r.community = w.community AND r.member = w.id
                            AND r.reason IN (0, x.reason)
                            AND (r.until IS NULL OR r.until >= \(today)))
            ) y
            JOIN member m ON m.community = \(signals.place) AND m.id = y.member
            LEFT JOIN contact_note c ON c.community = m.community AND c.id = y.note
            WHERE y.rank <= 20
            """)
        return try rows.map { row in
            guard let reason = CallReason(rawValue: try row.read(0)) else {
                throw StorageFault.unreadable("a reason to call")
            }
            let last: ContactNote.ID? = try row.read(17)
            return CallCandidate(
                member: try Member(row, from: 4), reason: reason, since: try row.read(1),
                about: try row.read(2), subject: try row.read(3),
                lastContact: try last.map { _ in try ContactNote(row, from: 17) })
        }
    }
}
