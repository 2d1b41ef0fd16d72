import Essentials
import People

extension Reading {
    public func member(_ id: Member.ID, in community: CommunityID) throws -> Member? {
        try members(where: "m.id = \(id)", in: community).first
    }

    public func members(_ ids: [Member.ID], in community: CommunityID) throws -> [Member] {
        ids.isEmpty ? [] : try members(where: "m.id IN (\(list: ids))", in: community)
    }

    public func member(number: Int, in community: CommunityID) throws -> Member? {
        try members(where: "m.number = \(number)", in: community).first
    }

    /// Members in order of their names, at most `limit`, behind the name and id given.
    public func members(
        standing: [Member.Standing], after last: (nameKey: String, id: Member.ID)? = nil,
        limit: Int, in community: CommunityID
    ) throws -> [Member] {
        guard !standing.isEmpty else { return [] }
        let place = try key(of: community)
        let behind: SQL = last.map { " AND (name_key, id) > (\($0.nameKey), \($0.id))" } ?? ""
        // One walk along the index for each standing, since to sort everybody takes long.
        let walks = standing.enumerated().map { number, standing -> SQL in
            """
            SELECT * FROM (SELECT * FROM member WHERE community = \(place)
                AND standing = \(standing.rawValue)\(behind)
                ORDER BY name_key, id LIMIT \(limit)) \(literal: "walk\(number)")
            """
        }
        return try connection.rows(
            """
            SELECT \(Member.columns) FROM (\(walks.joined(separator: "\nUNION ALL\n"))) m
            ORDER BY m.name_key, m.id LIMIT \(limit)
            """
        ).map { try Member($0) }
    }

    public func memberCount(standing: [Member.Standing], in community: CommunityID) throws -> Int {
        try connection.row(
            """
            SELECT COUNT(*) FROM member
            WHERE community = \(try key(of: community))
                AND standing IN (\(list: standing.map(\.rawValue)))
            """)?.read(0) ?? 0
    }

    public func nextMemberNumber(in community: CommunityID) throws -> Int {
        try connection.row(
            """
            SELECT COALESCE(MAX(number), 0) + 1 FROM member
            WHERE community = \(try key(of: community))
            """)?.read(0) ?? 1
    }

    func members(
        where condition: SQL, order: SQL = "m.number", in community: CommunityID
    ) throws -> [Member] {
        try connection.rows(
            """
            SELECT \(Member.columns) FROM member m
            WHERE m.community = \(try key(of: community)) AND \(condition) ORDER BY \(order)
            """
        ).map(Member.init)
    }
}
