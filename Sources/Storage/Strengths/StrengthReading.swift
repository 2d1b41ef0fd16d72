import Essentials
import People

extension Reading {
    public func strengths(
        of ids: [Member.ID], in community: CommunityID
    ) throws -> [Member.ID: [Strength]] {
        var found: [Member.ID: [Strength]] = [:]
        try connection.each(
            """
            SELECT member, kind, name FROM strength
            WHERE community = \(try key(of: community)) AND member IN (\(list: ids))
            ORDER BY kind, name_key
            """
        ) { row in
            guard let kind = Strength.Kind(rawValue: try row.read(1)) else {
                throw StorageFault.unreadable("a kind of strength")
            }
            found[try row.read(0), default: []].append(Strength(kind, try row.read(2)))
        }
        return found
    }

    /// The words that people here use most for what they bring, in their commonest spelling.
    public func commonStrengths(limit: Int, in community: CommunityID) throws -> [String] {
        try connection.rows(
            """
            SELECT MIN(name), COUNT(*) AS uses FROM strength
            WHERE community = \(try key(of: community))
            GROUP BY name_key ORDER BY uses DESC, name_key LIMIT \(limit)
            """
        ).map { try $0.read(0) }
    }

    /// Who says that they bring this, whatever the spelling.
    public func members(
        withStrength name: String, limit: Int, in community: CommunityID
    ) throws -> [Member.ID] {
        try connection.rows(
            """
            SELECT DISTINCT member FROM strength
            WHERE community = \(try key(of: community)) AND name_key = \(FoldedText(name).text)
            ORDER BY member LIMIT \(limit)
            """
        ).map { try $0.read(0) }
    }
}

extension Writing {
    public func keep(
        _ strengths: [Strength], of member: Member.ID, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try connection.run(
            "DELETE FROM strength WHERE community = \(place) AND member = \(member)")
        for strength in strengths {
            try connection.run(
                """
                INSERT INTO strength (community, member, kind, name_key, name)
                VALUES (\(place), \(member), \(strength.kind.rawValue), \(strength.nameKey),
                    \(strength.name))
                ON CONFLICT (community, member, kind, name_key) DO NOTHING
                """)
        }
    }
}
