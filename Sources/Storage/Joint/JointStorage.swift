import Essentials
import People

extension Reading {
    public func jointParty(
        _ id: JointParty.ID, in community: CommunityID
    ) throws -> JointParty? {
        try jointParties("p.id = \(id)", in: community).first
    }

    /// Households or organisations in order of their names, after the name and id given.
    public func jointParties(
        _ kind: JointParty.Kind, after last: (nameKey: String, id: JointParty.ID)? = nil,
        limit: Int, in community: CommunityID
    ) throws -> [JointParty] {
        let behind: SQL =
            last.map {
                """
                 AND (p.name_key > \($0.nameKey) OR (p.name_key = \($0.nameKey) AND p.id > \($0.id)))
                """
            } ?? ""
        return try jointParties(
            "p.kind = \(kind) AND p.ended IS NULL\(behind)", limit: limit, in: community)
    }

    /// The households and organisations that somebody belongs to.
    public func jointParties(
        of member: Member.ID, in community: CommunityID
    ) throws -> [JointParty] {
        try jointParties(
            """
            p.ended IS NULL AND p.id IN (SELECT j.party FROM joint_person j
                WHERE j.community = p.community AND j.member = \(member))
            """, in: community)
    }

    /// The households and organisations that somebody may act for.
    public func jointParties(
        actedForBy member: Member.ID, in community: CommunityID
    ) throws -> [JointParty] {
        try jointParties(
            """
            p.ended IS NULL AND p.id IN (SELECT j.party FROM joint_person j
                WHERE j.community = p.community AND j.member = \(member)
                    AND j.may_act = \(true))
            """, in: community)
    }

    public func jointPeople(
        of party: JointParty.ID, in community: CommunityID
    ) throws -> [(person: JointPerson, name: String, standing: Member.Standing)] {
        try connection.rows(
            """
            SELECT j.member, j.role, j.may_act, m.name, m.standing FROM joint_person j
            JOIN member m ON m.community = j.community AND m.id = j.member
            WHERE j.community = \(try key(of: community)) AND j.party = \(party)
            ORDER BY m.name_key, m.id
            """
        ).map {
            (
                JointPerson(
                    member: try $0.read(0), role: try $0.read(1), mayAct: try $0.read(2)),
                try $0.read(3), try $0.read(4)
            )
        }
    }

    private func jointParties(
        _ condition: SQL, limit: Int = 500, in community: CommunityID
    ) throws -> [JointParty] {
        try connection.rows(
            """
            SELECT p.id, p.kind, p.name, p.telephone, p.email, p.address FROM joint_party p
            WHERE p.community = \(try key(of: community)) AND \(condition)
            ORDER BY p.name_key, p.id LIMIT \(limit)
            """
        ).map {
            JointParty(
                id: try $0.read(0), kind: try $0.read(1), name: try $0.read(2),
                telephone: try $0.read(3), email: try $0.read(4), address: try $0.read(5))
        }
    }
}

extension Writing {
    public func add(_ party: JointParty, at now: Instant, in community: CommunityID) throws {
        try connection.run(
            """
            INSERT INTO joint_party (community, id, kind, name, name_key, telephone, email,
                address, made)
            VALUES (\(try key(of: community)), \(party.id), \(party.kind), \(party.name),
                \(FoldedText(party.name).text), \(party.telephone), \(party.email),
                \(party.address), \(now))
            """)
    }

    public func put(
        _ person: JointPerson, into party: JointParty.ID, at now: Instant,
        in community: CommunityID
    ) throws {
        try connection.run(
            """
            INSERT INTO joint_person (community, party, member, role, may_act, since)
            VALUES (\(try key(of: community)), \(party), \(person.member), \(person.role),
                \(person.mayAct), \(now))
            ON CONFLICT (community, party, member)
                DO UPDATE SET role = \(person.role), may_act = \(person.mayAct)
            """)
    }

    /// Ends a household or organisation, so that no list shows it; nil brings it back.
    public func end(
        _ party: JointParty.ID, at moment: Instant?, in community: CommunityID
    ) throws {
        try connection.run(
            """
            UPDATE joint_party SET ended = \(moment)
            WHERE community = \(try key(of: community)) AND id = \(party)
            """)
    }

    @discardableResult
    public func take(
        _ member: Member.ID, outOf party: JointParty.ID, in community: CommunityID
    ) throws -> Bool {
        try connection.run(
            """
            DELETE FROM joint_person WHERE community = \(try key(of: community))
                AND party = \(party) AND member = \(member)
            """) > 0
    }
}
