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
    /// Where nothing comes near, two letters of a word may have been swapped.
    public func search(
        _ words: String, among kind: SearchedKind, limit: Int, in community: CommunityID
    ) throws -> [(subject: SearchedID, shared: Int)] {
        let text = FoldedText(words)
        let groups = text.soughtGroups
        guard !groups.isEmpty else { return [] }
        let plain = try search(
            having: "COUNT(*) >= \(wanted(of: groups))", ranked: "COUNT(*)", groups, among: kind,
            limit: limit, in: community)
        // What shares most of its letters with something here was meant that way.
        let best = plain.first?.shared ?? 0
        guard best * 3 < groups.count * 2 else { return plain }
        // The first words only: nobody swaps letters in all of a long sentence.
        let swappings = try heard(Array(text.swappings.prefix(24)), among: kind, in: community)
        guard !swappings.isEmpty else { return plain }
        let shared = Self.count(of: groups)
        let isMeant = swappings.map { swapped -> SQL in
            let (word, whole) = (swapped.word.soughtGroups, swapped.text.soughtGroups)
            return """
                (\(Self.count(of: word)) = \(word.count)
                    AND \(Self.count(of: whole)) >= \(wanted(of: whole)))
                """
        }.joined(separator: " OR ")
        // All letters in another order are worth nearly as much as all letters in order.
        let nearly = max(1, groups.count - 1)
        return try search(
            having: "\(shared) >= \(wanted(of: groups)) OR \(isMeant)",
            ranked: """
                CASE WHEN \(shared) < \(nearly) AND (\(isMeant)) THEN CAST(\(nearly) AS BIGINT)
                    ELSE \(shared) END
                """,
            swappings.reduce(groups) { $0.union($1.text.soughtGroups) }, among: kind,
            limit: limit, in: community)
    }

    private func search(
        having condition: SQL, ranked rank: SQL, _ groups: Set<String>, among kind: SearchedKind,
        limit: Int, in community: CommunityID
    ) throws -> [(subject: SearchedID, shared: Int)] {
        try connection.rows(
            """
            SELECT subject, \(rank) AS shared FROM letter_group
            WHERE community = \(try key(of: community)) AND kind = \(kind.rawValue)
                AND letters IN (\(list: groups.sorted()))
            GROUP BY subject HAVING \(condition)
            ORDER BY shared DESC, subject LIMIT \(limit)
            """
        ).map { (try $0.read(0), try $0.read(1)) }
    }

    /// The swappings whose word may stand somewhere here: each of its groups does.
    ///
    /// Most do not, and are left out by looking each group up instead of counting all who have it.
    private func heard(
        _ swappings: [(word: FoldedText, text: FoldedText)], among kind: SearchedKind,
        in community: CommunityID
    ) throws -> [(word: FoldedText, text: FoldedText)] {
        let groups = swappings.reduce(Set<String>()) { $0.union($1.word.soughtGroups) }
        guard !groups.isEmpty else { return [] }
        let asked = groups.sorted().map { "SELECT CAST(\($0) AS TEXT) AS letters" as SQL }
            .joined(separator: " UNION ALL ")
        let found = try connection.rows(
            """
            SELECT v.letters FROM (\(asked)) v WHERE EXISTS (
                SELECT 1 FROM letter_group g WHERE g.community = \(try key(of: community))
                    AND g.kind = \(kind.rawValue) AND g.letters = v.letters)
            """)
        let known = Set(try found.map { try $0.read(0, as: String.self) })
        return swappings.filter { known.isSuperset(of: $0.word.soughtGroups) }
    }

    /// How many of these groups a subject has.
    private static func count(of groups: Set<String>) -> SQL {
        "SUM(CASE WHEN letters IN (\(list: groups.sorted())) THEN 1 ELSE 0 END)"
    }

    private func wanted(of groups: Set<String>) -> Int { max(1, (groups.count + 1) / 2) }
}

extension FoldedText {
    /// The groups that are looked for: without the ends of words, so that a beginning is enough.
    fileprivate var soughtGroups: Set<String> {
        letterGroups.filter { !$0.hasSuffix(" ") || $0.count < 3 }
    }
}
