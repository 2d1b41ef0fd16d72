import Brokerage
import Essentials
import People

extension Writing {
    /// Adds a notice; one that goes by e-mail is put into the outbox with it.
    public func add(_ notice: Notice, to member: Member, in community: CommunityID) throws {
        let place = try key(of: community)
        try connection.run(
            """
            INSERT INTO notice (community, id, member, message, subject, words, way, made, done)
            VALUES (\(place), \(notice.id), \(notice.member), \(notice.message),
                \(notice.subject), \(notice.words), \(notice.way.rawValue), \(notice.made),
                \(notice.done))
            """)
        guard notice.way == .email else { return }
        try connection.run(
            """
            INSERT INTO outbox (community, notice, address, next_try)
            VALUES (\(place), \(notice.id), \(member.email), \(notice.made))
            """)
    }

    /// Notices of one person and way that have been told or printed, up to the last one seen.
    @discardableResult
    public func settleNotices(
        of member: Member.ID, way: NoticeWay, through last: Notice.ID? = nil,
        by settler: Member.ID?, at now: Instant, in community: CommunityID
    ) throws -> Int {
        let end: SQL = last.map { " AND id <= \($0)" } ?? ""
        return try connection.run(
            """
            UPDATE notice SET done = \(now), done_by = \(settler)
            WHERE community = \(try key(of: community)) AND member = \(member)
                AND way = \(way.rawValue) AND done IS NULL\(end)
            """)
    }

    /// Lets go of everything that was on its way to somebody: e-mails, letters and lines to tell.
    public func dropNotices(
        to member: Member.ID, at now: Instant, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try connection.run(
            """
            DELETE FROM outbox WHERE community = \(place) AND notice IN (
                SELECT n.id FROM notice n WHERE n.community = \(place)
                    AND n.member = \(member) AND n.done IS NULL)
            """)
        try connection.run(
            """
            UPDATE notice SET done = \(now) WHERE community = \(place)
                AND member = \(member) AND done IS NULL
            """)
    }

    /// The mail server took it.
    public func delivered(_ notice: Notice.ID, at now: Instant, in community: CommunityID) throws {
        let place = try key(of: community)
        try connection.run(
            "DELETE FROM outbox WHERE community = \(place) AND notice = \(notice)")
        try connection.run(
            """
            UPDATE notice SET done = \(now) WHERE community = \(place) AND id = \(notice)
                AND done IS NULL
            """)
    }

    /// It did not go now; it is tried again at the moment given.
    public func delay(
        _ notice: Notice.ID, until next: Instant, trouble: String, in community: CommunityID
    ) throws {
        try connection.run(
            """
            UPDATE outbox SET tries = tries + 1, next_try = \(next), trouble = \(trouble)
            WHERE community = \(try key(of: community)) AND notice = \(notice)
            """)
    }

    /// It will never go by e-mail, so it takes another way; without one it is let go.
    public func reroute(
        _ notice: Notice.ID, by way: NoticeWay?, at now: Instant, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try connection.run(
            "DELETE FROM outbox WHERE community = \(place) AND notice = \(notice)")
        if let way {
            try connection.run(
                """
                UPDATE notice SET way = \(way.rawValue)
                WHERE community = \(place) AND id = \(notice) AND done IS NULL
                """)
        } else {
            try connection.run(
                """
                UPDATE notice SET done = \(now)
                WHERE community = \(place) AND id = \(notice) AND done IS NULL
                """)
        }
    }
}
