import DoorKit
import Essentials
import Storage
import Testing

@Suite struct RowStreaming {
    private func fill(_ engine: any Engine, count: Int) async throws {
        try await engine.write { connection in
            try connection.script(
                connection.dialect.ddl("CREATE TABLE thing (number {integer} NOT NULL){strict}"))
            try connection.run(
                """
                WITH RECURSIVE counted (n) AS
                (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM counted WHERE n < \(count))
                INSERT INTO thing SELECT n FROM counted
                """)
        }
    }

    @Test(arguments: EngineKind.available)
    func `hands over 100 000 rows in order`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await fill(engine, count: 100_000)
            let (count, isInOrder) = try await engine.read { connection in
                var count = 0
                var isInOrder = true
                let first = 1
                try connection.each(
                    "SELECT number FROM thing WHERE number >= \(first) ORDER BY number"
                ) { row in
                    count += 1
                    if try row.read(0, as: Int.self) != count { isInOrder = false }
                }
                return (count, isInOrder)
            }
            #expect(count == 100_000)
            #expect(isInOrder)
        }
    }

    @Test(arguments: EngineKind.available)
    func `lets the body ask and write in between`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await fill(engine, count: 1_200)
            let pairs = try await engine.write { connection in
                try connection.script(
                    connection.dialect.ddl("CREATE TABLE copy (number {integer}){strict}"))
                var pairs = 0
                let all: SQL = "SELECT number FROM thing ORDER BY number"
                try connection.each(all) { row in
                    let number = try row.read(0, as: Int.self)
                    try connection.run("INSERT INTO copy VALUES (\(number))")
                    if number % 600 == 0 { try connection.each(all) { _ in pairs += 1 } }
                }
                return pairs
            }
            #expect(pairs == 2_400)
            let copied = try await engine.read {
                try $0.row("SELECT COUNT(*) AS n FROM copy")?.read("n", as: Int.self)
            }
            #expect(copied == 1_200)
        }
    }

    @Test(arguments: EngineKind.available)
    func `counts statements and changed rows`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await fill(engine, count: 10)
            let (changes, statements) = try await engine.write { connection in
                let changes = [
                    try connection.run("UPDATE thing SET number = 0 WHERE number > 7"),
                    try connection.run("SELECT * FROM thing"),
                    try connection.run("DELETE FROM thing WHERE number = \(99)"),
                    try connection.run("CREATE TABLE other (a INTEGER)"),
                    try connection.run("INSERT INTO thing VALUES (1), (2)"),
                ]
                return (changes, connection.statementCount)
            }
            #expect(changes == [3, 0, 0, 0, 2])
            #expect(statements == 5)
            let first = try await engine.read { connection in
                _ = try connection.rows("SELECT 1")
                _ = try connection.row("SELECT 2")
                try connection.each("SELECT 3") { _ in }
                return connection.statementCount
            }
            #expect(first == 3)
        }
    }
}
