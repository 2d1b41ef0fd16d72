import Brokerage
import Essentials
import Ledger

extension Writing {
    /// Adds a pot; false where its name is taken.
    public func add(_ pot: Pot, at now: Instant, in community: CommunityID) throws -> Bool {
        try connection.run(
            """
            INSERT INTO pot (community, id, name, name_key, sponsor, purpose, opened)
            VALUES (\(try key(of: community)), \(pot.id), \(pot.name),
                \(FoldedText(pot.name).text), \(pot.sponsor), \(pot.purpose), \(now))
            ON CONFLICT (community, name_key) DO NOTHING
            """) == 1
    }

    /// Keeps it as it now is; its account goes by the same name.
    public func change(_ pot: Pot, in community: CommunityID) throws {
        let place = try key(of: community)
        try connection.run(
            """
            UPDATE pot SET name = \(pot.name), name_key = \(FoldedText(pot.name).text),
                sponsor = \(pot.sponsor), purpose = \(pot.purpose), closed = \(pot.closed)
            WHERE community = \(place) AND id = \(pot.id)
            """)
        try connection.run(
            """
            UPDATE account SET name = \(pot.name)
            WHERE community = \(place) AND holder = \(pot.id) AND name <> \(pot.name)
            """)
    }
}
