import Essentials
import People

extension Writing {
    public func addLogin(
        _ id: LoginID, email: String?, password: String?, isHost: Bool, at now: Instant
    ) throws {
        try connection.run(
            """
            INSERT INTO login (id, email, password, created, is_host)
            VALUES (\(id), \(email), \(password), \(now), \(isHost))
            """)
    }

    public func link(_ login: LoginID, to member: Member.ID, in community: CommunityID) throws {
        try connection.run(
            """
            UPDATE member SET login = \(login)
            WHERE community = \(try key(of: community)) AND id = \(member)
            """)
    }

    public func setPassword(_ encoded: String, of login: LoginID) throws {
        try connection.run("UPDATE login SET password = \(encoded) WHERE id = \(login)")
    }

    public func noteFailedTry(of subject: [UInt8], at now: Instant) throws {
        try connection.run(
            "DELETE FROM sign_in_attempt WHERE at < \(now.adding(seconds: -86_400))")
        try connection.run(
            "INSERT INTO sign_in_attempt (subject, at, failed) VALUES (\(subject), \(now), 1)")
    }

    /// Forgets one try of that moment, because it was no failure after all.
    public func forgetTry(of subject: [UInt8], at now: Instant) throws {
        let row: SQL = dialect == .postgres ? "ctid" : "rowid"
        try connection.run(
            """
            DELETE FROM sign_in_attempt WHERE \(row) = (SELECT \(row) FROM sign_in_attempt
                WHERE subject = \(subject) AND at = \(now) LIMIT 1)
            """)
    }

    public func addCode(
        _ digest: [UInt8], for login: LoginID, kind: Int, at now: Instant, expires: Instant
    ) throws {
        try connection.run(
            """
            INSERT INTO sign_in_code (digest, login, kind, made, expires)
            VALUES (\(digest), \(login), \(kind), \(now), \(expires))
            """)
    }

    /// Spends a code; nil when it is unknown, spent or outlived.
    ///
    /// Of two at once, one wins.
    public func useCode(_ digest: [UInt8], at now: Instant) throws -> LoginID? {
        let used = try connection.run(
            """
            UPDATE sign_in_code SET used = \(now)
            WHERE digest = \(digest) AND used IS NULL AND expires > \(now)
            """)
        guard used == 1 else { return nil }
        return try connection.row("SELECT login FROM sign_in_code WHERE digest = \(digest)")?
            .read(0)
    }

    /// Takes away the codes and links that nobody has used yet.
    public func dropCodes(of login: LoginID) throws {
        try connection.run("DELETE FROM sign_in_code WHERE login = \(login) AND used IS NULL")
    }

    /// Ends what codes and one-time links opened.
    public func endSessionsByCode(of login: LoginID, at now: Instant) throws {
        try connection.run(
            """
            UPDATE session SET expires = \(now)
            WHERE login = \(login) AND by_code = \(true) AND expires > \(now)
            """)
    }

    public func add(_ session: Session, digest: [UInt8]) throws {
        try connection.run(
            """
            INSERT INTO session (digest, id, login, hat, csrf, device, made, seen, expires,
                by_code)
            VALUES (\(digest), \(session.id), \(session.login), \(session.hat?.rawValue),
                \(session.csrf), \(session.device), \(session.made), \(session.seen),
                \(session.expires), \(session.isByCode))
            """)
    }

    public func touch(_ digest: [UInt8], at now: Instant, expires: Instant) throws {
        // One that was ended a moment ago stays ended.
        try connection.run(
            """
            UPDATE session SET seen = \(now), expires = \(expires)
            WHERE digest = \(digest) AND expires > \(now)
            """)
    }

    public func wear(_ hat: Hat, session digest: [UInt8]) throws {
        try connection.run(
            "UPDATE session SET hat = \(hat.rawValue) WHERE digest = \(digest)")
    }

    /// Ends a session; its row stays a while, so that a form it opened still finds its owner.
    public func endSession(digest: [UInt8], at now: Instant) throws {
        try connection.run(
            """
            UPDATE session SET expires = \(now) WHERE digest = \(digest) AND expires > \(now)
            """)
    }

    public func endSession(_ id: Session.ID, of login: LoginID, at now: Instant) throws {
        try connection.run(
            """
            UPDATE session SET expires = \(now)
            WHERE id = \(id) AND login = \(login) AND expires > \(now)
            """)
    }

    /// Forgets sessions that were over before a moment.
    public func forgetSessions(endedBefore moment: Instant) throws {
        try connection.run("DELETE FROM session WHERE expires < \(moment)")
    }
}

extension Writing {
    /// Takes the login from a member; the login itself stays.
    public func unlink(_ member: Member.ID, in community: CommunityID) throws {
        try connection.run(
            """
            UPDATE member SET login = NULL
            WHERE community = \(try key(of: community)) AND id = \(member)
            """)
    }
}
