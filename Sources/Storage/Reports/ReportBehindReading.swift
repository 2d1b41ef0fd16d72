import Brokerage
import Essentials
import Evaluation
import Ledger

extension Reading {
    /// The people, exchanges or asks behind a figure, at most `limit` after so many others.
    public func behind(
        _ figure: ReportFigure, named name: String = "", _ period: Period, from first: Instant,
        to last: Instant, after start: Int = 0, limit: Int, in community: CommunityID
    ) throws -> [ReportBehind] {
        let place = try key(of: community)
        switch figure {
        case .people:
            return try connection.rows(
                """
                SELECT COALESCE(m.name, a.name) AS called,
                    CAST(SUM(CASE WHEN c.direction = 1 THEN c.minutes ELSE 0 END) AS BIGINT),
                    here.id
                FROM contribution c
                JOIN account a ON a.community = c.community AND a.key = c.account
                LEFT JOIN merged_member g ON g.community = a.community AND g.member = a.holder
                LEFT JOIN member m ON m.community = a.community AND m.id = g.into_member
                LEFT JOIN member here ON here.community = a.community
                    AND here.id = COALESCE(g.into_member, a.holder)
                    AND here.standing NOT IN (6, 7)
                WHERE c.community = \(place) AND a.holder IS NOT NULL
                    AND c.day BETWEEN \(period.first) AND \(period.last)
                GROUP BY COALESCE(g.into_member, a.holder), COALESCE(m.name, a.name), here.id
                HAVING SUM(c.minutes) > 0
                ORDER BY 1, COALESCE(g.into_member, a.holder) LIMIT \(limit) OFFSET \(start)
                """
            ).map {
                ReportBehind(
                    day: nil, name: try $0.read(0), minutes: try $0.read(1),
                    thing: try $0.read(2))
            }
        case .newcomers:
            return try connection.rows(
                """
                SELECT joined, name, area, id FROM member WHERE community = \(place)
                    AND standing NOT IN (6, 7) AND NOT \(Self.cameWithUndoneImport)
                    AND joined BETWEEN \(period.first) AND \(period.last)
                ORDER BY joined, number LIMIT \(limit) OFFSET \(start)
                """
            ).map {
                ReportBehind(
                    day: try $0.read(0), name: try $0.read(1), about: try $0.read(2),
                    thing: try $0.read(3))
            }
        case .exchanges:
            return try exchangesBehind(period, from: start, limit: limit, in: place)
        case .month:
            guard let begin = Day("\(name)-01"),
                let month = Period(
                    from: max(begin, period.first),
                    through: min(Period(monthOf: begin).last, period.last))
            else { return [] }
            return try exchangesBehind(month, from: start, limit: limit, in: place)
        case .kind:
            let kinds = try kinds(period, in: place)
            return try exchangesBehind(
                period, from: start, limit: limit, in: place
            ) { subject in
                (subject.flatMap { kinds[$0] } ?? "") == name
            }
        case .area, .project, .funder:
            return try exchangesBehind(
                period, where: Self.line(figure, named: name), from: start, limit: limit,
                in: place)
        case .asks, .asksMet, .asksElsewhere, .asksWithdrawn, .asksUnmet, .asksOpen:
            let ends: [ReportFigure: SQL] = [
                .asksMet: " AND ask.ended_as = 1", .asksElsewhere: " AND ask.ended_as = 2",
                .asksWithdrawn: " AND ask.ended_as = 3", .asksUnmet: " AND ask.ended_as = 4",
                .asksOpen: " AND ask.ended_as IS NULL",
            ]
            let end = ends[figure] ?? ""
            return try connection.rows(
                """
                SELECT COALESCE(m.name, ''), ask.content, ask.id FROM ask
                LEFT JOIN member m ON m.community = ask.community AND m.id = ask.member
                WHERE ask.community = \(place) AND ask.asked >= \(first)
                    AND ask.asked < \(last)\(end) AND NOT \(Self.wentWithUndoneImport)
                ORDER BY ask.asked, ask.id LIMIT \(limit) OFFSET \(start)
                """
            ).map {
                ReportBehind(
                    day: nil, name: try $0.read(0), about: try $0.read(1), thing: try $0.read(2))
            }
        }
    }

    /// The exchanges behind one line of a table.
    private static func line(_ figure: ReportFigure, named name: String) -> SQL {
        switch figure {
        case .area:
            """
             AND EXISTS (SELECT 1 FROM contribution o
                JOIN account b ON b.community = o.community AND b.key = o.account
                LEFT JOIN member m ON m.community = b.community AND m.id = b.holder
                WHERE o.community = c.community AND o.record = c.record
                    AND b.holder IS NOT NULL AND COALESCE(m.area, '') = \(name))
            """
        case .project: " AND COALESCE(j.name, '') = \(name)"
        case .funder: " AND COALESCE(j.funder, '') = \(name)"
        default: ""
        }
    }

    private func exchangesBehind(
        _ period: Period, where more: SQL = "", from start: Int, limit: Int, in place: Int64,
        only isMeant: ((Identifier<Never>?) -> Bool)? = nil
    ) throws -> [ReportBehind] {
        // Where the program itself looks through the lines, the database hands out all of them.
        let most: SQL = isMeant == nil ? " LIMIT \(limit) OFFSET \(start)" : ""
        let rows = try connection.rows(
            """
            SELECT z.record, z.day, a.name, c.direction, c.minutes, COALESCE(x.content, ''),
                z.subject, x.id
            FROM (
                SELECT DISTINCT c.record, c.day,
                    COALESCE(\(Entry.namedSubject), k.subject) AS subject
                FROM contribution c
                JOIN account a ON a.community = c.community AND a.key = c.account
                LEFT JOIN entry e ON e.community = c.community AND e.record = c.record
                LEFT JOIN counted_record k ON k.community = c.community AND k.record = c.record
                LEFT JOIN exchange x ON x.community = c.community
                    AND x.id = COALESCE(\(Entry.namedSubject), k.subject)
                LEFT JOIN project j ON j.community = x.community AND j.id = x.project
                WHERE c.community = \(place) AND a.holder IS NOT NULL
                    AND c.day BETWEEN \(period.first) AND \(period.last)
                    AND COALESCE(e.reverses, k.reverses) IS NULL
                    AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)
                    AND NOT EXISTS (SELECT 1 FROM counted_record s WHERE s.reverses = k.id)\(more)
                ORDER BY c.day, c.record\(most)
            ) AS z
            JOIN contribution c ON c.community = \(place) AND c.record = z.record
            JOIN account a ON a.community = c.community AND a.key = c.account
            LEFT JOIN exchange x ON x.community = c.community AND x.id = z.subject
            WHERE a.holder IS NOT NULL
            ORDER BY z.day, z.record, c.direction, c.ordinal
            """)
        var found: [(record: Int64, line: ReportBehind)] = []
        for row in rows {
            if let isMeant, !isMeant(try row.read(6)) { continue }
            let record: Int64 = try row.read(0)
            let name: String = try row.read(2)
            let gave = try row.read(3, as: Int.self) == Contribution.Direction.gave.rawValue
            let minutes = gave ? try row.read(4, as: Minutes.self) : .zero
            if let last = found.last, last.record == record {
                found[found.count - 1].line = ReportBehind(
                    day: last.line.day, name: "\(last.line.name), \(name)",
                    about: last.line.about, minutes: (last.line.minutes ?? .zero) + minutes,
                    thing: last.line.thing)
            } else {
                found.append(
                    (
                        record,
                        ReportBehind(
                            day: try row.read(1), name: name, about: try row.read(5),
                            minutes: minutes, thing: try row.read(7))
                    ))
            }
        }
        let lines = found.map(\.line)
        return isMeant == nil ? lines : Array(lines.dropFirst(start).prefix(limit))
    }
}

extension Writing {
    /// Keeps a report as it was sent; its number follows from those before.
    public func add(
        _ version: ReportVersion, content: String, by member: Identifier<Never>?,
        in community: CommunityID
    ) throws {
        let period = version.report.period
        try connection.run(
            """
            INSERT INTO report_version (community, id, first, last, number, made, made_by, content)
            VALUES (\(try key(of: community)), \(version.id), \(period.first), \(period.last),
                \(version.number), \(version.made), \(member), \(content))
            """)
    }
}
