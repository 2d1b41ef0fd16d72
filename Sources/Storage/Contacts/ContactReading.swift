import Brokerage
import Essentials
import People

extension Reading {
    /// What was said with a person, newest first.
    public func contacts(
        with member: Member.ID, limit: Int, in community: CommunityID
    ) throws -> [AttributedContact] {
        try connection.rows(
            """
            SELECT \(ContactNote.columns), COALESCE(b.name, '') FROM contact_note c
            LEFT JOIN member b ON b.community = c.community AND b.id = c.noted_by
            WHERE c.community = \(try key(of: community)) AND c.member = \(member)
            ORDER BY c.id DESC LIMIT \(limit)
            """
        ).map { AttributedContact(note: try ContactNote($0), by: try $0.read(8)) }
    }

    /// What one login had begun to write during a call with a person.
    public func contactDraft(
        of login: LoginID, with member: Member.ID, in community: CommunityID
    ) throws -> ContactDraft? {
        try connection.row(
            """
            SELECT d.member, m.name, d.words, d.ring_back FROM contact_draft d
            JOIN member m ON m.community = d.community AND m.id = d.member
            WHERE d.community = \(try key(of: community)) AND d.login = \(login)
                AND d.member = \(member)
            """
        ).map {
            ContactDraft(
                member: try $0.read(0), name: try $0.read(1), words: try $0.read(2),
                ringBack: try $0.read(3))
        }
    }
}
