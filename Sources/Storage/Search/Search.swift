import Essentials

/// What a searched text belongs to.
///
/// The number is stored.
public enum SearchedKind: Int, Sendable, CaseIterable {
    case member = 1
    case offer = 2
    case ask = 3
}

public enum SearchedTag {}
public typealias SearchedID = Identifier<SearchedTag>

extension Writing {
    /// Replaces the letter groups under which a text is found; an empty text is found no more.
    public func index(
        _ text: String, as kind: SearchedKind, _ subject: SearchedID, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try connection.run(
            "DELETE FROM letter_group WHERE community = \(place) AND subject = \(subject)")
        // In one statement: an import brings hundreds of texts at once.
        for some in FoldedText(text).letterGroups.sorted().inParts(of: 1_000) {
            let rows = some.map { letters -> SQL in
                "(\(place), \(letters), \(kind.rawValue), \(subject))"
            }
            try connection.run(
                """
                INSERT INTO letter_group (community, letters, kind, subject)
                VALUES \(rows.joined(separator: ", "))
                """)
        }
    }
}

extension Reading {
    /// What shares most letters with the words looked for, best first.
    ///
    /// At least half of the groups must be shared, which forgives a letter wrong in a short word.
    public func search(
        _ words: String, among kind: SearchedKind, limit: Int, in community: CommunityID
    ) throws -> [(subject: SearchedID, shared: Int)] {
        let groups = FoldedText(words).letterGroups.filter { !$0.hasSuffix(" ") || $0.count < 3 }
        guard !groups.isEmpty else { return [] }
        let wanted = max(1, (groups.count + 1) / 2)
        return try connection.rows(
            """
            SELECT subject, COUNT(*) AS shared FROM letter_group
            WHERE community = \(try key(of: community)) AND kind = \(kind.rawValue)
                AND letters IN (\(list: groups.sorted()))
            GROUP BY subject HAVING COUNT(*) >= \(wanted)
            ORDER BY shared DESC, subject LIMIT \(limit)
            """
        ).map { (try $0.read(0), try $0.read(1)) }
    }
}
