import DoorKit
import Essentials
import Storage
import Testing

struct ChangedMind: Error {}

extension Engine {
    func makeCounter() async throws {
        try await write { connection in
            try connection.script(
                connection.dialect.ddl(
                    """
                    CREATE TABLE counter (
                        name {text} NOT NULL PRIMARY KEY,
                        value {integer} NOT NULL CONSTRAINT counter_value CHECK (value >= 0)
                    ){without_rowid};
                    INSERT INTO counter VALUES ('a', 0), ('b', 0);
                    """))
        }
    }

    func value(of name: String) async throws -> Int {
        try await read { connection in
            let row = try connection.row("SELECT value FROM counter WHERE name = \(name)")
            return try #require(row).read(0)
        }
    }
}

@Suite struct TransactionKeeping {
    @Test(arguments: EngineKind.available)
    func `undoes all that a closure did when it throws`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await engine.makeCounter()
            await #expect(throws: ChangedMind.self) {
                try await engine.write { connection in
                    try connection.run("UPDATE counter SET value = 5")
                    throw ChangedMind()
                }
            }
            #expect(try await engine.value(of: "a") == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps every one of 64 writes at once but the refused`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await engine.makeCounter()
            let refused = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<64 {
                    group.addTask {
                        do {
                            try await engine.write { connection in
                                try connection.run("UPDATE counter SET value = value + 1")
                                if number % 4 == 0 { throw ChangedMind() }
                                if number % 4 == 1 { try connection.run("INSERT INTO nowhere") }
                                if number % 4 == 2 {
                                    try connection.run("INSERT INTO counter VALUES ('a', 1)")
                                }
                            }
                            return false
                        } catch {
                            return true
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(refused == 48)
            #expect(try await engine.value(of: "a") == 16)
            #expect(try await engine.value(of: "b") == 16)
        }
    }

    @Test(arguments: EngineKind.available)
    func `does not let a fault be swallowed`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await engine.makeCounter()
            await #expect(throws: StorageFault.unique("counter.name")) {
                try await engine.write { connection in
                    try connection.run("UPDATE counter SET value = 7")
                    _ = try? connection.run("INSERT INTO counter VALUES ('a', 1)")
                }
            }
            #expect(try await engine.value(of: "a") == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `sees one moment while others write`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await engine.makeCounter()
            let (begun, begin) = AsyncStream<Void>.makeStream()
            let written = Latch()
            let seen = Task(executorPreference: ThreadOfItsOwn()) {
                try await engine.read { connection in
                    let first = try connection.row("SELECT value FROM counter WHERE name = 'a'")
                    begin.finish()
                    written.wait()
                    let second = try connection.row("SELECT value FROM counter WHERE name = 'a'")
                    return try [first, second].map { try #require($0).read(0, as: Int.self) }
                }
            }
            for await _ in begun {}
            try await engine.write { try $0.run("UPDATE counter SET value = 9") }
            written.open()
            #expect(try await seen.value == [0, 0])
            #expect(try await engine.value(of: "a") == 9)
        }
    }

    @Test(arguments: EngineKind.available)
    func `refuses to write in a read`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await engine.makeCounter()
            await #expect(throws: StorageFault.self) {
                try await engine.read { try $0.run("UPDATE counter SET value = 1") }
            }
            #expect(try await engine.value(of: "a") == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `refuses work once it is closed`(kind: EngineKind) async throws {
        try await kind.withDatabase(blank: true) { database in
            let engine = try database.open()
            try await engine.makeCounter()
            await engine.close()
            await #expect(throws: StorageFault.unreachable("closed")) {
                try await engine.write { try $0.run("UPDATE counter SET value = 1") }
            }
            await #expect(throws: (any Error).self) { try await engine.value(of: "a") }
        }
    }

    @Test(arguments: EngineKind.available)
    func `lets one migration at a time through`(kind: EngineKind) async throws {
        try await kind.withDatabase(blank: true) { database in
            let engines = [try database.open(), try database.open()]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for engine in engines {
                    group.addTask {
                        try await engine.exclusively { connection in
                            let known =
                                connection.dialect == .sqlite
                                ? try connection.rows("SELECT 1 FROM sqlite_schema").count
                                : try connection.rows(
                                    "SELECT 1 FROM pg_tables WHERE tablename = 'thing'"
                                ).count
                            if known == 0 {
                                try connection.script("CREATE TABLE thing (a INTEGER)")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            for engine in engines { await engine.close() }
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps what is written for the next to open`(kind: EngineKind) async throws {
        try await kind.withDatabase(blank: true) { database in
            let first = try database.open()
            try await first.makeCounter()
            try await first.write { try $0.run("UPDATE counter SET value = 3") }
            await first.close()
            let second = try database.open()
            #expect(try await second.value(of: "b") == 3)
            await second.close()
        }
    }
}
