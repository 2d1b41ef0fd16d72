import Brokerage
import Essentials
import People

extension Reading {
    /// Everybody with a reason to hear from us, the best twenty of each reason, in one question.
    ///
    /// The database leaves out whoever cannot be rung or is to be left in peace; which ten people
    /// are rung is decided by `CallList`.
    public func callCandidates(
        _ rules: CallRules, among ahead: LookedAhead? = nil, now: Instant, today: Day,
        in community: CommunityID
    ) throws -> [CallCandidate] {
        let signals = CallSignals(
            place: try key(of: community), rules: rules, now: now, today: today,
            dialect: connection.dialect, ahead: ahead)
        let rows = try connection.rows(
            """
            \(signals.with)
            SELECT y.reason, y.since, y.about, y.subject, \(Member.columns), \(ContactNote.columns)
            FROM (\(signals.ranked(signals.all))) y
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
