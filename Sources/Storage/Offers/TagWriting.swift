import Brokerage
import Essentials

/// What a tag is on: an offer or an ask, by its bytes.
public enum TaggedTag {}
public typealias TaggedID = Identifier<TaggedTag>

extension Writing {
    /// Replaces the tags of an offer or ask.
    func setTags(_ tags: [String], of subject: TaggedID, in community: CommunityID) throws {
        let place = try key(of: community)
        try connection.run(
            "DELETE FROM tag WHERE community = \(place) AND subject = \(subject)")
        for tag in TagWords.tidied(tags) {
            try connection.run(
                """
                INSERT INTO tag (community, subject, name_key, name)
                VALUES (\(place), \(subject), \(FoldedText(tag).text), \(tag))
                """)
        }
    }
}

extension Reading {
    /// The tags of several offers or asks, in the order of their names.
    func tags(of subjects: [TaggedID], in community: CommunityID) throws -> [TaggedID: [String]] {
        guard !subjects.isEmpty else { return [:] }
        var found: [TaggedID: [String]] = [:]
        let rows = try connection.rows(
            """
            SELECT subject, name FROM tag
            WHERE community = \(try key(of: community)) AND subject IN (\(list: subjects))
            ORDER BY subject, name_key
            """)
        for row in rows { found[try row.read(0), default: []].append(try row.read(1)) }
        return found
    }

    /// The tags used most on the newest offers that others see, the most used first.
    ///
    /// Only so many tags are looked at that it costs the same in a village and in a city.
    public func offerTags(limit: Int, in community: CommunityID) throws -> [String] {
        try connection.known(KnownQuestion.offerTags(community, limit: limit)) {
            try connection.rows(
                """
                SELECT MIN(name) FROM (
                    SELECT t.name_key, t.name FROM offer o
                    JOIN tag t ON t.community = o.community AND t.subject = o.id
                    WHERE o.community = \(try key(of: community)) AND o.standing = 1
                    ORDER BY o.id DESC LIMIT 400
                ) AS newest
                GROUP BY name_key ORDER BY COUNT(*) DESC, name_key LIMIT \(limit)
                """
            ).map { try $0.read(0, as: String.self) }
        }
    }
}
