import Brokerage
import Essentials
import Ledger
import People

extension Reading {
    /// What waits in the tray, longest first.
    public func tray(in community: CommunityID) throws -> [TrayCase] {
        let rows = try connection.rows(
            """
            SELECT exchange, made FROM tray
            WHERE community = \(try key(of: community)) AND settled IS NULL ORDER BY exchange
            """
        ).map { (id: try $0.read(0, as: Exchange.ID.self), made: try $0.read(1, as: Instant.self)) }
        let exchanges = try exchanges(rows.map(\.id), in: community)
        return rows.compactMap { row in
            exchanges.first { $0.id == row.id }.map { TrayCase(exchange: $0, made: row.made) }
        }
    }

    public func isInTray(_ exchange: Exchange.ID, in community: CommunityID) throws -> Bool {
        try connection.row(
            """
            SELECT made FROM tray WHERE community = \(try key(of: community))
                AND exchange = \(exchange) AND settled IS NULL
            """) != nil
    }

    /// The people who wear a hat, by name.
    public func members(wearing hat: Hat, in community: CommunityID) throws -> [Member] {
        try members(
            where: """
                m.standing = \(Member.Standing.active.rawValue) AND EXISTS (
                    SELECT 1 FROM member_hat h WHERE h.community = m.community
                        AND h.member = m.id AND h.hat = \(hat.rawValue))
                """, order: "m.name_key, m.id", in: community)
    }
}

extension Writing {
    public func putInTray(
        _ exchange: Exchange.ID, at now: Instant, in community: CommunityID
    ) throws {
        try connection.run(
            """
            INSERT INTO tray (community, exchange, made)
            VALUES (\(try key(of: community)), \(exchange), \(now))
            ON CONFLICT (community, exchange) DO NOTHING
            """)
    }

    /// Takes a case out of the tray with the second person's name; false where it was out before.
    public func takeFromTray(
        _ exchange: Exchange.ID, by member: Member.ID, _ word: Word, sheet: String,
        at now: Instant, in community: CommunityID
    ) throws -> Bool {
        try connection.run(
            """
            UPDATE tray SET settled = \(now), settled_by = \(member), word = \(word.rawValue),
                sheet = \(sheet)
            WHERE community = \(try key(of: community)) AND exchange = \(exchange)
                AND settled IS NULL
            """) == 1
    }

    /// Lets go of a case that was withdrawn; there is nothing left to settle.
    public func dropFromTray(_ exchange: Exchange.ID, in community: CommunityID) throws {
        try connection.run(
            """
            DELETE FROM tray WHERE community = \(try key(of: community))
                AND exchange = \(exchange) AND settled IS NULL
            """)
    }

    public func addTrayCode(
        _ digest: [UInt8], of member: Member.ID, at now: Instant, in community: CommunityID
    ) throws {
        try connection.run(
            """
            INSERT INTO tray_code (community, digest, member, made)
            VALUES (\(try key(of: community)), \(digest), \(member), \(now))
            """)
    }

    /// Spends a code once, and says whose it was; nil for one that is unknown or spent.
    public func useTrayCode(
        _ digest: [UInt8], at now: Instant, in community: CommunityID
    ) throws -> Member.ID? {
        try connection.row(
            """
            UPDATE tray_code SET used = \(now) WHERE community = \(try key(of: community))
                AND digest = \(digest) AND used IS NULL RETURNING member
            """)?.read(0)
    }
}
