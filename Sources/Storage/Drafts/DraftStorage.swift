import Essentials
import People

extension Writing {
    /// Keeps what one person typed into one form so far, in place of what was kept before.
    public func keepDraft(
        _ content: String, of form: String, for login: LoginID, at now: Instant,
        in community: CommunityID
    ) throws {
        try connection.run(
            """
            INSERT INTO draft (community, login, form, content, at)
            VALUES (\(try key(of: community)), \(login), \(form), \(content), \(now))
            ON CONFLICT (community, login, form) DO UPDATE SET content = \(content), at = \(now)
            """)
    }

    public func dropDraft(
        of form: String, for login: LoginID, in community: CommunityID
    ) throws {
        try connection.run(
            """
            DELETE FROM draft WHERE community = \(try key(of: community))
                AND login = \(login) AND form = \(form)
            """)
    }

    /// Forgets drafts from before a moment, and returns how many there were.
    @discardableResult
    public func dropDrafts(before moment: Instant, in community: CommunityID) throws -> Int {
        try connection.run(
            "DELETE FROM draft WHERE community = \(try key(of: community)) AND at < \(moment)")
    }
}

extension Reading {
    public func draft(
        of form: String, for login: LoginID, since moment: Instant, in community: CommunityID
    ) throws -> String? {
        try connection.row(
            """
            SELECT content FROM draft WHERE community = \(try key(of: community))
                AND login = \(login) AND form = \(form) AND at >= \(moment)
            """)?.read(0)
    }
}
