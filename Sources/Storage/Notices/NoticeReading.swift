import Brokerage
import Essentials
import People

extension Notice {
    static let columns: SQL =
        "n.id, n.member, n.message, n.subject, n.words, n.way, n.made, n.done"

    init(_ row: SQLRow, from start: Int = 0) throws {
        guard let way = NoticeWay(rawValue: try row.read(start + 5)) else {
            throw StorageFault.unreadable("the way of a notice")
        }
        self.init(
            id: try row.read(start), member: try row.read(start + 1),
            message: try row.read(start + 2), subject: try row.read(start + 3),
            words: try row.read(start + 4), way: way, made: try row.read(start + 6),
            done: try row.read(start + 7))
    }
}

extension Reading {
    /// What waits to be told to one person, oldest first.
    public func notices(
        waitingFor member: Member.ID, way: NoticeWay, in community: CommunityID
    ) throws -> [Notice] {
        try connection.rows(
            """
            SELECT \(Notice.columns) FROM notice n
            WHERE n.community = \(try key(of: community)) AND n.member = \(member)
                AND n.way = \(way.rawValue) AND n.done IS NULL ORDER BY n.id LIMIT 50
            """
        ).map { try Notice($0) }
    }

    /// Letters that wait to be printed, one for each person, by area and name.
    public func letters(limit: Int, in community: CommunityID) throws -> [PostLetter] {
        let rows = try connection.rows(
            """
            SELECT \(Member.columns), \(Notice.columns), COALESCE(d.address, ''),
                COALESCE(d.format, \(Format.ordinary.rawValue)) FROM notice n
            JOIN member m ON m.community = n.community AND m.id = n.member
            LEFT JOIN card d ON d.community = n.community AND d.member = n.member
            WHERE n.community = \(try key(of: community))
                AND n.way = \(NoticeWay.letter.rawValue) AND n.done IS NULL
                AND m.standing IN (1, 2)
            ORDER BY m.area, m.name_key, m.id, n.id LIMIT \(limit)
            """)
        var letters: [PostLetter] = []
        for row in rows {
            let member = try Member(row)
            let notice = try Notice(row, from: Member.columnCount)
            if let last = letters.last, last.member.id == member.id {
                letters[letters.count - 1] = PostLetter(
                    member: member, address: last.address, format: last.format,
                    notices: last.notices + [notice])
            } else {
                letters.append(
                    PostLetter(
                        member: member, address: try row.read(21), format: try row.read(22),
                        notices: [notice]))
            }
        }
        return letters
    }

    /// Everybody a message may go to: active or paused, by name.
    ///
    /// - Parameter today: from which months are counted back.
    public func members(
        in circle: Circle, on today: Day, in community: CommunityID
    ) throws -> [Member] {
        let place = try key(of: community)
        let narrowed: SQL
        switch circle {
        case .everybody, .callList: narrowed = ""
        case .area(let area): narrowed = " AND m.area = \(area)"
        case .tag(let tag):
            narrowed = """
                 AND (EXISTS (SELECT 1 FROM offer o JOIN tag t ON t.community = o.community
                        AND t.subject = o.id AND t.name_key = \(FoldedText(tag).text)
                        WHERE o.community = m.community AND o.member = m.id
                            AND o.standing = \(WeekCodes.openOffer))
                    OR EXISTS (SELECT 1 FROM ask k JOIN tag t ON t.community = k.community
                        AND t.subject = k.id AND t.name_key = \(FoldedText(tag).text)
                        WHERE k.community = m.community AND k.member = m.id
                            AND k.standing IN (\(list: WeekCodes.unanswered))))
                """
        case .metNobody: narrowed = " AND \(WeekCodes.hasMetNobody)"
        case .quiet(let months):
            let day = today.adding(months: -months)
            narrowed = """
                 AND m.joined <= \(day) AND NOT EXISTS (SELECT 1 FROM exchange_party p
                    JOIN exchange e ON e.community = p.community AND e.id = p.exchange
                    WHERE p.community = m.community AND p.member = m.id AND e.day > \(day)
                        AND e.standing IN (\(list: WeekCodes.happened)))
                """
        case .numbers(let numbers): narrowed = " AND m.number IN (\(list: numbers))"
        case .ask(let ask):
            narrowed = """
                 AND EXISTS (SELECT 1 FROM candidate d WHERE d.community = m.community
                    AND d.ask = \(ask) AND d.member = m.id)
                """
        }
        return try reachable(where: "m.standing IN (1, 2)\(narrowed)", in: place)
    }

    /// A person as notices reach them: whoever wants letters only is reached by letter.
    public func reachable(_ member: Member.ID, in community: CommunityID) throws -> Member? {
        try reachable(where: "m.id = \(member)", in: try key(of: community)).first
    }

    /// The same of several people, by name.
    public func reachable(
        _ members: [Member.ID], in community: CommunityID
    ) throws -> [Member] {
        guard !members.isEmpty else { return [] }
        return try reachable(where: "m.id IN (\(list: members))", in: try key(of: community))
    }

    private func reachable(where condition: SQL, in place: Int64) throws -> [Member] {
        try connection.rows(
            """
            SELECT \(Member.columns) FROM member m
            WHERE m.community = \(place) AND \(condition) ORDER BY m.name_key, m.id
            """
        ).map { row in
            var member = try Member(row)
            if member.isLetterOnly { member.channel = .letter }
            return member
        }
    }

    /// E-mails whose time has come, over all communities of the server, oldest first.
    public func outbox(
        due now: Instant, limit: Int
    ) throws -> [(community: CommunityID, letter: OutboxLetter)] {
        try connection.rows(
            """
            SELECT y.id, m.name, x.address, x.tries, \(Notice.columns) FROM outbox x
            JOIN notice n ON n.community = x.community AND n.id = x.notice
            JOIN member m ON m.community = n.community AND m.id = n.member
            JOIN community y ON y.key = x.community
            WHERE x.next_try <= \(now) ORDER BY x.next_try, x.notice LIMIT \(limit)
            """
        ).map { row in
            (
                try row.read(0),
                OutboxLetter(
                    notice: try Notice(row, from: 4), name: try row.read(1),
                    address: try row.read(2), tries: try row.read(3))
            )
        }
    }

    public func tagNames(limit: Int, in community: CommunityID) throws -> [String] {
        try connection.rows(
            """
            SELECT MIN(name), COUNT(*) AS uses FROM tag
            WHERE community = \(try key(of: community))
            GROUP BY name_key ORDER BY uses DESC, name_key LIMIT \(limit)
            """
        ).map { try $0.read(0) }
    }
}

extension Reading {
    /// Whether a message has gone to anybody already.
    public func wasSent(_ message: MessageID, in community: CommunityID) throws -> Bool {
        try connection.row(
            """
            SELECT 1 FROM notice
            WHERE community = \(try key(of: community)) AND message = \(message) LIMIT 1
            """) != nil
    }
}
