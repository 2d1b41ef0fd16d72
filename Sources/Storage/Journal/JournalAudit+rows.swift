import Essentials
import Ledger

extension Reading {
    /// The rows and tables without which the books cannot be added up at all, where they are gone.
    func missingRows(in community: CommunityID) throws -> [AuditProblem] {
        let there = Set(try tableNames())
        let lost = JournalAudit.tables.filter { !there.contains($0) }
        guard lost.isEmpty else {
            return lost.map {
                AuditProblem(
                    code: "row-missing", row: "table \($0)",
                    explanation: "This table is no longer there, so the rest was not looked at.")
            }
        }
        var problems: [AuditProblem] = []
        try connection.each(
            """
            SELECT DISTINCT a.community FROM account a
            WHERE NOT EXISTS (SELECT 1 FROM community c WHERE c.key = a.community)
            """
        ) { row in
            problems.append(
                AuditProblem(
                    code: "row-missing", row: "time bank \(try row.read(0, as: Int64.self))",
                    explanation: "There are accounts of a time bank that is no longer there."))
        }
        try connection.each(
            """
            SELECT a.number, a.name FROM account a
            WHERE a.community = \(try key(of: community))
                AND NOT EXISTS (SELECT 1 FROM credit_unit u
                    WHERE u.community = a.community AND u.key = a.unit)
            ORDER BY a.key LIMIT 20
            """
        ) { row in
            let number: Int? = try row.read(0)
            let name = try number.map { "\($0)" } ?? row.read(1)
            problems.append(
                AuditProblem(
                    code: "row-missing", row: "account \(name)",
                    explanation: "The unit that it is kept in is no longer there."))
        }
        return problems
    }

    private func tableNames() throws -> [String] {
        let query: SQL =
            switch connection.dialect {
            case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table'"
            case .postgres:
                """
                SELECT CAST(table_name AS TEXT) FROM information_schema.tables
                WHERE table_schema = ANY (current_schemas(false))
                """
            }
        return try connection.rows(query).map { try $0.read(0) }
    }
}

extension JournalAudit {
    /// The tables that an audit reads.
    static let tables = [
        "community", "credit_unit", "account", "recorder", "entry", "transfer", "contribution",
        "counted_record", "limit_change", "hold_step", "record_note", "seal", "member",
        "merged_member", "exchange", "exchange_party",
    ]

    /// Compares the words of each entry with the digest that was sealed; erased words are fine.
    mutating func compareNotes() throws {
        try reading.connection.each(
            """
            SELECT n.record, e.id, e.note_digest, n.salt, n.content FROM record_note n
            LEFT JOIN entry e ON e.community = n.community AND e.record = n.record
            WHERE n.community = \(place) ORDER BY n.record
            """
        ) { row in
            let digest: [UInt8]? = try row.read(2)
            guard digest != NoteDigest.of(try row.read(4), salt: try row.read(3)) else { return }
            let id: Entry.ID? = try row.read(1)
            problem(
                "note-differs",
                try id.map { "entry \($0)" } ?? "record \(row.read(0, as: Int64.self))",
                "Its words are not the ones that were sealed.")
        }
    }

    /// Looks for accounts that carry another number than the card of the person who holds them.
    mutating func compareHolders() throws {
        try reading.connection.each(
            """
            SELECT a.number, m.number FROM account a
            JOIN member m ON m.community = a.community AND m.id = a.holder
            WHERE a.community = \(place) AND a.number <> m.number ORDER BY a.key
            """
        ) { row in
            problem(
                "holder-differs", "account \(try row.read(0, as: Int64.self))",
                "It is held by number \(try row.read(1, as: Int64.self)).")
        }
    }

    /// Compares exchanges that stand, or were taken back, with what the journal holds of them.
    mutating func compareExchanges() throws {
        try lookForStanding()
        try lookForTakenBack()
        try lookForLengths()
        try lookForStrangers()
    }

    /// What an exchange posted or counted; `x` is the exchange.
    private static let records: SQL = """
        (SELECT e.community, e.record, e.id, e.reverses FROM entry e
        UNION ALL SELECT k.community, k.record, k.id, k.reverses FROM counted_record k)
        """

    private static let reversed: SQL = """
        (EXISTS (SELECT 1 FROM entry r WHERE r.reverses = x.entry)
        OR EXISTS (SELECT 1 FROM counted_record r
            WHERE r.community = x.community AND r.reverses = x.entry))
        """

    private static let posted: SQL = """
        (EXISTS (SELECT 1 FROM entry o WHERE o.id = x.entry)
        OR EXISTS (SELECT 1 FROM counted_record o WHERE o.id = x.entry))
        """

    /// Confirmed, or settled after a question.
    private static let stands: SQL = "x.standing IN (5, 7)"

    private mutating func lookForStanding() throws {
        try name(
            """
            SELECT x.id FROM exchange x WHERE x.community = \(place) AND \(Self.stands)
                AND (x.entry IS NULL OR NOT \(Self.posted) OR \(Self.reversed)) ORDER BY x.id
            """, "It counts as confirmed, and nothing in the journal stands for it.")
    }

    private mutating func lookForTakenBack() throws {
        try name(
            """
            SELECT x.id FROM exchange x WHERE x.community = \(place) AND x.standing = 8
                AND \(Self.posted) AND NOT \(Self.reversed) ORDER BY x.id
            """, "It counts as taken back, and its time still stands in the journal.")
    }

    /// The way there and back is in what somebody gave where the scheme of the day counts it.
    private mutating func lookForLengths() throws {
        try name(
            """
            SELECT s.id FROM (
                SELECT x.id, COALESCE(x.travel, 0) AS travel,
                    (SELECT COUNT(*) FROM exchange_party p WHERE p.community = x.community
                        AND p.exchange = x.id AND p.direction = 1) AS givers,
                    (SELECT SUM(COALESCE(p.minutes, x.minutes)) FROM exchange_party p
                        WHERE p.community = x.community AND p.exchange = x.id
                            AND p.direction = 1) AS noted,
                    (SELECT SUM(c.minutes) FROM contribution c WHERE c.community = x.community
                        AND c.direction = 1 AND c.record = COALESCE(
                            (SELECT e.record FROM entry e WHERE e.id = x.entry),
                            (SELECT k.record FROM counted_record k WHERE k.id = x.entry))
                    ) AS given
                FROM exchange x WHERE x.community = \(place) AND \(Self.stands)
                    AND \(Self.posted)
            ) s
            WHERE COALESCE(s.given, 0) NOT IN (
                COALESCE(s.noted, 0), COALESCE(s.noted, 0) + s.travel * s.givers)
            ORDER BY s.id
            """, "It shows another length than the journal does.")
    }

    private mutating func lookForStrangers() throws {
        try name(
            """
            SELECT DISTINCT x.id FROM exchange x
            JOIN \(Self.records) q ON q.id = x.entry
            JOIN exchange_party p ON p.community = x.community AND p.exchange = x.id
            LEFT JOIN merged_member w ON w.community = p.community AND w.member = p.member
            WHERE x.community = \(place) AND \(Self.stands) AND NOT EXISTS (
                SELECT 1 FROM contribution c
                JOIN account a ON a.community = c.community AND a.key = c.account
                LEFT JOIN merged_member g ON g.community = a.community AND g.member = a.holder
                WHERE c.community = q.community AND c.record = q.record
                    AND c.direction = p.direction
                    AND COALESCE(g.into_member, a.holder)
                        = COALESCE(p.joint, w.into_member, p.member))
            ORDER BY x.id
            """, "Its time stands on the account of somebody who was not in it.")
    }

    private mutating func name(_ query: SQL, _ explanation: String) throws {
        try reading.connection.each(query) { row in
            problem(
                "exchange-differs", "exchange \(try row.read(0, as: Identifier<Never>.self))",
                explanation)
        }
    }
}
