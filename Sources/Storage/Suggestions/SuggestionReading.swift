import Brokerage
import Communities
import Essentials
import Ledger
import People

extension Reading {
    /// The most people that are weighed for one ask, so that it costs the same in a large town.
    static let possibleMax = 160

    /// Everybody who might help with an ask, and what keeps whom apart; always the same number of
    /// questions.
    ///
    /// - Parameter ask: the ask, when it is written already, for what people answered.
    public func possibleHelpers(
        for asked: AskedFor, answering ask: Ask.ID? = nil, in community: CommunityID
    ) throws -> (people: [Possible], safeguards: Safeguards) {
        let together = try timesTogether(with: asked.receiver, in: community)
        var ids: [Member.ID] = []
        var known: Set<Member.ID> = []
        let found = [
            try answeredYes(to: ask, in: community),
            try ownersOfOffers(like: asked.tellingWords, in: community),
            together.map(\.member),
            try membersWithStrengths(like: asked.tellingWords, in: community),
            try leastAsked(near: asked.area, in: community),
        ]
        for id in found.joined() where id != asked.receiver && known.insert(id).inserted {
            ids.append(id)
        }
        ids = Array(ids.prefix(Self.possibleMax))
        let times = Dictionary(uniqueKeysWithValues: together.map { ($0.member, $0.times) })
        let safeguards = try safeguards(
            of: ids + [asked.receiver].compactMap { $0 }, in: community)
        return (try possible(ids, times: times, answering: ask, in: community), safeguards)
    }

    private func possible(
        _ ids: [Member.ID], times: [Member.ID: Int], answering ask: Ask.ID?,
        in community: CommunityID
    ) throws -> [Possible] {
        guard !ids.isEmpty else { return [] }
        let offers = try offeredWords(of: ids, in: community)
        let strengths = try strengths(of: ids, in: community)
        let availability = try availability(of: ids, in: community)
        let languages = try languages(of: ids, in: community)
        let asked = try lastAsked(ids, in: community)
        let gave = try lastGave(ids, in: community)
        let answers = try answers(of: ids, to: ask, in: community)
        let balances = try balances(of: ids, in: community)
        let members = try members(ids, in: community)
        return members.map { member in
            Possible(
                member: member, offers: offers[member.id] ?? [],
                strengths: strengths[member.id]?.map(\.name) ?? [],
                free: availability[member.id]?.free ?? [],
                languages: languages[member.id] ?? "",
                settings: availability[member.id]?.hardSettings ?? [],
                lastAsked: asked[member.id],
                lastGave: gave[member.id], balance: balances[member.id] ?? 0,
                timesTogether: times[member.id] ?? 0, answer: answers[member.id])
        }
    }
}

extension Reading {
    private func answeredYes(to ask: Ask.ID?, in community: CommunityID) throws -> [Member.ID] {
        guard let ask else { return [] }
        return try connection.rows(
            """
            SELECT member FROM candidate
            WHERE community = \(try key(of: community)) AND ask = \(ask)
            ORDER BY at DESC LIMIT 40
            """
        ).map { try $0.read(0) }
    }

    /// Owners of open offers that share enough letters with one of the words, best first.
    private func ownersOfOffers(
        like words: [String], in community: CommunityID
    ) throws -> [Member.ID] {
        let groups = words.map(TellingWords.groups)
        guard let least = groups.map({ max(2, ($0.count + 1) / 2) }).min() else { return [] }
        let place = try key(of: community)
        let letters = Set(groups.joined()).sorted()
        return try connection.rows(
            """
            SELECT o.member, MAX(found.shared) AS best FROM (
                SELECT subject, COUNT(*) AS shared FROM letter_group
                WHERE community = \(place) AND kind = \(SearchedKind.offer.rawValue)
                    AND letters IN (\(list: letters))
                GROUP BY subject HAVING COUNT(*) >= \(least)
                ORDER BY COUNT(*) DESC, subject LIMIT 200
            ) found
            JOIN offer o ON o.community = \(place) AND o.id = found.subject
                AND o.standing = \(Offer.Standing.open.rawValue)
            GROUP BY o.member ORDER BY best DESC, o.member LIMIT 60
            """
        ).map { try $0.read(0) }
    }

    private func membersWithStrengths(
        like words: [String], in community: CommunityID
    ) throws -> [Member.ID] {
        try connection.rows(
            """
            SELECT DISTINCT s.member FROM strength s
            JOIN member m ON m.community = s.community AND m.id = s.member
                AND m.standing = \(Member.Standing.active.rawValue)
            WHERE s.community = \(try key(of: community)) AND s.name_key IN (\(list: words))
            ORDER BY s.member LIMIT 40
            """
        ).map { try $0.read(0) }
    }

    /// How often each person has helped the receiver, those most often first.
    private func timesTogether(
        with receiver: Member.ID?, in community: CommunityID
    ) throws -> [(member: Member.ID, times: Int)] {
        guard let receiver else { return [] }
        return try connection.rows(
            """
            SELECT g.member, COUNT(*) AS times FROM exchange_party r
            JOIN exchange e ON e.community = r.community AND e.id = r.exchange
                AND e.standing IN (3, 4, 5, 7)
            JOIN exchange_party g ON g.community = r.community AND g.exchange = r.exchange
                AND g.direction = 1 AND g.member <> r.member
            WHERE r.community = \(try key(of: community)) AND r.member = \(receiver)
                AND r.direction = 2
            GROUP BY g.member ORDER BY times DESC, g.member LIMIT 40
            """
        ).map { (try $0.read(0), try $0.read(1)) }
    }

    /// People of an area who have not been asked for longest.
    private func leastAsked(near area: String, in community: CommunityID) throws -> [Member.ID] {
        guard !area.isEmpty else { return [] }
        return try connection.rows(
            """
            SELECT m.id, COALESCE((SELECT MAX(c.at) FROM candidate c
                WHERE c.community = m.community AND c.member = m.id), 0) AS asked
            FROM member m
            WHERE m.community = \(try key(of: community)) AND m.area = \(area)
                AND m.standing = \(Member.Standing.active.rawValue)
            ORDER BY asked, m.id LIMIT 30
            """
        ).map { try $0.read(0) }
    }
}

extension Reading {
    private func offeredWords(
        of ids: [Member.ID], in community: CommunityID
    ) throws -> [Member.ID: [OfferedHelp]] {
        var found: [Member.ID: [OfferedHelp]] = [:]
        let rows = try connection.rows(
            """
            SELECT member, content, days, parts FROM offer
            WHERE community = \(try key(of: community)) AND member IN (\(list: ids))
                AND standing = \(Offer.Standing.open.rawValue)
            ORDER BY id DESC LIMIT 3000
            """)
        for row in rows {
            let times = RegularTimes(days: try row.read(2), parts: try row.read(3))
            found[try row.read(0), default: []].append(
                OfferedHelp(try row.read(1), times: times))
        }
        return found
    }

    private func languages(
        of ids: [Member.ID], in community: CommunityID
    ) throws -> [Member.ID: String] {
        var found: [Member.ID: String] = [:]
        let rows = try connection.rows(
            """
            SELECT member, languages FROM card
            WHERE community = \(try key(of: community)) AND member IN (\(list: ids))
            """)
        for row in rows { found[try row.read(0)] = try row.read(1) }
        return found
    }

    private func lastAsked(
        _ ids: [Member.ID], in community: CommunityID
    ) throws -> [Member.ID: Day] {
        let zone = try self.community(community).zone
        var found: [Member.ID: Day] = [:]
        let rows = try connection.rows(
            """
            SELECT member, MAX(at) FROM candidate
            WHERE community = \(try key(of: community)) AND member IN (\(list: ids))
            GROUP BY member
            """)
        for row in rows { found[try row.read(0)] = zone.day(at: try row.read(1)) }
        return found
    }

    private func lastGave(
        _ ids: [Member.ID], in community: CommunityID
    ) throws -> [Member.ID: Day] {
        var found: [Member.ID: Day] = [:]
        let rows = try connection.rows(
            """
            SELECT p.member, MAX(e.day) FROM exchange_party p
            JOIN exchange e ON e.community = p.community AND e.id = p.exchange
                AND e.standing IN (3, 4, 5, 7) AND e.day IS NOT NULL
            WHERE p.community = \(try key(of: community)) AND p.direction = 1
                AND p.member IN (\(list: ids))
            GROUP BY p.member
            """)
        for row in rows { found[try row.read(0)] = try row.read(1) }
        return found
    }

    private func answers(
        of ids: [Member.ID], to ask: Ask.ID?, in community: CommunityID
    ) throws -> [Member.ID: Candidate.Answer] {
        guard let ask else { return [:] }
        var found: [Member.ID: Candidate.Answer] = [:]
        let rows = try connection.rows(
            """
            SELECT ask, member, answer, noted_by, at FROM candidate
            WHERE community = \(try key(of: community)) AND ask = \(ask)
                AND member IN (\(list: ids))
            """)
        for row in rows {
            let candidate = try Candidate(row)
            found[candidate.member] = candidate.answer
        }
        return found
    }

    private func balances(
        of ids: [Member.ID], in community: CommunityID
    ) throws -> [Member.ID: Int64] {
        var found: [Member.ID: Int64] = [:]
        let rows = try accounts(
            where: "a.holder IN (\(list: ids)) AND a.kind = \(AccountKind.person.rawValue)",
            in: community)
        for row in rows {
            guard let holder = row.account.holder else { continue }
            found[Identifier(sameBytesAs: holder), default: 0] += row.account.balance
        }
        return found
    }
}
