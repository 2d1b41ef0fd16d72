import Brokerage
import Essentials

extension Reading {
    /// Projects in the order of their names, those that ended last.
    public func projects(in community: CommunityID) throws -> [Project] {
        try connection.rows(
            """
            SELECT id, name, funder, ended FROM project
            WHERE community = \(try key(of: community))
            ORDER BY CASE WHEN ended IS NULL THEN 0 ELSE 1 END, name_key, id
            """
        ).map {
            Project(
                id: try $0.read(0), name: try $0.read(1), funder: try $0.read(2),
                ended: try $0.read(3))
        }
    }
}

extension Writing {
    /// Adds a project; false where its name is taken.
    public func add(
        _ project: Project, at now: Instant, in community: CommunityID
    ) throws -> Bool {
        try connection.run(
            """
            INSERT INTO project (community, id, name, name_key, funder, made)
            VALUES (\(try key(of: community)), \(project.id), \(project.name),
                \(FoldedText(project.name).text), \(project.funder), \(now))
            ON CONFLICT (community, name_key) DO NOTHING
            """) == 1
    }

    public func change(_ project: Project, in community: CommunityID) throws {
        try connection.run(
            """
            UPDATE project SET name = \(project.name),
                name_key = \(FoldedText(project.name).text), funder = \(project.funder),
                ended = \(project.ended)
            WHERE community = \(try key(of: community)) AND id = \(project.id)
            """)
    }
}
