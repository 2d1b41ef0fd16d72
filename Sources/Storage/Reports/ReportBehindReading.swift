import Brokerage
import Essentials
import Evaluation
import Ledger

extension Reading {
    /// The people, exchanges or asks behind a figure, at most `limit` after the mark of a line.
    ///
    /// Lines go on by their key, so that a page deep down costs no more than the first. A mark of
    /// another figure is passed over.
    public func behind(
        _ figure: ReportFigure, named name: String = "", _ period: Period, from first: Instant,
        to last: Instant, after mark: ReportMark? = nil, limit: Int, in community: CommunityID
    ) throws -> [ReportBehind] {
        let place = try key(of: community)
        switch figure {
        case .people:
            return try peopleBehind(period, after: mark, limit: limit, in: place)
        case .newcomers:
            return try newcomersBehind(period, after: mark, limit: limit, in: place)
        case .exchanges:
            return try exchangesBehind(period, after: mark, limit: limit, in: place)
        case .month:
            guard let begin = Day("\(name)-01"),
                let month = Period(
                    from: max(begin, period.first),
                    through: min(Period(monthOf: begin).last, period.last))
            else { return [] }
            return try exchangesBehind(month, after: mark, limit: limit, in: place)
        case .kind:
            return try exchangesBehind(
                period, of: name, after: mark, limit: limit, in: place)
        case .area, .project, .funder:
            return try exchangesBehind(
                period, where: Self.line(figure, named: name), after: mark, limit: limit,
                in: place)
        case .asks, .asksMet, .asksElsewhere, .asksWithdrawn, .asksUnmet, .asksOpen:
            return try asksBehind(
                figure, from: first, to: last, after: mark, limit: limit, in: place)
        }
    }

    private func peopleBehind(
        _ period: Period, after mark: ReportMark?, limit: Int, in place: Int64
    ) throws -> [ReportBehind] {
        var behind: SQL = ""
        if case .holder(let holder) = mark {
            // Whoever became one with another record since is found where they are now.
            behind = """
                 AND (called, person) > (SELECT called, person FROM line WHERE person = COALESCE(
                    (SELECT into_member FROM merged_member
                        WHERE community = \(place) AND member = \(holder)), \(holder)))
                """
        }
        return try connection.rows(
            """
            WITH line AS (
                SELECT COALESCE(g.into_member, a.holder) AS person,
                    MIN(COALESCE(m.name, a.name)) AS called,
                    CAST(SUM(CASE WHEN c.direction = 1 THEN c.minutes ELSE 0 END) AS BIGINT)
                        AS gave, SUM(c.minutes) AS whole, here.id AS thing
                FROM contribution c
                JOIN account a ON a.community = c.community AND a.key = c.account
                LEFT JOIN merged_member g ON g.community = a.community AND g.member = a.holder
                LEFT JOIN member m ON m.community = a.community AND m.id = g.into_member
                LEFT JOIN member here ON here.community = a.community
                    AND here.id = COALESCE(g.into_member, a.holder)
                    AND here.standing NOT IN (6, 7)
                WHERE c.community = \(place) AND a.holder IS NOT NULL
                    AND c.day BETWEEN \(period.first) AND \(period.last)
                GROUP BY COALESCE(g.into_member, a.holder), here.id
            )
            SELECT called, gave, thing, person FROM line WHERE whole > 0\(behind)
            ORDER BY called, person LIMIT \(limit)
            """
        ).map {
            ReportBehind(
                day: nil, name: try $0.read(0), minutes: try $0.read(1), thing: try $0.read(2),
                mark: .holder(try $0.read(3)))
        }
    }

    private func newcomersBehind(
        _ period: Period, after mark: ReportMark?, limit: Int, in place: Int64
    ) throws -> [ReportBehind] {
        var behind: SQL = ""
        if case .day(let day, let number) = mark {
            behind = " AND (joined, number) > (\(day), \(number))"
        }
        return try connection.rows(
            """
            SELECT joined, name, area, id, number FROM member WHERE community = \(place)
                AND standing NOT IN (6, 7) AND NOT \(Self.cameWithUndoneImport)
                AND joined BETWEEN \(period.first) AND \(period.last)\(behind)
            ORDER BY joined, number LIMIT \(limit)
            """
        ).map {
            let joined: Day = try $0.read(0)
            return ReportBehind(
                day: joined, name: try $0.read(1), about: try $0.read(2), thing: try $0.read(3),
                mark: .day(joined, try $0.read(4)))
        }
    }

    private func asksBehind(
        _ figure: ReportFigure, from first: Instant, to last: Instant, after mark: ReportMark?,
        limit: Int, in place: Int64
    ) throws -> [ReportBehind] {
        let ends: [ReportFigure: SQL] = [
            .asksMet: " AND ask.ended_as = 1", .asksElsewhere: " AND ask.ended_as = 2",
            .asksWithdrawn: " AND ask.ended_as = 3", .asksUnmet: " AND ask.ended_as = 4",
            .asksOpen: " AND ask.ended_as IS NULL",
        ]
        var behind: SQL = ""
        if case .moment(let moment, let ask) = mark {
            behind = " AND (ask.asked, ask.id) > (\(moment), \(ask))"
        }
        return try connection.rows(
            """
            SELECT COALESCE(m.name, ''), ask.content, ask.id, ask.asked FROM ask
            LEFT JOIN member m ON m.community = ask.community AND m.id = ask.member
            WHERE ask.community = \(place) AND ask.asked >= \(first) AND ask.asked < \(last)
                \(ends[figure] ?? "") AND NOT \(Self.wentWithUndoneImport)\(behind)
            ORDER BY ask.asked, ask.id LIMIT \(limit)
            """
        ).map {
            let id: Identifier<Never> = try $0.read(2)
            return ReportBehind(
                day: nil, name: try $0.read(0), about: try $0.read(1), thing: id,
                mark: .moment(try $0.read(3), id))
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

    /// The exchanges of one kind; the program tells kinds and not the database, so it walks.
    private func exchangesBehind(
        _ period: Period, of kind: String, after mark: ReportMark?, limit: Int, in place: Int64
    ) throws -> [ReportBehind] {
        let kinds = try kinds(period, in: place)
        var found: [ReportBehind] = []
        var last = mark
        while found.count < limit {
            let lines = try exchangesBehind(
                period, after: last, limit: Self.stride, in: place)
            found += lines.filter { ($0.thing.flatMap { kinds[$0] } ?? "") == kind }
            guard lines.count == Self.stride, let next = lines.last else { break }
            last = next.mark
        }
        return Array(found.prefix(limit))
    }

    /// How many exchanges are looked at together for their kind.
    private static let stride = 2_000

    private func exchangesBehind(
        _ period: Period, where more: SQL = "", after mark: ReportMark?, limit: Int,
        in place: Int64
    ) throws -> [ReportBehind] {
        var behind: SQL = ""
        if case .day(let day, let record) = mark {
            behind = " AND (c.day, c.record) > (\(day), \(record))"
        }
        let rows = try connection.rows(
            """
            SELECT z.record, z.day, a.name, c.direction, c.minutes, COALESCE(x.content, ''),
                x.id
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
                    AND NOT EXISTS (SELECT 1 FROM counted_record s WHERE s.reverses = k.id)\(more)\(behind)
                ORDER BY c.day, c.record LIMIT \(limit)
            ) AS z
            JOIN contribution c ON c.community = \(place) AND c.record = z.record
            JOIN account a ON a.community = c.community AND a.key = c.account
            LEFT JOIN exchange x ON x.community = c.community AND x.id = z.subject
            WHERE a.holder IS NOT NULL
            ORDER BY z.day, z.record, c.direction, c.ordinal
            """)
        var found: [(record: Int64, line: ReportBehind)] = []
        for row in rows {
            let record: Int64 = try row.read(0)
            let name: String = try row.read(2)
            let gave = try row.read(3, as: Int.self) == Contribution.Direction.gave.rawValue
            let minutes = gave ? try row.read(4, as: Minutes.self) : .zero
            if let last = found.last, last.record == record {
                found[found.count - 1].line = ReportBehind(
                    day: last.line.day, name: "\(last.line.name), \(name)",
                    about: last.line.about, minutes: (last.line.minutes ?? .zero) + minutes,
                    thing: last.line.thing, mark: last.line.mark)
            } else {
                let day: Day = try row.read(1)
                found.append(
                    (
                        record,
                        ReportBehind(
                            day: day, name: name, about: try row.read(5), minutes: minutes,
                            thing: try row.read(6), mark: .day(day, record))
                    ))
            }
        }
        return found.map(\.line)
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
