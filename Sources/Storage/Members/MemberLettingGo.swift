import Brokerage
import Essentials
import People

/// What ends when somebody goes, and may come back with them.
///
/// The number is stored.
public enum LetGo: Int, Sendable, CaseIterable {
    case offer = 1
    case ask = 2
    case pairing = 3
}

extension Writing {
    /// Remembers that this ended because the person went.
    public func remember(
        _ kind: LetGo, _ subject: Identifier<Never>, of member: Member.ID, at now: Instant,
        in community: CommunityID
    ) throws {
        try connection.run(
            """
            INSERT INTO let_go (community, member, kind, subject, at)
            VALUES (\(try key(of: community)), \(member), \(kind.rawValue), \(subject), \(now))
            ON CONFLICT (community, member, kind, subject) DO NOTHING
            """)
    }

    /// Forgets it, because the person is back.
    public func forgetLetGo(of member: Member.ID, in community: CommunityID) throws {
        try connection.run(
            """
            DELETE FROM let_go WHERE community = \(try key(of: community))
                AND member = \(member)
            """)
    }
}

extension Reading {
    /// What ended when this person went.
    public func letGo(
        of member: Member.ID, in community: CommunityID
    ) throws -> [(kind: LetGo, subject: Identifier<Never>)] {
        try connection.rows(
            """
            SELECT kind, subject FROM let_go WHERE community = \(try key(of: community))
                AND member = \(member) ORDER BY kind, subject
            """
        ).compactMap { row in
            guard let kind = LetGo(rawValue: try row.read(0)) else { return nil }
            return (kind, try row.read(1))
        }
    }
}
