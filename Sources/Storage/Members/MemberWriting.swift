import Essentials
import Ledger
import People

extension Writing {
    public func add(_ member: Member, at now: Instant, in community: CommunityID) throws {
        let place = try key(of: community)
        try connection.run(
            """
            INSERT INTO member (community, id, number, name, name_key, full_name, standing,
                paused_until, joined, area, landline, mobile, email, channel, created, changed)
            VALUES (\(place), \(member.id), \(member.number), \(member.name), \(member.nameKey),
                \(member.fullName), \(member.standing.rawValue), \(member.pausedUntil),
                \(member.joined), \(member.area), \(member.landline), \(member.mobile),
                \(member.email), \(member.channel.rawValue), \(now), \(now))
            """)
        try index(member, in: community)
    }

    public func change(_ member: Member, at now: Instant, in community: CommunityID) throws {
        try connection.run(
            """
            UPDATE member SET name = \(member.name), name_key = \(member.nameKey),
                full_name = \(member.fullName), standing = \(member.standing.rawValue),
                paused_until = \(member.pausedUntil), joined = \(member.joined),
                area = \(member.area), landline = \(member.landline), mobile = \(member.mobile),
                email = \(member.email), channel = \(member.channel.rawValue), changed = \(now)
            WHERE community = \(try key(of: community)) AND id = \(member.id)
            """)
        try connection.run(
            """
            UPDATE account SET name = \(member.name)
            WHERE community = \(try key(of: community)) AND holder = \(member.id)
                AND kind = \(AccountKind.person.rawValue)
            """)
        try index(member, in: community)
    }

    /// Keeps the letters of a member's names and the digits of their numbers for searching.
    func index(_ member: Member, in community: CommunityID) throws {
        try index(
            "\(member.name) \(member.fullName)", as: .member, Identifier(sameBytesAs: member.id),
            in: community)
        try indexTelephones(of: member, in: community)
    }

    public func give(
        _ hat: Hat, to member: Member.ID, granted: Set<Permission> = [], at now: Instant,
        in community: CommunityID
    ) throws {
        let words = granted.map(\.rawValue).sorted().joined(separator: ",")
        try connection.run(
            """
            INSERT INTO member_hat (community, member, hat, granted, since)
            VALUES (\(try key(of: community)), \(member), \(hat.rawValue), \(words), \(now))
            ON CONFLICT (community, member, hat) DO UPDATE SET granted = \(words)
            """)
    }

    @discardableResult
    public func take(_ hat: Hat, from member: Member.ID, in community: CommunityID) throws -> Bool {
        try connection.run(
            """
            DELETE FROM member_hat WHERE community = \(try key(of: community))
                AND member = \(member) AND hat = \(hat.rawValue)
            """) > 0
    }
}

extension Writing {
    /// The next free number, kept free from others until this transaction ends.
    public func nextMemberNumber(in community: CommunityID) throws -> Int {
        if dialect == .postgres {
            let place = try key(of: community)
            try connection.run(
                "SELECT key FROM community WHERE key = \(place)\(dialect.forUpdate)")
        }
        return try read.nextMemberNumber(in: community)
    }

    /// Ends every session of a login that belongs to this member and to nobody else.
    public func endSessions(
        of member: Member.ID, at now: Instant, in community: CommunityID
    ) throws {
        let login: LoginID? = try read.login(of: member, in: community)
        guard let login else { return }
        let others: Int =
            try connection.row(
                """
                SELECT COUNT(*) FROM member WHERE login = \(login) AND id <> \(member)
                """)?.read(0) ?? 0
        guard others == 0 else { return }
        try connection.run(
            "UPDATE session SET expires = \(now) WHERE login = \(login) AND expires > \(now)")
    }
}

extension Reading {
    /// Members whose pause had a last day, and it has gone by.
    public func pausesEnded(before today: Day, in community: CommunityID) throws -> [Member] {
        try members(
            where: """
                m.standing = \(Member.Standing.paused) AND m.paused_until IS NOT NULL
                    AND m.paused_until < \(today)
                """, in: community)
    }
}
