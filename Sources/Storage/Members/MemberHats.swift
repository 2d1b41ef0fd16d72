import Essentials
import People

extension Reading {
    /// The hats that somebody was given, with the rights granted one by one.
    public func hats(
        of member: Member.ID, in community: CommunityID
    ) throws -> [Hat: Set<Permission>] {
        try hats(of: [member], in: community)[member] ?? [:]
    }

    public func hats(
        of ids: [Member.ID], in community: CommunityID
    ) throws -> [Member.ID: [Hat: Set<Permission>]] {
        var found: [Member.ID: [Hat: Set<Permission>]] = [:]
        try connection.each(
            """
            SELECT member, hat, granted FROM member_hat
            WHERE community = \(try key(of: community)) AND member IN (\(list: ids))
            """
        ) { row in
            guard let hat = Hat(rawValue: try row.read(1)) else {
                throw StorageFault.unreadable("a hat")
            }
            let words: String = try row.read(2)
            found[try row.read(0), default: [:]][hat] = Set(
                words.split(separator: ",").compactMap { Permission(rawValue: String($0)) })
        }
        return found
    }

    /// Whether whoever signs in with this login has more than a member's hat in another community.
    public func wearsHat(_ login: LoginID, outside community: CommunityID) throws -> Bool {
        let count: Int =
            try connection.row(
                """
                SELECT COUNT(*) FROM member m JOIN member_hat h
                    ON h.community = m.community AND h.member = m.id
                WHERE m.login = \(login) AND m.community <> \(try key(of: community))
                    AND h.hat <> \(Hat.member.rawValue)
                """)?.read(0) ?? 0
        return count > 0
    }

    /// Everybody who was given a hat other than that of every member.
    public func hatHolders(in community: CommunityID) throws -> [Member] {
        try members(
            where: """
                m.id IN (SELECT h.member FROM member_hat h WHERE h.community = m.community
                    AND h.hat <> \(Hat.member.rawValue))
                """, order: "m.name_key, m.id", in: community)
    }
}
