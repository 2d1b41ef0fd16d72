import Brokerage
import Communities
import Essentials
import People

extension Reading {
    /// Asks that wait for a yes, oldest first, and how many there are in all.
    public func waitingAsks(
        limit: Int, in community: CommunityID
    ) throws -> (asks: [WaitingAsk], count: Int) {
        let rows = try connection.rows(
            """
            SELECT k.id, \(Member.ringing("m")), k.content, k.since, k.ring_back,
                k.wanted, c.at, k.waiting
            FROM (
                SELECT k.community, k.id, k.member, k.content,
                    COALESCE(k.renewed, k.asked) AS since, k.ring_back, k.wanted,
                    COUNT(*) OVER () AS waiting
                FROM ask k
                WHERE k.community = \(try key(of: community))
                    AND k.standing IN (\(list: WeekCodes.unanswered)) AND \(BroughtAsks.others)
                ORDER BY COALESCE(k.renewed, k.asked), k.id LIMIT \(limit)
            ) k
            LEFT JOIN member m ON m.community = k.community AND m.id = k.member
            LEFT JOIN last_contact c ON c.community = k.community AND c.member = k.member
            ORDER BY k.since, k.id
            """)
        let asks = try rows.map { row in
            let asker: Member.ID? = try row.read(1)
            return WaitingAsk(
                ask: try row.read(0),
                asker: try asker.map { _ in try Neighbour(row, from: 1) },
                content: try row.read(5), asked: try row.read(6), ringBack: try row.read(7),
                wanted: try row.read(8), lastContact: try row.read(9))
        }
        return (asks, try rows.first?.read(10) ?? 0)
    }

    /// Exchanges agreed for these days, standing pairs that may meet on them, and first meetings
    /// agreed on joining, in one question.
    ///
    /// A pair whose turn has an exchange of its own is left to that exchange, and so is a first
    /// meeting; a pair rests while one of the two takes a break. Exchanges and pairs tell whether
    /// the two are kept apart by now.
    public func meetings(in period: Period, in community: CommunityID) throws -> [Appointment] {
        let place = try key(of: community)
        let rows = try connection.rows(
            """
            SELECT CAST(0 AS BIGINT) AS sort, e.id, e.day, e.time, e.place, e.content,
                p.direction, \(Member.ringing("m")), e.pairing, e.day AS starts,
                e.day AS ends, CAST(1 AS BIGINT) AS every_weeks, CAST(0 AS BIGINT) AS weekday,
                CAST((SELECT COUNT(*) FROM keep_apart a
                    JOIN exchange_party x ON x.community = a.community AND x.member = a.one
                        AND x.exchange = e.id
                    JOIN exchange_party y ON y.community = a.community AND y.member = a.other
                        AND y.exchange = e.id AND y.direction <> x.direction
                    WHERE a.community = e.community) AS BIGINT) AS apart
            FROM exchange e
            JOIN exchange_party p ON p.community = e.community AND p.exchange = e.id
            JOIN member m ON m.community = p.community AND m.id = p.member
            WHERE e.community = \(place) AND e.standing = \(Exchange.Standing.matched.rawValue)
                AND e.day BETWEEN \(period.first) AND \(period.last)
            UNION ALL
            SELECT 1, q.id, NULL, q.time, q.place, q.content, d.direction,
                \(Member.ringing("m")), q.id, q.starts, q.ends, q.every_weeks, q.weekday,
                CAST((SELECT COUNT(*) FROM keep_apart a WHERE a.community = q.community
                    AND ((a.one = q.giver AND a.other = q.receiver)
                        OR (a.one = q.receiver AND a.other = q.giver))) AS BIGINT)
            FROM pairing q
            CROSS JOIN (SELECT 1 AS direction UNION ALL SELECT 2) d
            JOIN member m ON m.community = q.community
                AND m.id = CASE d.direction WHEN 1 THEN q.giver ELSE q.receiver END
            WHERE q.community = \(place) AND q.weekday IS NOT NULL
                AND q.starts <= \(period.last) AND (q.ends IS NULL OR q.ends >= \(period.first))
                AND NOT EXISTS (SELECT 1 FROM member b WHERE b.community = q.community
                    AND b.id IN (q.giver, q.receiver)
                    AND b.standing <> \(Member.Standing.active.rawValue)
                    AND (b.paused_until IS NULL OR b.paused_until >= \(period.first)))
            UNION ALL
            SELECT 2, m.id, d.first_meeting, '', '', '', 2, \(Member.ringing("m")),
                NULL, d.first_meeting, d.first_meeting, 1, 0, 0
            FROM card d JOIN member m ON m.community = d.community AND m.id = d.member
                AND m.standing = \(Member.Standing.active.rawValue)
            WHERE d.community = \(place) AND d.first_meeting IS NOT NULL
                AND d.first_meeting >= \(period.first) AND d.first_meeting <= \(period.last)
            ORDER BY 1, 3, 4, 2, 7, 9
            """)
        return try MeetingRows(rows).meetings(in: period)
    }

    /// Pairs who met for the first time and have not been asked how it was, oldest first.
    public func firstMeetings(
        _ rules: CallRules, among ahead: LookedAhead? = nil, now: Instant, today: Day, limit: Int,
        in community: CommunityID
    ) throws -> [FirstMeeting] {
        let signals = CallSignals(
            place: try key(of: community), rules: rules, now: now, today: today,
            dialect: connection.dialect, ahead: ahead)
        let columns: SQL = "f.day, f.content, \(Member.ringing("g")), \(Member.ringing("r"))"
        return try connection.rows(
            signals.freshPairs(columns, limit: limit)
        ).map {
            FirstMeeting(
                day: try $0.read(0), content: try $0.read(1),
                giver: try Neighbour($0, from: 2), receiver: try Neighbour($0, from: 6))
        }
    }

    /// People who joined since a day and have met nobody, calls that one login left half written,
    /// and forms that it began since a moment, in one question.
    public func newcomersAndDrafts(
        since day: Day, begunSince moment: Instant, among ahead: LookedAhead? = nil,
        login: LoginID, limit: Int, in community: CommunityID
    ) throws -> (newcomers: [Arrival], drafts: [ContactDraft], begun: [BegunForm]) {
        let place = try key(of: community)
        let rows = try connection.rows(
            """
            SELECT * FROM (
                SELECT CAST(0 AS BIGINT) AS sort, m.id, m.name,
                    CASE WHEN m.landline = '' THEN m.mobile ELSE m.landline END AS telephone,
                    \(Member.isLetterOnly("m")) AS letter_only, m.joined,
                    c.at, '' AS words, '' AS ring_back, k.first_meeting
                FROM member m LEFT JOIN last_contact c ON c.community = m.community
                    AND c.member = m.id
                LEFT JOIN card k ON k.community = m.community AND k.member = m.id
                WHERE m.community = \(place) AND \(Self.isNewcomer(since: day, among: ahead))
                ORDER BY m.joined, m.number LIMIT \(limit)
            ) n
            UNION ALL
            SELECT 1, \(Member.ringing("m")), m.joined, d.changed, d.words,
                d.ring_back, NULL
            FROM contact_draft d JOIN member m ON m.community = d.community AND m.id = d.member
            WHERE d.community = \(place) AND d.login = \(login)
            UNION ALL
            SELECT 2, NULL, f.form, '', 0, NULL, f.at, '', '', NULL FROM draft f
            WHERE f.community = \(place) AND f.login = \(login) AND f.at >= \(moment)
            ORDER BY 1, 6, 7 DESC
            """)
        var newcomers: [Arrival] = []
        var drafts: [ContactDraft] = []
        var begun: [BegunForm] = []
        for row in rows {
            if try row.read(0, as: Int.self) == 2 {
                begun.append(BegunForm(form: try row.read(2), at: try row.read(6)))
                continue
            }
            let person = try Neighbour(row, from: 1)
            if try row.read(0, as: Int.self) == 0 {
                newcomers.append(
                    Arrival(
                        person: person, joined: try row.read(5), lastContact: try row.read(6),
                        firstMeeting: try row.read(9)))
            } else {
                drafts.append(
                    ContactDraft(
                        member: person.id, name: person.name, words: try row.read(7),
                        ringBack: try row.read(8)))
            }
        }
        return (newcomers, drafts, begun)
    }

    /// Who among a community's newest members has met nobody, the first to join first.
    func newcomers(
        since day: Day, limit: Int, in community: CommunityID
    ) throws -> [Member.ID] {
        try connection.rows(
            """
            SELECT m.id FROM member m LEFT JOIN last_contact c ON c.community = m.community
                AND c.member = m.id
            WHERE m.community = \(try key(of: community))
                AND \(Self.isNewcomer(since: day, among: nil))
            ORDER BY m.joined, m.number LIMIT \(limit)
            """
        ).map { try $0.read(0) }
    }

    /// A member `m`, last spoken with at `c.at`, who joined since a day and has met nobody.
    private static func isNewcomer(since day: Day, among ahead: LookedAhead?) -> SQL {
        let joined: SQL =
            if let ahead {
                """
                +m.joined >= \(day)
                AND (m.joined >= \(ahead.looked) OR m.id IN (\(list: ahead.newcomers)))
                """
            } else {
                "m.joined >= \(day)"
            }
        return """
            m.standing = 1 AND \(joined) AND \(WeekCodes.hasMetNobody)
            AND (c.at IS NOT NULL OR NOT \(WeekCodes.wasBroughtIn))
            """
    }

    /// Minutes given since the first day of a month, added up from the whole journal.
    func givenSoFar(since month: Day, in community: CommunityID) throws -> GivenSoFar {
        let place = try key(of: community)
        let last: Int64? = try connection.row(
            "SELECT MAX(record) FROM contribution WHERE community = \(place)")?.read(0)
        // Writers of PostgreSQL may commit a little out of their records' order.
        let through = max((last ?? 0) - 1_000, 0)
        let row = try connection.row(
            """
            SELECT CAST(COALESCE(SUM(minutes), 0) AS BIGINT) FROM contribution
            WHERE community = \(place) AND record <= \(through) AND direction = 1
                AND day >= \(month)
            """)
        return GivenSoFar(month: month, through: through, minutes: try row?.read(0) ?? Minutes(0))
    }

    /// What lies in the trays, the month so far and the last good backup, in one question.
    ///
    /// - Parameter known: what was added up before; without it the whole journal is added up.
    public func traysAndFigures(
        month: Day, knowing known: GivenSoFar? = nil, in community: CommunityID
    ) throws -> (trays: WeekTrays, figures: WeekFigures, backup: BackupFact?) {
        let place = try key(of: community)
        let given = known.flatMap { $0.month == month ? $0 : nil }
        let notices: SQL = "FROM notice WHERE community = \(place) AND done IS NULL AND way ="
        let row = try connection.row(
            """
            SELECT
                (SELECT COUNT(*) FROM exchange WHERE community = \(place)
                    AND standing = \(Exchange.Standing.questioned.rawValue)),
                (SELECT COUNT(*) FROM exchange WHERE community = \(place)
                    AND standing = \(Exchange.Standing.noted.rawValue)
                    AND quiet_from IS NULL)
                    + (SELECT COUNT(*) FROM scheme_tray WHERE community = \(place)
                        AND settled IS NULL),
                (SELECT COUNT(*) \(notices) \(NoticeWay.letter.rawValue)),
                (SELECT COUNT(*) \(notices) \(NoticeWay.tell.rawValue)),
                (SELECT COUNT(*) \(notices) \(NoticeWay.email.rawValue)),
                (SELECT COUNT(*) FROM member WHERE community = \(place) AND standing IN (1, 2)),
                (SELECT COUNT(*) FROM exchange WHERE community = \(place)
                    AND standing IN (\(list: WeekCodes.stands)) AND day >= \(month)),
                (SELECT CAST(COALESCE(SUM(minutes), 0) AS BIGINT) FROM contribution
                    WHERE community = \(place) AND record > \(given?.through ?? 0)
                        AND direction = 1 AND day >= \(month)),
                b.made, b.name, b.bytes, b.row_count,
                (SELECT COUNT(*) FROM ask k WHERE k.community = \(place)
                    AND k.standing IN (\(list: WeekCodes.unanswered)) AND \(BroughtAsks.only))
            FROM (SELECT 1 AS one) o
            LEFT JOIN (SELECT made, name, bytes, row_count FROM backup
                ORDER BY made DESC LIMIT 1) b ON o.one = 1
            """)
        guard let row else { throw StorageFault.unreadable("the week's figures") }
        return (
            WeekTrays(
                questioned: try row.read(0), secondPerson: try row.read(1),
                letters: try row.read(2), tells: try row.read(3), mails: try row.read(4),
                broughtAsks: try row.read(12)),
            WeekFigures(
                members: try row.read(5), exchangesThisMonth: try row.read(6),
                minutesThisMonth: try row.read(7) + (given?.minutes ?? Minutes(0))),
            try row.read(8, as: Instant?.self).map { made in
                BackupFact(
                    made: made, name: try row.read(9), bytes: try row.read(10),
                    rows: try row.read(11))
            }
        )
    }
}

extension Neighbour {
    /// The person whose columns of `Member.ringing` begin at that place of a row.
    init(_ row: SQLRow, from start: Int) throws {
        self.init(
            id: try row.read(start), name: try row.read(start + 1),
            telephone: try row.read(start + 2), isLetterOnly: try row.read(start + 3))
    }
}
