import Essentials
import People

extension Writing {
    /// Lets one record of a person lead to the other, and hands over notes, offers and exchanges.
    ///
    /// The books and the card are the desk's to join. What both records have alike (a hat, a
    /// place in a household) stays as the lasting one has it.
    public func merge(
        _ former: Member.ID, into lasting: Member.ID, at now: Instant, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try keepLatestContact(former, lasting, place)
        for table in [
            "private_note", "seen_check", "baseline", "offer", "ask", "contact_note", "notice",
            "ring_round_line", "import_fill",
        ] {
            try connection.run(
                """
                UPDATE \(literal: table) SET member = \(lasting)
                WHERE community = \(place) AND member = \(former)
                """)
        }
        for (table, keys) in Self.handedOver {
            let same = keys.map { " AND b.\($0) = \(table).\($0)" }.joined()
            try connection.run(
                """
                UPDATE \(literal: table) SET member = \(lasting)
                WHERE community = \(place) AND member = \(former)
                    AND NOT EXISTS (SELECT 1 FROM \(literal: table) b
                        WHERE b.community = \(place) AND b.member = \(lasting)\(literal: same))
                """)
        }
        for column in ["one", "other"] {
            let opposite = column == "one" ? "other" : "one"
            let pairs: [(Member.ID, String, Instant)] = try connection.rows(
                """
                SELECT \(literal: opposite), reason, since FROM keep_apart
                WHERE community = \(place) AND \(literal: column) = \(former)
                """
            ).map { (try $0.read(0), try $0.read(1), try $0.read(2)) }
            for (other, reason, since) in pairs where other != lasting {
                try keepApart(
                    KeptApart(Pair(lasting, other), reason: reason, since: since), in: community)
            }
        }
        try connection.run(
            """
            UPDATE supporter SET supporter = \(lasting)
            WHERE community = \(place) AND supporter = \(former) AND member <> \(lasting)
            """)
        try connection.run(
            """
            UPDATE supporter SET member = \(lasting)
            WHERE community = \(place) AND member = \(former) AND supporter <> \(lasting)
            """)
        for (column, opposite) in [("giver", "receiver"), ("receiver", "giver")] {
            try connection.run(
                """
                UPDATE pairing SET \(literal: column) = \(lasting)
                WHERE community = \(place) AND \(literal: column) = \(former)
                    AND \(literal: opposite) <> \(lasting)
                """)
        }
        // A later import that knows the former record reaches the lasting one.
        try connection.run(
            """
            UPDATE import_link SET ours = \(Identifier<Never>(sameBytesAs: lasting))
            WHERE community = \(place) AND ours = \(Identifier<Never>(sameBytesAs: former))
            """)
        try connection.run(
            """
            UPDATE merged_member SET into_member = \(lasting)
            WHERE community = \(place) AND into_member = \(former)
            """)
        try connection.run(
            """
            INSERT INTO merged_member (community, member, into_member, merged)
            VALUES (\(place), \(former), \(lasting), \(now))
            """)
    }

    /// Tables whose rows go over where there is none alike, with the columns beside the member that make a row one of a kind.
    private static let handedOver: [(String, [String])] = [
        ("joint_person", ["party"]), ("member_hat", ["hat"]), ("candidate", ["ask"]),
        ("exchange_party", ["exchange", "direction"]), ("last_contact", []),
        ("call_rest", ["reason"]), ("asked_each_time", []),
        ("look_in", []), ("let_go", ["kind", "subject"]),
    ]

    /// Of two last contacts, lets go of the earlier one.
    private func keepLatestContact(
        _ former: Member.ID, _ lasting: Member.ID, _ place: Int64
    ) throws {
        let both: [(Member.ID, Instant)] = try connection.rows(
            """
            SELECT member, at FROM last_contact
            WHERE community = \(place) AND member IN (\(list: [former, lasting]))
            ORDER BY at
            """
        ).map { (try $0.read(0), try $0.read(1)) }
        guard both.count == 2, let earlier = both.first else { return }
        try connection.run(
            "DELETE FROM last_contact WHERE community = \(place) AND member = \(earlier.0)")
    }
}
