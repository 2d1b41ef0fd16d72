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

    /// Forgets all but the newest of a person's drafts whose forms begin alike.
    public func dropDrafts(
        beyond count: Int, startingWith start: String, for login: LoginID,
        in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try connection.run(
            """
            DELETE FROM draft WHERE community = \(place) AND login = \(login)
                AND form LIKE \(start + "%") AND form NOT IN (
                    SELECT form FROM draft WHERE community = \(place) AND login = \(login)
                        AND form LIKE \(start + "%")
                    ORDER BY at DESC, form LIMIT \(count))
            """)
    }

    /// Forgets drafts from before a moment, and returns how many there were.
    @discardableResult
    public func dropDrafts(before moment: Instant, in community: CommunityID) throws -> Int {
        try connection.run(
            "DELETE FROM draft WHERE community = \(try key(of: community)) AND at < \(moment)")
    }
}

/// What one person typed into one form, and when last.
public struct StoredDraft: Hashable, Sendable {
    public let form: String
    public let content: String
    public let at: Instant
}

extension Reading {
    public func draft(
        of form: String, for login: LoginID, since moment: Instant, in community: CommunityID
    ) throws -> StoredDraft? {
        try connection.row(
            """
            SELECT form, content, at FROM draft WHERE community = \(try key(of: community))
                AND login = \(login) AND form = \(form) AND at >= \(moment)
            """
        ).map(StoredDraft.init)
    }

    /// A person's drafts whose forms begin alike, the newest first.
    public func drafts(
        startingWith start: String, for login: LoginID, since moment: Instant,
        in community: CommunityID
    ) throws -> [StoredDraft] {
        try connection.rows(
            """
            SELECT form, content, at FROM draft WHERE community = \(try key(of: community))
                AND login = \(login) AND form LIKE \(start + "%") AND at >= \(moment)
            ORDER BY at DESC, form
            """
        ).map(StoredDraft.init)
    }
}

extension StoredDraft {
    init(_ row: SQLRow) throws {
        self.init(form: try row.read(0), content: try row.read(1), at: try row.read(2))
    }
}
