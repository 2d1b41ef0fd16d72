import Essentials
import People

extension Writing {
    /// Keeps a draft with the files that came.
    public func addImport(
        _ id: StoredImport.ID, source: String, draft: String,
        files: [(name: String, bytes: [UInt8])], by member: Member.ID?, at now: Instant,
        in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try connection.run(
            """
            INSERT INTO import_run (community, id, source, standing, draft, began, began_by,
                changed)
            VALUES (\(place), \(id), \(source), \(StoredImport.Standing.draft), \(draft), \(now),
                \(member), \(now))
            """)
        for (position, file) in files.enumerated() {
            try connection.run(
                """
                INSERT INTO import_file (community, run, position, name, content)
                VALUES (\(place), \(id), \(position), \(file.name), \(file.bytes))
                """)
        }
    }

    /// The import with its row locked, so that two people never load or undo it at once.
    public func lockedImport(
        _ id: StoredImport.ID, in community: CommunityID
    ) throws -> StoredImport? {
        let lock: SQL = dialect == .postgres ? " FOR UPDATE" : ""
        return try connection.row(
            """
            SELECT \(StoredImport.columns) FROM import_run r
            WHERE r.community = \(try key(of: community)) AND r.id = \(id)\(lock)
            """
        ).map(StoredImport.init)
    }

    public func change(
        _ id: StoredImport.ID, draft: String, at now: Instant, in community: CommunityID
    ) throws {
        try connection.run(
            """
            UPDATE import_run SET draft = \(draft), changed = \(now)
            WHERE community = \(try key(of: community)) AND id = \(id)
            """)
    }

    /// Notes that it was loaded, and lets go of the files.
    public func markLoaded(
        _ id: StoredImport.ID, report: String, by member: Member.ID?, at now: Instant,
        in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try connection.run(
            """
            UPDATE import_run SET standing = \(StoredImport.Standing.loaded), report = \(report),
                draft = '{}', loaded = \(now), loaded_by = \(member), changed = \(now)
            WHERE community = \(place) AND id = \(id)
            """)
        try connection.run(
            "DELETE FROM import_file WHERE community = \(place) AND run = \(id)")
    }

    /// Notes that it was undone and forgets its rows, so that the same file may load again.
    ///
    /// The links to people stay: whoever comes again gets their own number back.
    public func markUndone(
        _ id: StoredImport.ID, why: String, by member: Member.ID?, at now: Instant,
        in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try connection.run(
            """
            UPDATE import_run SET standing = \(StoredImport.Standing.undone), undone = \(now),
                undone_by = \(member), undone_why = \(why), changed = \(now)
            WHERE community = \(place) AND id = \(id)
            """)
        for table: SQL in ["import_row", "counted_history", "import_fill"] {
            try connection.run(
                "DELETE FROM \(table) WHERE community = \(place) AND run = \(id)")
        }
        try connection.run(
            """
            DELETE FROM import_link WHERE community = \(place) AND run = \(id)
                AND kind NOT IN (\(ImportedKind.person), \(ImportedKind.account))
            """)
    }

    /// Forgets a draft with its files.
    public func removeDraft(_ id: StoredImport.ID, in community: CommunityID) throws {
        let place = try key(of: community)
        try connection.run("DELETE FROM import_file WHERE community = \(place) AND run = \(id)")
        try connection.run(
            """
            DELETE FROM import_run WHERE community = \(place) AND id = \(id)
                AND standing = \(StoredImport.Standing.draft)
            """)
    }

    /// Forgets drafts that nobody touched since a moment; returns how many.
    @discardableResult
    public func removeDrafts(before moment: Instant, in community: CommunityID) throws -> Int {
        let ids: [StoredImport.ID] = try connection.rows(
            """
            SELECT id FROM import_run WHERE community = \(try key(of: community))
                AND standing = \(StoredImport.Standing.draft) AND changed < \(moment)
            """
        ).map { try $0.read(0) }
        for id in ids { try removeDraft(id, in: community) }
        return ids.count
    }

    public func setMoved(
        _ moment: Instant?, from source: String, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try connection.run(
            "DELETE FROM import_moved WHERE community = \(place) AND source = \(source)")
        guard let moment else { return }
        try connection.run(
            """
            INSERT INTO import_moved (community, source, at)
            VALUES (\(place), \(source), \(moment))
            """)
    }
}
