import Brokerage
import Essentials
import People

extension Reading {
    public func ask(
        _ id: Ask.ID, in community: CommunityID, locked: Bool = false
    ) throws -> Ask? {
        let lock: SQL = locked ? connection.dialect.forUpdate : ""
        let row = try connection.row(
            """
            SELECT \(Ask.columns) FROM ask k
            WHERE k.community = \(try key(of: community)) AND k.id = \(id)\(lock)
            """)
        guard let row else { return nil }
        let tagged = TaggedID(sameBytesAs: id)
        return try Ask(row, tags: try tags(of: [tagged], in: community)[tagged] ?? [])
    }

    /// The ask that was imported under a key of its old books.
    public func ask(oldKey: String, in community: CommunityID) throws -> Ask.ID? {
        try connection.row(
            """
            SELECT id FROM ask
            WHERE community = \(try key(of: community)) AND old_key = \(oldKey)
            """)?.read(0)
    }

    public func askLine(
        _ id: Ask.ID, withCards: Bool, in community: CommunityID
    ) throws -> AskLine? {
        try askLines(where: "k.id = \(id)", limit: 1, withCards: withCards, in: community).first
    }

    /// Asks that have waited longest come first, at most `limit` behind the one given.
    ///
    /// Asks of people who are paused or gone are left out, unless cards may be seen.
    public func askLines(
        _ search: AskSearch, after last: Ask.ID? = nil, limit: Int, withCards: Bool,
        in community: CommunityID
    ) throws -> [AskLine] {
        let place = try key(of: community)
        var condition: SQL = "k.standing IN (\(list: search.standings.map(\.rawValue)))"
        if !withCards {
            condition += " AND (m.standing IS NULL OR m.standing = 1)"
        }
        if let brought = search.toBeLookedAt {
            condition += " AND "
            condition += brought ? BroughtAsks.only : BroughtAsks.others
        }
        if let day = search.day { condition += " AND (k.wanted IS NULL OR k.wanted = \(day))" }
        if !search.area.isEmpty {
            condition += """
                 AND (k.area = \(search.area) OR (k.area = '' AND m.area = \(search.area)))
                """
        }
        if !search.language.isEmpty { condition += " AND k.language = \(search.language)" }
        if !search.tag.isEmpty {
            condition += """
                 AND EXISTS (SELECT 1 FROM tag t WHERE t.community = k.community
                    AND t.subject = k.id AND t.name_key = \(FoldedText(search.tag).text))
                """
        }
        if !FoldedText(search.words).letterGroups.isEmpty {
            let found = try self.search(search.words, among: .ask, limit: 200, in: community)
            condition += " AND k.id IN (\(list: found.map(\.subject)))"
        }
        if let last {
            condition += """
                 AND (COALESCE(k.renewed, k.asked), k.id) > (
                    SELECT COALESCE(p.renewed, p.asked), p.id FROM ask p
                    WHERE p.community = \(place) AND p.id = \(last))
                """
        }
        return try askLines(
            where: condition, order: "COALESCE(k.renewed, k.asked), k.id", limit: limit,
            withCards: withCards, in: community)
    }

    /// One person's asks, newest first, at most `limit` before the one given.
    public func askLines(
        of member: Member.ID, before last: Ask.ID? = nil, limit: Int, withCards: Bool,
        in community: CommunityID
    ) throws -> [AskLine] {
        var condition: SQL = "k.member = \(member)"
        if let last {
            condition += """
                 AND (k.asked, k.id) < (SELECT p.asked, p.id FROM ask p
                    WHERE p.community = k.community AND p.id = \(last))
                """
        }
        return try askLines(
            where: condition, order: "k.asked DESC, k.id DESC", limit: limit,
            withCards: withCards, in: community)
    }

    /// Asks about which somebody promised to ring by a day, the oldest promise first.
    public func asksToRingBack(
        by day: Day, limit: Int, in community: CommunityID
    ) throws -> [AskLine] {
        try askLines(
            where: """
                k.ring_back <= \(day) AND k.standing <> \(Ask.Standing.ended.rawValue)
                """,
            order: "k.ring_back, k.id", limit: limit, withCards: true, in: community)
    }

    /// All asks, oldest first, at most `limit` behind the one given; for exports.
    public func asks(
        after last: Ask.ID?, limit: Int, in community: CommunityID
    ) throws -> [Ask] {
        let behind: SQL = last.map { " AND k.id > \($0)" } ?? ""
        let rows = try connection.rows(
            """
            SELECT \(Ask.columns) FROM ask k
            WHERE k.community = \(try key(of: community))\(behind) ORDER BY k.id LIMIT \(limit)
            """)
        return try asks(rows, in: community)
    }

    public func askCount(
        standings: [Ask.Standing], in community: CommunityID
    ) throws -> Int {
        try connection.row(
            """
            SELECT COUNT(*) FROM ask WHERE community = \(try key(of: community))
                AND standing IN (\(list: standings.map(\.rawValue)))
            """)?.read(0) ?? 0
    }

    /// How many asks an import brought in that nobody has looked at since.
    public func askCountToBeLookedAt(in community: CommunityID) throws -> Int {
        try connection.row(
            """
            SELECT COUNT(*) FROM ask k WHERE k.community = \(try key(of: community))
                AND k.standing IN (\(list: WeekCodes.unanswered)) AND \(BroughtAsks.only)
            """)?.read(0) ?? 0
    }

    private func asks(_ rows: [SQLRow], in community: CommunityID) throws -> [Ask] {
        let ids = try rows.map { try $0.read(0, as: TaggedID.self) }
        let tags = try tags(of: ids, in: community)
        return try zip(rows, ids).map { try Ask($0, tags: tags[$1] ?? []) }
    }

    private func askLines(
        where condition: SQL, order: SQL = "k.asked, k.id", limit: Int, withCards: Bool,
        in community: CommunityID
    ) throws -> [AskLine] {
        let place = try key(of: community)
        // Which ones is asked first, so that only their cards are fetched and put in order.
        let rows = try connection.rows(
            """
            SELECT \(Ask.columns), \(Member.columns)
            FROM (
                SELECT k.id FROM ask k
                LEFT JOIN member m ON m.community = k.community AND m.id = k.member
                WHERE k.community = \(place) AND \(condition)
                ORDER BY \(order) LIMIT \(limit)
            ) chosen
            JOIN ask k ON k.community = \(place) AND k.id = chosen.id
            LEFT JOIN member m ON m.community = k.community AND m.id = k.member
            ORDER BY \(order)
            """)
        return try zip(rows, try asks(rows, in: community)).map { row, ask in
            guard ask.member != nil else {
                return AskLine(ask: ask, firstName: "", askerArea: "", asker: nil)
            }
            let asker = try Member(
                SQLRow(names: row.names, values: row.values, from: Ask.columnCount))
            return AskLine(
                ask: ask, firstName: ask.isAnonymous && !withCards ? "" : asker.firstName,
                askerArea: asker.area,
                asker: withCards
                    ? AskLine.Asker(
                        id: asker.id, name: asker.name, telephone: asker.telephone,
                        isLetterOnly: asker.isLetterOnly)
                    : nil)
        }
    }
}
