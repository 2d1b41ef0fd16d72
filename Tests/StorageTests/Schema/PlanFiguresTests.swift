import DoorKit
import Storage
import Testing

@Suite struct `What the planner is told` {
    private func read<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await EngineKind.sqlite.withEngine(blank: true) { engine in
            try await Store(engine: engine).migrate(now: SmallTown.start)
            return try await engine.read(body)
        }
    }

    @Test func `says something of every index`() async throws {
        let (indexes, figures) = try await read { connection in
            (
                try connection.rows(
                    """
                    SELECT i.name FROM sqlite_schema t JOIN pragma_index_list(t.name) i
                    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY 1
                    """
                ).map { try $0.read(0, as: String.self) },
                try connection.rows("SELECT idx FROM sqlite_stat1 ORDER BY 1")
                    .map { try $0.read(0, as: String.self) }
            )
        }
        #expect(indexes.count > 100)
        #expect(indexes == figures)
    }

    /// Each pair is a question and the index by which it must find its first rows.
    @Test(arguments: [
        (
            """
            SELECT m.id FROM session s JOIN login l ON l.id = s.login
            LEFT JOIN member m ON m.login = l.id AND m.community = 1 AND m.standing IN (1, 2)
            WHERE s.digest = x'00'
            """, "member_login"
        ),
        (
            """
            SELECT m.name FROM exchange e
            JOIN exchange_party p ON p.community = e.community AND p.exchange = e.id
            JOIN member m ON m.community = p.community AND m.id = p.member
            WHERE e.community = 1 AND e.standing = 2 AND e.day BETWEEN 1 AND 2
            """, "exchange_day"
        ),
        (
            """
            SELECT m.id FROM member m LEFT JOIN card c ON c.community = m.community
                AND c.member = m.id
            WHERE m.community = 1 AND m.id IN (x'00', x'01')
            """, "sqlite_autoindex_member_2 (community=? AND id=?)"
        ),
    ])
    func `leads to the few rows that are meant`(question: String, index: String) async throws {
        let plan = try await read { connection in
            try connection.rows("EXPLAIN QUERY PLAN \(literal: question)")
                .map { try $0.read(3, as: String.self) }.joined(separator: "\n")
        }
        #expect(plan.contains("INDEX \(index)"), "\(plan)")
    }
}
