import Communities
import Essentials
import People

extension Reading {
    public func login(email: String) throws -> StoredLogin? {
        try connection.row(
            "SELECT id, password, disabled FROM login WHERE email = \(email)"
        ).map {
            StoredLogin(
                id: try $0.read(0), password: try $0.read(1), isDisabled: try $0.read(2))
        }
    }

    public func password(of login: LoginID) throws -> String? {
        let password: String?? = try connection.row(
            "SELECT password FROM login WHERE id = \(login)")?.read(0)
        return password ?? nil
    }

    public func login(of member: Member.ID, in community: CommunityID) throws -> LoginID? {
        try connection.row(
            """
            SELECT login FROM member
            WHERE community = \(try key(of: community)) AND id = \(member)
            """)?.read(0)
    }

    public func failedTries(of subject: [UInt8], since moment: Instant) throws -> Int {
        try connection.row(
            """
            SELECT COUNT(*) FROM sign_in_attempt
            WHERE subject = \(subject) AND at > \(moment) AND failed = 1
            """)?.read(0) ?? 0
    }

    /// Sessions that last at that moment.
    public func sessions(of login: LoginID, at now: Instant) throws -> [Session] {
        try connection.rows(
            """
            SELECT \(Session.columns) FROM session s
            WHERE s.login = \(login) AND s.expires > \(now) ORDER BY s.seen DESC
            """
        ).map(Session.init)
    }

    /// Whose form it is that carries this secret of a session, which may be over by now.
    ///
    /// - Returns: nil for a secret of nobody, and for sessions over before the moment.
    public func formOwner(secret: [UInt8], lastingAt moment: Instant) throws -> FormOwner? {
        try connection.row(
            """
            SELECT s.login, s.hat, s.on_behalf_of FROM session s
            JOIN login l ON l.id = s.login AND l.disabled = 0
            WHERE s.csrf = \(secret) AND s.expires >= \(moment)
            """
        ).map {
            FormOwner(
                login: try $0.read(0),
                hat: try $0.read(1, as: Int?.self).flatMap(Hat.init(rawValue:)),
                onBehalfOf: try $0.read(2))
        }
    }

    /// The session, the member it stands for in the community, and the hat worn, in one question.
    public func signedIn(
        digest: [UInt8], in community: CommunityID?, at now: Instant
    ) throws -> SignedIn? {
        let place = try community.map { try key(of: $0) }
        let rows = try connection.rows(
            """
            SELECT \(Session.columns), l.is_host, h.hat, h.granted, \(Member.columns),
                s.on_behalf_of AS acted_for, d.format AS card_format
            FROM session s JOIN login l ON l.id = s.login AND l.disabled = 0
            LEFT JOIN member m ON m.login = l.id AND m.community = \(place)
                AND m.standing IN (1, 2)
            LEFT JOIN card d ON d.community = m.community AND d.member = m.id
            LEFT JOIN member_hat h ON h.community = m.community AND h.member = m.id
            WHERE s.digest = \(digest) AND s.expires > \(now) ORDER BY h.hat
            """)
        guard let first = rows.first else { return nil }
        let session = try Session(first)
        let isHost: Bool = try first.read(9)
        guard let community, try first.read(12, as: Member.ID?.self) != nil else {
            return SignedIn(
                session: session, acting: nil, member: nil, hats: [], isHost: isHost)
        }
        let member = try Member(
            SQLRow(names: first.names, values: first.values, from: 12))
        let format = try first.read(Self.actedFor + 1, as: Format?.self) ?? .ordinary
        var granted: [Hat: Set<Permission>] = [.member: []]
        for row in rows {
            guard let hat = try row.read(10, as: Int?.self).flatMap(Hat.init(rawValue:)) else {
                continue
            }
            let words: String = try row.read(11) ?? ""
            granted[hat] = Set(
                words.split(separator: ",").compactMap { Permission(rawValue: String($0)) })
        }
        let hats = granted.keys.sorted()
        let preferred = [Hat.coordinator, .volunteerCoordinator, .committee, .member]
        let worn =
            session.hat.flatMap { granted[$0] == nil ? nil : $0 }
            ?? preferred.first { granted[$0] != nil } ?? .member
        if let other: Member.ID = try first.read(Self.actedFor),
            let person = try supported(other, by: member.id, in: community, at: now)
        {
            let acting = Acting(
                community: community, login: session.login, member: member.id, hat: .member,
                onBehalfOf: other)
            return SignedIn(
                session: session, acting: acting, member: member, hats: hats, isHost: isHost,
                actingFor: person, format: format)
        }
        let acting = Acting(
            community: community, login: session.login, member: member.id, hat: worn,
            granted: granted[worn] ?? [])
        return SignedIn(
            session: session, acting: acting, member: member, hats: hats, isHost: isHost,
            format: format)
    }

    /// Behind the twelve columns of session, login and hat and the thirteen of the member.
    private static let actedFor = 12 + Member.columnCount

    /// The person acted for, as long as the permission for everything holds.
    private func supported(
        _ member: Member.ID, by supporter: Member.ID, in community: CommunityID, at now: Instant
    ) throws -> Member? {
        let today = try self.community(community).zone.day(at: now)
        let holds = try supports(by: supporter, in: community).contains {
            $0.member == member && $0.covers(nil) && $0.holds(on: today)
        }
        guard holds, let person = try self.member(member, in: community),
            person.standing.mayBeContacted
        else { return nil }
        return person
    }
}

extension SQLRow {
    /// The columns from a place on, as a row of their own.
    init(names: SQLColumnNames, values: [SQLValue], from start: Int) {
        self.init(
            names: SQLColumnNames(Array(names.all[start...])), values: Array(values[start...]))
    }
}
