import Essentials
import People

extension Writing {
    /// Keeps the keys of rows, so that none of them is taken in twice.
    public func addImportRows(
        _ keys: [String], from source: String, run: StoredImport.ID, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        for some in keys.inParts(of: 400) {
            let rows = some.map { key -> SQL in "(\(place), \(source), \(key), \(run))" }
            try connection.run(
                """
                INSERT INTO import_row (community, source, key, run)
                VALUES \(rows.joined(separator: ", "))
                """)
        }
    }

    /// Keeps which old name is which of ours; a link that was there is replaced.
    public func addImportLinks(
        _ links: [ImportLink], from source: String, run: StoredImport.ID,
        in community: CommunityID
    ) throws {
        let place = try key(of: community)
        for some in links.inParts(of: 400) {
            let rows = some.map { link -> SQL in
                """
                (\(place), \(source), \(link.kind), \(link.old), \(link.ours), \(run),
                    \(link.isMade))
                """
            }
            try connection.run(
                """
                INSERT INTO import_link (community, source, kind, old, ours, run, made)
                VALUES \(rows.joined(separator: ", "))
                ON CONFLICT (community, source, kind, old) DO UPDATE
                    SET ours = excluded.ours, run = excluded.run, made = excluded.made
                """)
        }
    }

    public func addCountedHistory(
        _ history: [CountedHistory], run: StoredImport.ID, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        for (ordinal, row) in history.enumerated() {
            try connection.run(
                """
                INSERT INTO counted_history (community, run, ordinal, reason, day, giver, receiver,
                    minutes)
                VALUES (\(place), \(run), \(ordinal), \(row.reason), \(row.day), \(row.giver),
                    \(row.receiver), \(row.minutes))
                """)
        }
    }

    /// Keeps which empty line of a card an import filled, so that it can be emptied again.
    public func addImportFill(
        _ field: String, _ content: String, of member: Member.ID, run: StoredImport.ID,
        in community: CommunityID
    ) throws {
        try connection.run(
            """
            INSERT INTO import_fill (community, run, member, field, content)
            VALUES (\(try key(of: community)), \(run), \(member), \(field), \(content))
            """)
    }
}
