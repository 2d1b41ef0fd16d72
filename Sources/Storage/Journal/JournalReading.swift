import Essentials
import Ledger

/// An entry with its place in the community's journal.
public struct PlacedEntry: Sendable {
    public let record: Int64
    public let entry: Entry
}

extension Reading {
    /// The first day of what an import brought; nil where nothing was brought.
    public func firstImportedDay(in community: CommunityID) throws -> Day? {
        let day: Day? = try connection.row(
            """
            SELECT MIN(day) FROM entry WHERE community = \(try key(of: community))
                AND kind = \(EntryKind.importedExchange.rawValue)
            """
        )?.read(0)
        return day
    }

    /// Entries in the order of the journal, behind the place given.
    public func entries(
        after record: Int64, limit: Int, in community: CommunityID
    ) throws -> [PlacedEntry] {
        let records: [Int64] = try connection.rows(
            """
            SELECT record FROM entry
            WHERE community = \(try key(of: community)) AND record > \(record)
            ORDER BY record LIMIT \(limit)
            """
        ).map { try $0.read(0) }
        return try entries(of: records, in: community)
    }

    /// The place of an entry in the journal; nil where there is no such entry.
    public func record(of entry: Entry.ID, in community: CommunityID) throws -> Int64? {
        try connection.row(
            """
            SELECT record FROM entry
            WHERE community = \(try key(of: community)) AND id = \(entry)
            """)?.read(0)
    }
}
