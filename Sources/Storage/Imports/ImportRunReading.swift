import Essentials
import Ledger
import People

extension Reading {
    public func imports(limit: Int, in community: CommunityID) throws -> [StoredImport] {
        try connection.rows(
            """
            SELECT \(StoredImport.columns) FROM import_run r
            WHERE r.community = \(try key(of: community)) ORDER BY r.id DESC LIMIT \(limit)
            """
        ).map(StoredImport.init)
    }

    public func importRun(
        _ id: StoredImport.ID, in community: CommunityID
    ) throws -> StoredImport? {
        try connection.row(
            """
            SELECT \(StoredImport.columns) FROM import_run r
            WHERE r.community = \(try key(of: community)) AND r.id = \(id)
            """
        ).map(StoredImport.init)
    }

    /// The import that was loaded last from this source and not undone.
    public func newestLoaded(
        from source: String, in community: CommunityID
    ) throws -> StoredImport.ID? {
        try connection.row(
            """
            SELECT id FROM import_run
            WHERE community = \(try key(of: community)) AND source = \(source)
                AND standing = \(StoredImport.Standing.loaded)
            ORDER BY loaded DESC, id DESC LIMIT 1
            """)?.read(0)
    }

    public func importFiles(
        of run: StoredImport.ID, in community: CommunityID
    ) throws -> [(name: String, bytes: [UInt8])] {
        try connection.rows(
            """
            SELECT name, content FROM import_file
            WHERE community = \(try key(of: community)) AND run = \(run) ORDER BY position
            """
        ).map { (try $0.read(0), try $0.read(1)) }
    }

    public func importedKeys(from source: String, in community: CommunityID) throws -> Set<String> {
        var keys: Set<String> = []
        try connection.each(
            """
            SELECT key FROM import_row
            WHERE community = \(try key(of: community)) AND source = \(source)
            """
        ) { keys.insert(try $0.read(0)) }
        return keys
    }

    /// Old names with ours; a link is live while the import that made it is not undone.
    public func importLinks(
        from source: String, in community: CommunityID
    ) throws -> [(link: ImportLink, isLive: Bool)] {
        try connection.rows(
            """
            SELECT l.kind, l.old, l.ours, l.made, r.standing FROM import_link l
            JOIN import_run r ON r.community = l.community AND r.id = l.run
            WHERE l.community = \(try key(of: community)) AND l.source = \(source)
            """
        ).map { row in
            let standing: StoredImport.Standing = try row.read(4)
            return (
                ImportLink(
                    kind: try row.read(0), old: try row.read(1), ours: try row.read(2),
                    isMade: try row.read(3)),
                standing == .loaded
            )
        }
    }

    /// What one run linked, found or made.
    public func importLinks(
        of run: StoredImport.ID, in community: CommunityID
    ) throws -> [ImportLink] {
        try connection.rows(
            """
            SELECT kind, old, ours, made FROM import_link
            WHERE community = \(try key(of: community)) AND run = \(run) ORDER BY kind, old
            """
        ).map {
            ImportLink(
                kind: try $0.read(0), old: try $0.read(1), ours: try $0.read(2),
                isMade: try $0.read(3))
        }
    }

    public func importFills(
        of run: StoredImport.ID, in community: CommunityID
    ) throws -> [(member: Member.ID, field: String, content: String)] {
        try connection.rows(
            """
            SELECT member, field, content FROM import_fill
            WHERE community = \(try key(of: community)) AND run = \(run) ORDER BY member, field
            """
        ).map { (try $0.read(0), try $0.read(1), try $0.read(2)) }
    }

    /// Since when this source is no longer taken in; nil while it is.
    public func moved(from source: String, in community: CommunityID) throws -> Instant? {
        try connection.row(
            """
            SELECT at FROM import_moved
            WHERE community = \(try key(of: community)) AND source = \(source)
            """)?.read(0)
    }

    public func countedHistory(in community: CommunityID) throws -> [CountedHistory] {
        try connection.rows(
            """
            SELECT reason, day, giver, receiver, minutes FROM counted_history
            WHERE community = \(try key(of: community)) ORDER BY day, run, ordinal
            """
        ).map {
            CountedHistory(
                reason: try $0.read(0), day: try $0.read(1), giver: try $0.read(2),
                receiver: try $0.read(3), minutes: try $0.read(4))
        }
    }

    /// Every member whatever their standing, by number, with what stands on their own account.
    public func everybody(
        in community: CommunityID
    ) throws -> [(member: Member, account: Account.ID?, balance: Int64)] {
        let dialect = connection.dialect
        return try connection.rows(
            """
            SELECT a.id, \(dialect.balance), \(Member.columns) FROM member m
            LEFT JOIN account a ON a.community = m.community AND a.holder = m.id
                AND a.kind = \(AccountKind.person.rawValue)
            WHERE m.community = \(try key(of: community)) ORDER BY m.number, a.key
            """
        ).map { row in
            let member = try Member(SQLRow(names: row.names, values: row.values, from: 2))
            return (member, try row.read(0), try row.read(1) ?? 0)
        }
    }

    /// Whether anything but one import, and the taking back of it, ever touched an account.
    public func isTouched(
        _ account: Account.ID, besides subject: Subject.ID, in community: CommunityID
    ) throws -> Bool {
        let place = try key(of: community)
        return try connection.row(
            """
            SELECT 1 FROM account a
            JOIN transfer t ON t.community = a.community
                AND (t.from_account = a.key OR t.to_account = a.key)
            JOIN entry e ON e.community = t.community AND e.record = t.record
            WHERE a.community = \(place) AND a.id = \(account)
                AND (e.subject IS NULL OR e.subject <> \(subject))
            LIMIT 1
            """) != nil
    }
}
