import Essentials
import People

extension Reading {
    /// Everything that decides whether any two of these people may be brought together.
    ///
    /// Name everybody concerned: whoever is not loaded is excluded.
    public func safeguards(
        of ids: [Member.ID], in community: CommunityID
    ) throws -> Safeguards {
        guard !ids.isEmpty else { return Safeguards(people: [:]) }
        return try connection.known(KnownQuestion.safeguards(community, ids)) {
            try askedSafeguards(of: ids, in: community)
        }
    }

    private func askedSafeguards(
        of ids: [Member.ID], in community: CommunityID
    ) throws -> Safeguards {
        let checks = try checks(of: ids, in: community)
        var people: [Member.ID: Safeguards.Person] = [:]
        let rows = try connection.rows(
            """
            SELECT m.id, m.standing, c.born, c.age_band, s.not_alone, s.check_needed
            FROM member m
            LEFT JOIN card c ON c.community = m.community AND c.member = m.id
            LEFT JOIN safeguard s ON s.community = m.community AND s.member = m.id
            WHERE m.community = \(try key(of: community)) AND m.id IN (\(list: ids))
            """)
        for row in rows {
            let id: Member.ID = try row.read(0)
            people[id] = Safeguards.Person(
                standing: try row.read(1),
                age: Age(born: try row.read(2), band: try row.read(3)),
                safeguard: Safeguard(
                    isNotAlone: try row.read(4) ?? false, checkNeeded: try row.read(5) ?? ""),
                checks: checks[id] ?? [])
        }
        return Safeguards(
            people: people, apart: try pairsApart(among: ids, in: community),
            familiar: try pairsFamiliar(among: ids, in: community))
    }

    public func safeguard(of member: Member.ID, in community: CommunityID) throws -> Safeguard {
        try connection.row(
            """
            SELECT not_alone, check_needed, words FROM safeguard
            WHERE community = \(try key(of: community)) AND member = \(member)
            """
        ).map {
            Safeguard(
                isNotAlone: try $0.read(0), checkNeeded: try $0.read(1), words: try $0.read(2))
        } ?? .none
    }

    public func checks(
        of ids: [Member.ID], in community: CommunityID
    ) throws -> [Member.ID: [SeenCheck]] {
        var found: [Member.ID: [SeenCheck]] = [:]
        let rows = try connection.rows(
            """
            SELECT member, id, kind, seen, review FROM seen_check
            WHERE community = \(try key(of: community)) AND member IN (\(list: ids))
            ORDER BY seen, id
            """)
        for row in rows {
            found[try row.read(0), default: []].append(
                SeenCheck(
                    id: try row.read(1), kind: try row.read(2), seen: try row.read(3),
                    review: try row.read(4)))
        }
        return found
    }

    /// The people kept apart from one person, with the reasons.
    public func keptApart(
        from member: Member.ID, in community: CommunityID
    ) throws -> [KeptApart] {
        try connection.rows(
            """
            SELECT one, other, reason, since FROM keep_apart
            WHERE community = \(try key(of: community)) AND (one = \(member) OR other = \(member))
            ORDER BY since
            """
        ).map {
            KeptApart(
                Pair(try $0.read(0), try $0.read(1)), reason: try $0.read(2),
                since: try $0.read(3))
        }
    }

    /// Which of these people are kept apart from each other, longest first; without the reasons.
    public func keptApart(
        among ids: [Member.ID], in community: CommunityID
    ) throws -> [(pair: Pair, since: Instant)] {
        guard ids.count > 1 else { return [] }
        return try connection.rows(
            """
            SELECT one, other, since FROM keep_apart
            WHERE community = \(try key(of: community)) AND one IN (\(list: ids))
                AND other IN (\(list: ids))
            ORDER BY since, one, other
            """
        ).map { (Pair(try $0.read(0), try $0.read(1)), try $0.read(2)) }
    }

    private func pairsApart(
        among ids: [Member.ID], in community: CommunityID
    ) throws -> Set<Pair> {
        try pairs(
            """
            SELECT one, other FROM keep_apart
            WHERE community = \(try key(of: community)) AND one IN (\(list: ids))
            """, among: ids)
    }

    /// People of one household, and people with somebody they let act for them.
    private func pairsFamiliar(
        among ids: [Member.ID], in community: CommunityID
    ) throws -> Set<Pair> {
        let place = try key(of: community)
        return try pairs(
            """
            SELECT a.member, b.member FROM joint_person a
            JOIN joint_party p ON p.community = a.community AND p.id = a.party
            JOIN joint_person b ON b.community = a.community AND b.party = a.party
                AND b.member <> a.member
            WHERE a.community = \(place) AND a.member IN (\(list: ids))
                AND p.kind = \(JointParty.Kind.household) AND p.ended IS NULL
            UNION
            SELECT member, supporter FROM supporter
            WHERE community = \(place) AND member IN (\(list: ids)) AND revoked IS NULL
            """, among: ids)
    }

    private func pairs(_ query: SQL, among ids: [Member.ID]) throws -> Set<Pair> {
        let wanted = Set(ids)
        var found: Set<Pair> = []
        for row in try connection.rows(query) {
            let pair = Pair(try row.read(0), try row.read(1))
            if wanted.contains(pair.one), wanted.contains(pair.other) { found.insert(pair) }
        }
        return found
    }
}
