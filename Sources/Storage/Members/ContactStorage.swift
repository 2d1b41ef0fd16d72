import Essentials
import People

extension Reading {
    /// How far two members have agreed to see each other's number, seen from the first.
    public func contactAgreement(
        of member: Member.ID, with other: Member.ID, in community: CommunityID
    ) throws -> ContactAgreement {
        let rows: [Member.ID] = try connection.rows(
            """
            SELECT member FROM contact_agreement
            WHERE community = \(try key(of: community))
                AND ((member = \(member) AND shown_to = \(other))
                    OR (member = \(other) AND shown_to = \(member)))
            """
        ).map { try $0.read(0) }
        return ContactAgreement(mine: rows.contains(member), theirs: rows.contains(other))
    }
}

extension Writing {
    @discardableResult
    public func show(
        numberOf member: Member.ID, to other: Member.ID, at now: Instant,
        in community: CommunityID
    ) throws -> Bool {
        try connection.run(
            """
            INSERT INTO contact_agreement (community, member, shown_to, agreed)
            VALUES (\(try key(of: community)), \(member), \(other), \(now))
            ON CONFLICT (community, member, shown_to) DO NOTHING
            """) > 0
    }

    @discardableResult
    public func showNoLonger(
        numberOf member: Member.ID, to other: Member.ID, in community: CommunityID
    ) throws -> Bool {
        try connection.run(
            """
            DELETE FROM contact_agreement WHERE community = \(try key(of: community))
                AND member = \(member) AND shown_to = \(other)
            """) > 0
    }
}
