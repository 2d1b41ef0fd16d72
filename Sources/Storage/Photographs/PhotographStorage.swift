import Brokerage
import Essentials

public typealias PicturedID = Identifier<Photograph.SubjectTag>

extension Writing {
    public func add(_ photograph: Photograph, in community: CommunityID) throws {
        try connection.run(
            """
            INSERT INTO photograph (community, id, subject, media_type, content, made)
            VALUES (\(try key(of: community)), \(photograph.id), \(photograph.subject),
                \(photograph.mediaType), \(photograph.content), \(photograph.made))
            """)
    }

    @discardableResult
    public func removePhotograph(
        _ id: Photograph.ID, of subject: PicturedID, in community: CommunityID
    ) throws -> Bool {
        try connection.run(
            """
            DELETE FROM photograph WHERE community = \(try key(of: community)) AND id = \(id)
                AND subject = \(subject)
            """) > 0
    }

    /// Takes away every picture of one thing, when it is erased.
    public func removePhotographs(of subject: PicturedID, in community: CommunityID) throws {
        try connection.run(
            """
            DELETE FROM photograph
            WHERE community = \(try key(of: community)) AND subject = \(subject)
            """)
    }
}

extension Reading {
    public func photograph(_ id: Photograph.ID, in community: CommunityID) throws -> Photograph? {
        try connection.row(
            """
            SELECT id, subject, media_type, content, made FROM photograph
            WHERE community = \(try key(of: community)) AND id = \(id)
            """
        ).map {
            Photograph(
                id: try $0.read(0), subject: try $0.read(1), mediaType: try $0.read(2),
                content: try $0.read(3), made: try $0.read(4))
        }
    }

    /// The names of the pictures of several things, oldest first, without their bytes.
    public func photographs(
        of subjects: [PicturedID], in community: CommunityID
    ) throws -> [PicturedID: [Photograph.ID]] {
        guard !subjects.isEmpty else { return [:] }
        var found: [PicturedID: [Photograph.ID]] = [:]
        let rows = try connection.rows(
            """
            SELECT subject, id FROM photograph
            WHERE community = \(try key(of: community)) AND subject IN (\(list: subjects))
            ORDER BY id
            """)
        for row in rows { found[try row.read(0), default: []].append(try row.read(1)) }
        return found
    }
}
