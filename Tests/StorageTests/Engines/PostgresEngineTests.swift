import DoorKit
import Essentials
import Storage
import Testing

@Suite(.enabled(if: EngineKind.available.contains(.postgres)))
struct PostgresEngineRepeating {
    @Test func `repeats the one that a deadlock chose`() async throws {
        try await EngineKind.postgres.withEngine(blank: true) { engine in
            try await engine.makeCounter()
            let attempts = Tally()
            let bothHoldOne = Meeting(of: 2)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for order in [["a", "b"], ["b", "a"]] {
                    group.addTask {
                        try await engine.write { connection in
                            attempts.add()
                            for name in order {
                                try connection.run(
                                    "UPDATE counter SET value = value + 1 WHERE name = \(name)")
                                bothHoldOne.arrive()
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(attempts.count > 2)
            #expect(try await engine.value(of: "a") == 2)
            #expect(try await engine.value(of: "b") == 2)
        }
    }

    @Test func `connects again after its connections were cut`() async throws {
        try await EngineKind.postgres.withDatabase(blank: true) { database in
            let (engine, other) = (try database.open(), try database.open())
            try await engine.makeCounter()
            for _ in 0..<3 {
                try await other.write { connection in
                    try connection.run(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid()
                        """)
                }
                try await engine.write { try $0.run("UPDATE counter SET value = value + 1") }
            }
            #expect(try await engine.value(of: "a") == 3)
            await engine.close()
            await other.close()
        }
    }

    @Test func `says that nobody knows when the commit's answer is lost`() async throws {
        try await EngineKind.postgres.withDatabase(blank: true) { database in
            let (engine, other) = (try database.open(), try database.open())
            try await engine.makeCounter()
            let (begun, begin) = AsyncStream<Int>.makeStream()
            let isCut = Latch()
            let outcome = Task {
                try await engine.write { connection in
                    try connection.run("UPDATE counter SET value = value + 1")
                    let row = try connection.row("SELECT pg_backend_pid() AS pid")
                    begin.yield(try #require(row).read("pid"))
                    begin.finish()
                    isCut.wait()
                }
            }
            for await process in begun {
                try await other.write { try $0.run("SELECT pg_terminate_backend(\(process)::INT)") }
            }
            isCut.open()
            await #expect(throws: StorageFault.outcomeUnknown) { try await outcome.value }
            #expect(try await engine.value(of: "a") == 0)
            await engine.close()
            await other.close()
        }
    }

    @Test func `goes on after a table got another shape`() async throws {
        try await EngineKind.postgres.withDatabase(blank: true) { database in
            let (engine, other) = (
                PostgresEngine(url: database.place, connections: 1), try database.open()
            )
            try await engine.makeCounter()
            let before = try await engine.read { try $0.rows("SELECT * FROM counter")[0].columns }
            try await other.exclusively {
                try $0.script("ALTER TABLE counter ADD COLUMN note TEXT")
            }
            let after = try await engine.read { try $0.rows("SELECT * FROM counter")[0].columns }
            #expect(after == before + ["note"])
            await engine.close()
            await other.close()
        }
    }

    @Test func `says a known statement again after more than it keeps prepared`() async throws {
        try await EngineKind.postgres.withDatabase(blank: true) { database in
            let engine = PostgresEngine(url: database.place, connections: 1)
            let question: SQL = "SELECT 1 AS one"
            for number in 1...520 {
                let other: SQL = "SELECT 1 AS \(literal: "number_\(number)")"
                let heard = try await engine.read { connection in
                    try connection.rows(other).count + connection.rows(question).count
                }
                #expect(heard == 2)
            }
            await engine.close()
        }
    }

    @Test func `knows how many rows there are once they were counted`() async throws {
        try await EngineKind.postgres.withEngine(blank: true) { engine in
            let store = Store(engine: engine)
            try await engine.write { connection in
                try connection.script(
                    """
                    CREATE TABLE town (id BIGINT PRIMARY KEY);
                    INSERT INTO town SELECT * FROM generate_series(1, 3000);
                    """)
            }
            try await store.countRows()
            let counted = try await engine.read { connection in
                try connection.row(
                    "SELECT reltuples::bigint FROM pg_class WHERE relname = 'town'")?
                    .read(0, as: Int64.self)
            }
            #expect(counted == 3_000)
        }
    }

    @Test func `says what it will not read or send`() async throws {
        try await EngineKind.postgres.withEngine(blank: true) { engine in
            try await engine.makeCounter()
            await #expect(throws: StorageFault.self) {
                try await engine.read { _ = try $0.rows("SELECT SUM(value) FROM counter") }
            }
            let tooMany = Array(0..<70_000)
            await #expect(throws: StorageFault.self) {
                try await engine.read { _ = try $0.rows("SELECT 1 WHERE 1 IN (\(list: tooMany))") }
            }
            #expect(try await engine.value(of: "a") == 0)
        }
    }
}
