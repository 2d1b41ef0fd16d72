import Essentials
import People

extension Reading {
    /// Finds people by their number, by digits of their telephone, or by a piece of their name.
    ///
    /// Spelling is forgiven. The number of a record that was brought together with another leads
    /// to the one that stands. People who left are found too, erased ones are not.
    public func find(
        _ typed: String, limit: Int, in community: CommunityID
    ) throws -> [Member] {
        let hasLetters = typed.contains(where: \.isLetter)
        var ids: [Member.ID] = []
        if hasLetters {
            ids = try search(typed, among: .member, limit: limit, in: community)
                .map { Member.ID(sameBytesAs: $0.subject) }
        } else {
            if let number = Int(TelephoneDigits(typed).digits),
                let member = try member(number: number, in: community)
            {
                ids.append(member.id)
            }
            ids += try members(withTelephone: typed, limit: limit, in: community)
        }
        var found: [Member] = []
        for member in try members(inOrder: ids, in: community) {
            let lasting =
                member.standing == .merged
                ? try self.member(try standing(for: member.id, in: community), in: community)
                : member
            guard let lasting, lasting.standing != .erased,
                !found.contains(where: { $0.id == lasting.id })
            else { continue }
            found.append(lasting)
        }
        return found
    }

    /// Members in the order of the ids given.
    public func members(
        inOrder ids: [Member.ID], in community: CommunityID
    ) throws -> [Member] {
        let all = try members(Array(Set(ids)), in: community)
        let found = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
        return ids.compactMap { found[$0] }
    }

    /// The record that stands for this one, itself unless it was brought together with another.
    public func standing(
        for member: Member.ID, in community: CommunityID
    ) throws -> Member.ID {
        var current = member
        // Two records are brought together one at a time, so the walk is short and ends.
        for _ in 0..<16 {
            guard let next = try mergedInto(current, in: community) else { break }
            current = next
        }
        return current
    }

    func mergedInto(_ member: Member.ID, in community: CommunityID) throws -> Member.ID? {
        try connection.row(
            """
            SELECT into_member FROM merged_member
            WHERE community = \(try key(of: community)) AND member = \(member)
            """)?.read(0)
    }

    func members(
        withTelephone typed: String, limit: Int, in community: CommunityID
    ) throws -> [Member.ID] {
        guard let prefixes = TelephoneDigits(typed).prefixes else { return [] }
        var conditions: SQL = ""
        for prefix in prefixes {
            if !conditions.isEmpty { conditions += " OR " }
            // The colon is the sign behind the nine: everything that begins with these digits.
            conditions += "(letters >= \(prefix) AND letters < \(prefix + ":"))"
        }
        return try connection.rows(
            """
            SELECT DISTINCT member FROM telephone_key
            WHERE community = \(try key(of: community)) AND (\(conditions))
            ORDER BY member LIMIT \(limit)
            """
        ).map { try $0.read(0) }
    }
}

extension Writing {
    /// Keeps the digits under which a member's numbers are found.
    func indexTelephones(of member: Member, in community: CommunityID) throws {
        let place = try key(of: community)
        try connection.run(
            "DELETE FROM telephone_key WHERE community = \(place) AND member = \(member.id)")
        let keys = [member.landline, member.mobile].flatMap { TelephoneDigits($0).keys }
        for letters in Set(keys) {
            try connection.run(
                """
                INSERT INTO telephone_key (community, letters, member)
                VALUES (\(place), \(letters), \(member.id))
                """)
        }
    }
}

extension Reading {
    /// The records that were brought together into this one, and the one that took its place.
    public func mergedRecords(
        around member: Member.ID, in community: CommunityID
    ) throws -> (former: [Member], lasting: Member?) {
        let former = try members(
            where: """
                m.id IN (SELECT g.member FROM merged_member g
                    WHERE g.community = m.community AND g.into_member = \(member))
                """, in: community)
        let lasting = try standing(for: member, in: community)
        return (former, lasting == member ? nil : try self.member(lasting, in: community))
    }
}

extension Reading {
    /// The neighbourhoods named so far, on the scheme's own list or on somebody's card.
    ///
    /// It goes from one name to the next one behind it, however many people live there.
    public func areaNames(in community: CommunityID) throws -> [String] {
        let place = try key(of: community)
        return try connection.rows(
            """
            WITH RECURSIVE found (area) AS (
                SELECT MIN(area) FROM member WHERE community = \(place) AND area > ''
                UNION ALL
                SELECT (SELECT MIN(m.area) FROM member m
                    WHERE m.community = \(place) AND m.area > found.area)
                FROM found WHERE found.area IS NOT NULL
            )
            SELECT name FROM area WHERE community = \(place)
            UNION SELECT found.area FROM found WHERE EXISTS (SELECT 1 FROM member m
                WHERE m.community = \(place) AND m.area = found.area AND m.standing IN (1, 2))
            ORDER BY name LIMIT 200
            """
        ).map { try $0.read(0) }
    }
}
