import Essentials
import People

extension Reading {
    /// The private notes about one person, newest first.
    public func privateNotes(
        about member: Member.ID, in community: CommunityID
    ) throws -> [PrivateNote] {
        try connection.rows(
            """
            SELECT n.id, n.content, n.written, w.name FROM private_note n
            LEFT JOIN member w ON w.community = n.community AND w.id = n.writer
            WHERE n.community = \(try key(of: community)) AND n.member = \(member)
            ORDER BY n.id DESC
            """
        ).map {
            PrivateNote(
                id: try $0.read(0), content: try $0.read(1), written: try $0.read(2),
                writer: try $0.read(3) ?? "")
        }
    }
}

extension Writing {
    public func addPrivateNote(
        _ id: PrivateNote.ID, about member: Member.ID, content: String, writer: Member.ID?,
        at now: Instant, in community: CommunityID
    ) throws {
        try connection.run(
            """
            INSERT INTO private_note (community, id, member, content, written, writer)
            VALUES (\(try key(of: community)), \(id), \(member), \(content), \(now), \(writer))
            """)
    }

    @discardableResult
    public func removePrivateNote(
        _ id: PrivateNote.ID, about member: Member.ID, in community: CommunityID
    ) throws -> Bool {
        try connection.run(
            """
            DELETE FROM private_note
            WHERE community = \(try key(of: community)) AND id = \(id) AND member = \(member)
            """) > 0
    }
}
