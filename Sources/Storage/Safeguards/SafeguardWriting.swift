import Essentials
import People

extension Writing {
    public func keep(
        _ safeguard: Safeguard, of member: Member.ID, at now: Instant, in community: CommunityID
    ) throws {
        try connection.run(
            """
            INSERT INTO safeguard (community, member, not_alone, check_needed, words, changed)
            VALUES (\(try key(of: community)), \(member), \(safeguard.isNotAlone),
                \(safeguard.checkNeeded), \(safeguard.words), \(now))
            ON CONFLICT (community, member) DO UPDATE SET not_alone = \(safeguard.isNotAlone),
                check_needed = \(safeguard.checkNeeded), words = \(safeguard.words),
                changed = \(now)
            """)
    }

    public func add(
        _ check: SeenCheck, of member: Member.ID, notedBy writer: Member.ID?,
        in community: CommunityID
    ) throws {
        try connection.run(
            """
            INSERT INTO seen_check (community, id, member, kind, seen, review, noted_by)
            VALUES (\(try key(of: community)), \(check.id), \(member), \(check.kind),
                \(check.seen), \(check.review), \(writer))
            """)
    }

    @discardableResult
    public func removeCheck(
        _ id: SeenCheck.ID, of member: Member.ID, in community: CommunityID
    ) throws -> Bool {
        try connection.run(
            """
            DELETE FROM seen_check
            WHERE community = \(try key(of: community)) AND id = \(id) AND member = \(member)
            """) > 0
    }

    public func keepApart(_ kept: KeptApart, in community: CommunityID) throws {
        try connection.run(
            """
            INSERT INTO keep_apart (community, one, other, reason, since)
            VALUES (\(try key(of: community)), \(kept.one), \(kept.other), \(kept.reason),
                \(kept.since))
            ON CONFLICT (community, one, other) DO UPDATE SET reason = \(kept.reason)
            """)
    }

    @discardableResult
    public func keepApartNoLonger(_ pair: Pair, in community: CommunityID) throws -> Bool {
        try connection.run(
            """
            DELETE FROM keep_apart WHERE community = \(try key(of: community))
                AND one = \(pair.one) AND other = \(pair.other)
            """) > 0
    }
}
