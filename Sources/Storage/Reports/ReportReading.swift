import Brokerage
import Essentials
import Evaluation
import Foundation
import Ledger

extension Reading {
    /// The figures of a period, read from the journal and the asks.
    ///
    /// - Parameters:
    ///   - start: the first moment of the period, in the community's zone.
    ///   - end: the first moment after it.
    ///   - last: the last version that was sent about the same days.
    public func report(
        _ period: Period, from start: Instant, to end: Instant, smallest: Int,
        since last: Report? = nil, in community: CommunityID
    ) throws -> Report {
        let place = try key(of: community)
        var tally = ReportTally(period, since: last)
        let kinds = try kinds(period, in: place)
        try countedTime(period, kinds: kinds, in: place) { tally.add($0) }
        try countedAsks(from: start, to: end, in: place) { tally.add($0) }
        let rest = try connection.row(
            """
            SELECT
                (SELECT COUNT(*) FROM member WHERE community = \(place)
                    AND standing NOT IN (6, 7) AND NOT \(Self.cameWithUndoneImport)
                    AND joined BETWEEN \(period.first) AND \(period.last)),
                (SELECT CAST(COALESCE(SUM(t.amount), 0) AS BIGINT) FROM entry e
                    JOIN transfer t ON t.community = e.community AND t.record = e.record
                    JOIN account a ON a.community = t.community AND a.key = t.to_account
                        AND a.kind IN (1, 2, 3, 4)
                    WHERE e.community = \(place) AND e.kind IN (\(list: Self.helpKinds))
                        AND e.day BETWEEN \(period.first) AND \(period.last)
                        AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)),
                (SELECT COALESCE(MAX(record), 0) FROM contribution WHERE community = \(place))
            """)
        return tally.report(
            newcomers: try rest?.read(0) ?? 0, credited: try rest?.read(1) ?? 0,
            position: try rest?.read(2) ?? 0, smallest: smallest)
    }

    /// Entries that thank people for help; gifts, openings and corrections of balance are not.
    static let helpKinds = [
        EntryKind.exchange, .attendance, .shift, .importedExchange,
    ].map(\.rawValue)

    /// A row of `member` whose account was closed in the very moment an import was undone.
    static let cameWithUndoneImport: SQL = """
        EXISTS (SELECT 1 FROM account z
            JOIN import_run i ON i.community = z.community AND i.undone = z.closed
            WHERE z.community = member.community AND z.holder = member.id)
        """

    /// A row of `ask` that was withdrawn in the very moment an import was undone.
    static let wentWithUndoneImport: SQL = """
        (ask.ended_as = 3 AND EXISTS (SELECT 1 FROM import_run i
            WHERE i.community = ask.community AND i.undone = ask.ended))
        """

    private func countedTime(
        _ period: Period, kinds: [Identifier<Never>: String], in place: Int64,
        _ body: (CountedTime) -> Void
    ) throws {
        try connection.each(
            """
            SELECT c.record, COALESCE(g.into_member, a.holder), COALESCE(m.area, ''),
                c.direction, c.minutes, c.day,
                CASE WHEN COALESCE(e.reverses, k.reverses) IS NOT NULL
                    OR EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)
                    OR EXISTS (SELECT 1 FROM counted_record s WHERE s.reverses = k.id)
                    THEN 1 ELSE 0 END,
                COALESCE(\(Entry.namedSubject), k.subject), COALESCE(j.name, ''), COALESCE(j.funder, '')
            FROM contribution c
            JOIN account a ON a.community = c.community AND a.key = c.account
            LEFT JOIN merged_member g ON g.community = a.community AND g.member = a.holder
            LEFT JOIN member m ON m.community = a.community
                AND m.id = COALESCE(g.into_member, a.holder)
            LEFT JOIN entry e ON e.community = c.community AND e.record = c.record
            LEFT JOIN counted_record k ON k.community = c.community AND k.record = c.record
            LEFT JOIN exchange x ON x.community = c.community
                AND x.id = COALESCE(\(Entry.namedSubject), k.subject) AND x.project IS NOT NULL
            LEFT JOIN project j ON j.community = x.community AND j.id = x.project
            WHERE c.community = \(place) AND a.holder IS NOT NULL
                AND c.day BETWEEN \(period.first) AND \(period.last)
            """
        ) { row in
            guard let direction = Contribution.Direction(rawValue: try row.read(3)) else {
                throw StorageFault.unreadable("a contribution's direction")
            }
            let subject: Identifier<Never>? = try row.read(7)
            body(
                CountedTime(
                    record: try row.read(0), holder: try row.read(1), area: try row.read(2),
                    direction: direction, minutes: try row.read(4), day: try row.read(5),
                    isUndone: try row.read(6), kind: subject.flatMap { kinds[$0] } ?? "",
                    project: try row.read(8), funder: try row.read(9)))
        }
    }

    private func countedAsks(
        from start: Instant, to end: Instant, in place: Int64, _ body: (CountedAsk) -> Void
    ) throws {
        try connection.each(
            """
            SELECT standing, ended_as, asked, answered FROM ask
            WHERE community = \(place) AND asked >= \(start) AND asked < \(end)
                AND NOT \(Self.wentWithUndoneImport)
            """
        ) { row in
            let endedAs: Int? = try row.read(1)
            let asked: Instant = try row.read(2)
            let answered: Instant? = try row.read(3)
            let ends: [CountedAsk.End] = [.met, .metElsewhere, .withdrawn, .unmet]
            body(
                CountedAsk(
                    end: endedAs.flatMap { ends.indices.contains($0 - 1) ? ends[$0 - 1] : nil }
                        ?? .open,
                    waitHours: answered.map {
                        Int(($0.milliseconds - asked.milliseconds) / 3_600_000)
                    }))
        }
    }

    /// The versions of a report that were sent, newest first.
    public func reportVersions(
        of period: Period, in community: CommunityID
    ) throws -> [ReportVersion] {
        try connection.rows(
            """
            SELECT id, number, made, content FROM report_version
            WHERE community = \(try key(of: community)) AND first = \(period.first)
                AND last = \(period.last) ORDER BY number DESC
            """
        ).map {
            let content: String = try $0.read(3)
            return ReportVersion(
                id: try $0.read(0), number: try $0.read(1), made: try $0.read(2),
                report: try JSONDecoder().decode(Report.self, from: Data(content.utf8)))
        }
    }

    /// What was noted and put right for the period since a position of the journal.
    public func reportChanges(
        _ report: Report, since version: ReportVersion, in community: CommunityID
    ) throws -> ReportChanges {
        let place = try key(of: community)
        let period = report.period
        let row = try connection.row(
            """
            SELECT COUNT(DISTINCT CASE WHEN z.reverses IS NULL THEN z.record END),
                CAST(COALESCE(SUM(CASE WHEN z.reverses IS NULL AND z.direction = 1
                    THEN z.minutes ELSE 0 END), 0) AS BIGINT),
                COUNT(DISTINCT CASE WHEN z.reverses IS NOT NULL THEN z.record END)
            FROM (
                SELECT c.record, c.direction, c.minutes,
                    COALESCE(e.reverses, k.reverses) AS reverses
                FROM contribution c
                LEFT JOIN entry e ON e.community = c.community AND e.record = c.record
                LEFT JOIN counted_record k ON k.community = c.community
                    AND k.record = c.record
                WHERE c.community = \(place) AND c.record > \(version.report.position)
                    AND c.day BETWEEN \(period.first) AND \(period.last)
            ) z
            """)
        return ReportChanges(
            lateSlips: try row?.read(0) ?? 0, lateMinutes: try row?.read(1) ?? Minutes.zero,
            putRight: try row?.read(2) ?? 0, lines: report.changes(since: version.report))
    }
}
