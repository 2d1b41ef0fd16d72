import Brokerage
import Essentials
import Ledger
import People

/// The broker's signals as pieces of one question, each a list of member, reason, since, about.
struct CallSignals {
    let place: Int64
    let rules: CallRules
    let now: Instant
    let today: Day
    let dialect: Dialect
    /// Where the slow ones look; nil means at everybody.
    var ahead: LookedAhead?

    /// Narrows a question to the people who were found beforehand.
    func among(members column: String) -> SQL {
        guard let ahead else { return "" }
        return " AND \(literal: column) IN (\(list: ahead.members))"
    }

    private func among(exchanges column: String) -> SQL {
        guard let ahead else { return "" }
        return " AND \(literal: column) IN (\(list: ahead.exchanges))"
    }

    /// Keeps SQLite from walking along days or joining dates where it is told which rows are meant.
    var unwalked: SQL { ahead == nil ? "" : "+" }

    private func past(_ days: Int) -> Instant { now.adding(days: Int64(-days)) }

    /// Two people who met for the first time, when they are few enough to have met each other.
    var with: SQL {
        """
        WITH first_met AS (
            SELECT e.id, e.day, e.content, COALESCE(e.noted, e.made) AS told, g.member AS giver,
                r.member AS receiver
            FROM exchange e
            JOIN exchange_party g ON g.community = e.community AND g.exchange = e.id
                AND g.direction = 1
            JOIN exchange_party r ON r.community = e.community AND r.exchange = e.id
                AND r.direction = 2
            WHERE e.community = \(place) AND e.standing IN (\(list: WeekCodes.happened))
                AND \(unwalked)e.day > \(today.adding(days: -rules.daysAfterFirstMeeting))
                AND \(unwalked)e.day <= \(today)\(among(exchanges: "e.id"))
                AND (SELECT COUNT(*) FROM exchange_party n
                    WHERE n.community = e.community AND n.exchange = e.id) <= 4
                AND NOT EXISTS (SELECT 1 FROM exchange_party a
                    JOIN exchange_party b ON b.community = a.community AND b.exchange = a.exchange
                        AND b.member = r.member
                    JOIN exchange o ON o.community = a.community AND o.id = a.exchange
                    WHERE a.community = e.community AND a.member = g.member AND o.id <> e.id
                        AND o.standing IN (\(list: WeekCodes.happened))
                        AND (o.day < e.day OR (o.day = e.day AND o.id < e.id)))
        )
        """
    }

    var all: SQL { (quick + slow).joined(separator: "\nUNION ALL\n") }

    private var quick: [SQL] {
        [
            agreedDays, askDays, meetingsAhead, meetingsBehind, unansweredAsks, tells, silentPairs,
            staleOffers,
        ]
    }

    /// Those that must look at everybody, or at every exchange of some weeks.
    ///
    /// Those for whom nobody was found beforehand are not asked at all.
    private var slow: [SQL] {
        var signals: [SQL] = []
        if ahead?.exchanges.isEmpty != true {
            signals += [
                firstMeetings(asks: "receiver", about: "giver"),
                firstMeetings(asks: "giver", about: "receiver"), thanks,
            ]
        }
        if ahead?.members.isEmpty != true {
            signals += [firstExchanges, neverAsks, neverGives]
        }
        return signals
    }

    /// The slow ones, at everybody.
    var everybody: SQL { slow.joined(separator: "\nUNION ALL\n") }

    /// The signals of people who can be rung and are not left in peace, numbered for each reason.
    func ranked(_ signals: SQL) -> SQL {
        """
        SELECT x.*, ROW_NUMBER() OVER (PARTITION BY x.reason
            ORDER BY COALESCE(l.at, 0), x.since, x.member) AS rank, l.note
        FROM (\(signals)) x
        JOIN member w ON w.community = \(place) AND w.id = x.member
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
        """
    }

    /// Pairs to be asked how their first meeting was, oldest first.
    func freshPairs(_ columns: SQL, limit: Int) -> SQL {
        """
        \(with)
        SELECT \(columns)
        FROM first_met f
        JOIN member g ON g.community = \(place) AND g.id = f.giver
        JOIN member r ON r.community = \(place) AND r.id = f.receiver
        LEFT JOIN last_contact c ON c.community = \(place) AND c.member = g.id
        LEFT JOIN last_contact d ON d.community = \(place) AND d.member = r.id
        WHERE g.standing = 1 AND r.standing = 1
            AND (c.at IS NULL OR c.at < f.told OR c.outcome <> 1)
            AND (d.at IS NULL OR d.at < f.told OR d.outcome <> 1)
        ORDER BY f.day, f.id LIMIT \(limit)
        """
    }

    private func reason(_ reason: CallReason) -> SQL {
        SQL(literal: "CAST(\(reason.rawValue) AS BIGINT) AS reason")
    }

    private var agreedDays: SQL {
        """
        SELECT member, \(reason(.ringBack)), ring_back AS since, '' AS about, member AS subject
        FROM last_contact WHERE community = \(place) AND ring_back <= \(today)
        """
    }

    private var askDays: SQL {
        """
        SELECT member, \(reason(.ringBack)), ring_back, content, id FROM ask
        WHERE community = \(place) AND standing IN (\(list: WeekCodes.unanswered))
            AND member IS NOT NULL AND ring_back <= \(today)
        """
    }

    /// First meetings agreed on joining, on the day before and on the day itself.
    private var meetingsAhead: SQL {
        """
        SELECT d.member, \(reason(.meetingAhead)), d.first_meeting, '', d.member FROM card d
        LEFT JOIN last_contact c ON c.community = d.community AND c.member = d.member
        WHERE d.community = \(place) AND d.first_meeting IS NOT NULL
            AND d.first_meeting >= \(today) AND d.first_meeting <= \(today.adding(days: 1))
            AND (c.at IS NULL OR c.outcome <> 1 OR c.at / 86400000 < d.first_meeting - 1)
        """
    }

    /// The same from the day after, until somebody has asked how it was or time was noted.
    private var meetingsBehind: SQL {
        """
        SELECT d.member, \(reason(.meetingBehind)), d.first_meeting, '', d.member FROM card d
        JOIN member m ON m.community = d.community AND m.id = d.member
        LEFT JOIN last_contact c ON c.community = d.community AND c.member = d.member
        WHERE d.community = \(place) AND d.first_meeting IS NOT NULL
            AND d.first_meeting >= \(today.adding(days: -rules.daysAfterPlannedMeeting))
            AND d.first_meeting < \(today)
            AND (c.at IS NULL OR c.outcome <> 1 OR c.at / 86400000 <= d.first_meeting)
            AND \(WeekCodes.hasMetNobody)
        """
    }

    private var unansweredAsks: SQL {
        let old = past(rules.daysUntilAskIsOld)
        return """
            SELECT k.member, \(reason(.unansweredAsk)),
                COALESCE(k.renewed, k.asked) / 86400000, k.content, k.id
            FROM ask k LEFT JOIN last_contact c ON c.community = k.community
                AND c.member = k.member
            WHERE k.community = \(place) AND k.standing IN (\(list: WeekCodes.unanswered))
                AND k.member IS NOT NULL AND COALESCE(k.renewed, k.asked) <= \(old)
                AND \(BroughtAsks.others)
                AND (c.at IS NULL OR c.at <= \(old))
            """
    }

    private func firstMeetings(asks: String, about: String) -> SQL {
        """
        SELECT f.\(literal: asks) AS member, \(reason(.firstMeeting)), f.day AS since,
            o.name AS about, f.id AS subject
        FROM first_met f JOIN member o ON o.community = \(place) AND o.id = f.\(literal: about)
        LEFT JOIN last_contact c ON c.community = \(place) AND c.member = f.\(literal: asks)
        WHERE c.at IS NULL OR c.at < f.told OR c.outcome <> 1
        """
    }

    private var thanks: SQL {
        """
        SELECT q.member, \(reason(.thanks)), e.day, s.name || ': ' || p.thanks, e.id
        FROM exchange e JOIN exchange_party p ON p.community = e.community AND p.exchange = e.id
            AND p.thanks <> ''
        JOIN member s ON s.community = p.community AND s.id = p.member
        JOIN exchange_party q ON q.community = e.community AND q.exchange = e.id
            AND q.direction <> p.direction
        JOIN member t ON t.community = q.community AND t.id = q.member
            AND t.channel <> \(Member.Channel.email.rawValue)
        LEFT JOIN last_contact c ON c.community = q.community AND c.member = q.member
        WHERE e.community = \(place) AND e.standing IN (\(list: WeekCodes.stands))
            AND \(unwalked)e.day > \(today.adding(days: -30))
            AND \(unwalked)e.day <= \(today)\(among(exchanges: "e.id"))
            AND (c.at IS NULL OR c.at < COALESCE(e.confirmed, e.noted, e.made)
                OR c.outcome <> 1)
        """
    }

    private var tells: SQL {
        """
        SELECT member, \(reason(.tell)), made / 86400000, subject, id FROM notice
        WHERE community = \(place) AND way = \(NoticeWay.tell.rawValue) AND done IS NULL
        """
    }

    /// The giver is asked; the receiver where the giver cannot be rung.
    private var silentPairs: SQL {
        """
        SELECT CASE WHEN g.standing = 1 AND g.channel <> \(Member.Channel.letter.rawValue)
                AND (g.landline <> '' OR g.mobile <> '') THEN g.id ELSE r.id END,
            \(reason(.silentPair)), z.last_met,
            CASE WHEN g.standing = 1 AND g.channel <> \(Member.Channel.letter.rawValue)
                AND (g.landline <> '' OR g.mobile <> '') THEN r.name ELSE g.name END, z.id
        FROM (
            SELECT p.id, p.giver, p.receiver, p.every_weeks,
                COALESCE((SELECT MAX(e.day) FROM exchange e WHERE e.community = p.community
                    AND e.pairing = p.id AND e.standing IN (\(list: WeekCodes.happened))
                    AND e.day <= \(today)), p.starts) AS last_met
            FROM pairing p WHERE p.community = \(place)
                AND (p.ends IS NULL OR p.ends >= \(today))
        ) z
        JOIN member g ON g.community = \(place) AND g.id = z.giver
        JOIN member r ON r.community = \(place) AND r.id = z.receiver
        WHERE z.last_met + z.every_weeks * \(7 * rules.missedMeetings) + 7 < \(today)
        """
    }

    private var firstExchanges: SQL {
        """
        SELECT m.id, \(reason(.firstExchange)), m.joined, '', m.id FROM member m
        WHERE m.community = \(place) AND \(unwalked)m.standing = 1
            AND \(unwalked)m.joined <= \(today.adding(days: -rules.daysUntilFirstExchange))
            \(among(members: "m.id"))
            AND \(WeekCodes.hasMetNobody) AND \(isNotFreshFromImport)
        """
    }

    private var staleOffers: SQL {
        """
        SELECT member, \(reason(.staleOffer)), review, content, id FROM offer
        WHERE community = \(place) AND standing = \(WeekCodes.openOffer) AND review <= \(today)
        """
    }

    private var neverAsks: SQL {
        let long = past(rules.daysWithoutAsk)
        let day = today.adding(days: -rules.daysWithoutAsk)
        return """
            SELECT m.id, \(reason(.neverAsks)), m.joined, '', m.id
            FROM account a JOIN member m ON m.community = a.community AND m.id = a.holder
            WHERE a.community = \(place) AND a.kind = \(AccountKind.person.rawValue)
                AND a.closed IS NULL AND \(unwalked)m.joined <= \(day)\(among(members: "a.holder"))
                AND \(dialect.balance) >= CASE WHEN a.soft_ceiling / 2 > \(rules.largeBalance)
                    THEN a.soft_ceiling / 2 ELSE \(rules.largeBalance) END
                AND NOT EXISTS (SELECT 1 FROM ask k WHERE k.community = m.community
                    AND k.member = m.id AND k.asked > \(long))
                AND NOT EXISTS (
                    SELECT 1 FROM \(Reading.contributions(of: "a.key", in: "a.community")) b
                    WHERE b.direction = 2 AND b.minutes > 0 AND b.day > \(day))
                AND \(isNotFreshFromImport)
            """
    }

    private var neverGives: SQL {
        """
        SELECT m.id, \(reason(.neverGives)), z.since, '', m.id
        FROM (
            SELECT a.holder, (
                SELECT CASE WHEN SUM(CASE WHEN b.direction = 1 THEN b.minutes ELSE 0 END) = 0
                    AND SUM(CASE WHEN b.direction = 2 THEN b.minutes ELSE 0 END) > 0
                    THEN MIN(b.day) END
                FROM \(Reading.contributions(of: "a.key", in: "a.community")) b) AS since
            FROM account a WHERE a.community = \(place)
                AND a.kind = \(AccountKind.person.rawValue)\(among(members: "a.holder"))
        ) z
        JOIN member m ON m.community = \(place) AND m.id = z.holder
        WHERE z.since <= \(today.adding(days: -rules.daysUntilGiving))
            AND NOT EXISTS (SELECT 1 FROM merged_member g
                WHERE g.community = m.community AND g.into_member = m.id)
            AND \(isNotFreshFromImport)
        """
    }

    /// An import raises no reminders: whoever it brought in is left in peace for a year, unless
    /// somebody here has spoken with them since.
    private var isNotFreshFromImport: SQL {
        """
        (NOT \(WeekCodes.wasBroughtIn(since: past(365)))
            OR EXISTS (SELECT 1 FROM last_contact y
                WHERE y.community = m.community AND y.member = m.id))
        """
    }
}

/// The stored numbers of asks, offers and exchanges that the week's questions ask for.
enum WeekCodes {
    /// Asks that nobody has said yes to.
    static let unanswered = Ask.Standing.allCases.filter(\.isUnanswered).map(\.rawValue)
    static let openOffer = Offer.Standing.open.rawValue
    /// Exchanges that took place, counted or not yet.
    static let happened = [
        Exchange.Standing.met, .noted, .confirmed, .questioned, .settled,
    ].map(\.rawValue)
    /// Exchanges whose time is on the accounts.
    static let stands = [Exchange.Standing.confirmed, .settled].map(\.rawValue)

    /// A member `m` whom an import made, at any time.
    static let wasBroughtIn: SQL = wasBroughtIn(since: Instant(milliseconds: 0))

    /// A member `m` whom an import made since a moment.
    static func wasBroughtIn(since moment: Instant) -> SQL {
        """
        EXISTS (SELECT 1 FROM import_link i
            JOIN import_run u ON u.community = i.community AND u.id = i.run
            WHERE i.community = m.community AND i.ours = m.id AND i.made = 1
                AND u.loaded > \(moment))
        """
    }

    /// A member `m` who has neither given nor been given anything.
    static let hasMetNobody: SQL = """
        NOT EXISTS (SELECT 1 FROM exchange_party p
            JOIN exchange e ON e.community = p.community AND e.id = p.exchange
            WHERE p.community = m.community AND p.member = m.id
                AND e.standing IN (\(list: happened)))
        AND NOT EXISTS (SELECT 1 FROM account a
            WHERE a.community = m.community AND a.holder = m.id AND EXISTS (
                SELECT 1 FROM \(Reading.contributions(of: "a.key", in: "a.community")) b))
        AND NOT EXISTS (SELECT 1 FROM merged_member g
            JOIN account a ON a.community = g.community AND a.holder = g.member
            WHERE g.community = m.community AND g.into_member = m.id AND EXISTS (
                SELECT 1 FROM \(Reading.contributions(of: "a.key", in: "a.community")) b))
        """
}
