import DoorKit
import Essentials
import Foundation
import Storage
import Testing

@Suite struct SQLiteEngineKeeping {
    @Test func `waits for the disk and keeps foreign keys`() async throws {
        try await EngineKind.sqlite.withEngine(blank: true) { engine in
            let settings = try await engine.write { connection in
                try ["synchronous", "foreign_keys", "journal_mode", "temp_store"].map { name in
                    try #require(try connection.row("PRAGMA \(literal: name)")).read(
                        0, as: SQLValue.self)
                }
            }
            #expect(settings == [.integer(2), .integer(1), .text("wal"), .integer(2)])
        }
    }

    @Test func `rebuilds a table that others refer to`() async throws {
        try await EngineKind.sqlite.withEngine(blank: true) { engine in
            try await engine.write { connection in
                try connection.script(
                    """
                    CREATE TABLE town (id INTEGER PRIMARY KEY) STRICT;
                    CREATE TABLE member (town INTEGER NOT NULL REFERENCES town (id)) STRICT;
                    INSERT INTO town VALUES (1);
                    INSERT INTO member VALUES (1);
                    """)
            }
            try await engine.exclusively { connection in
                try connection.script(
                    """
                    CREATE TABLE town_new (id INTEGER PRIMARY KEY, name TEXT) STRICT;
                    INSERT INTO town_new SELECT id, NULL FROM town;
                    DROP TABLE town;
                    ALTER TABLE town_new RENAME TO town;
                    """)
            }
            await #expect(throws: StorageFault.foreignKey("member")) {
                try await engine.exclusively { try $0.script("DELETE FROM town") }
            }
            await #expect(throws: StorageFault.self) {
                try await engine.write { try $0.run("INSERT INTO member VALUES (2)") }
            }
            let members = try await engine.read { try $0.rows("SELECT * FROM member").count }
            #expect(members == 1)
        }
    }

    @Test func `carries the log back while it goes on`() async throws {
        try await EngineKind.sqlite.withDatabase(blank: true) { database in
            let engine = try database.open()
            try await engine.write { try $0.script("CREATE TABLE thing (a BLOB) STRICT") }
            let page = [UInt8](repeating: 1, count: 400_000)
            for _ in 0..<200 {
                try await engine.write { try $0.run("INSERT INTO thing VALUES (\(page))") }
            }
            let log = try Data(contentsOf: URL(filePath: database.place + "-wal")).count
            #expect(log < 40_000_000)
            await engine.close()
            #expect(!FileManager.default.fileExists(atPath: database.place + "-wal"))
        }
    }

    @Test func `begins the log anew once a long reader is gone`() async throws {
        try await EngineKind.sqlite.withDatabase(blank: true) { database in
            let engine = try database.open()
            try await engine.write { try $0.script("CREATE TABLE thing (a BLOB) STRICT") }
            let page = [UInt8](repeating: 1, count: 400_000)
            @Sendable func write(times: Int) async throws {
                for _ in 0..<times {
                    try await engine.write { try $0.run("INSERT INTO thing VALUES (\(page))") }
                }
            }
            let (begun, begin) = AsyncStream<Void>.makeStream()
            let isRead = Latch()
            let seen = Task(executorPreference: ThreadOfItsOwn()) {
                try await engine.read { connection in
                    let first = try connection.rows("SELECT a FROM thing").count
                    begin.finish()
                    isRead.wait()
                    return try connection.rows("SELECT a FROM thing").count - first
                }
            }
            for await _ in begun {}
            try await write(times: 100)
            isRead.open()
            #expect(try await seen.value == 0)
            try await write(times: 100)
            let log = try Data(contentsOf: URL(filePath: database.place + "-wal")).count
            #expect(log < 70_000_000)
            await engine.close()
        }
    }

    @Test func `says that a full disk is full and keeps the neighbours`() async throws {
        try await EngineKind.sqlite.withEngine(blank: true) { engine in
            try await engine.makeCounter()
            try await engine.write { connection in
                try connection.script("CREATE TABLE thing (a BLOB) STRICT")
                try connection.script("PRAGMA max_page_count = 60")
            }
            let page = [UInt8](repeating: 1, count: 400_000)
            let faults = await withTaskGroup(of: StorageFault?.self) { group in
                for number in 0..<24 {
                    group.addTask {
                        do {
                            try await engine.write { connection in
                                try connection.run("UPDATE counter SET value = value + 1")
                                if number % 8 == 3 {
                                    try connection.run("INSERT INTO thing VALUES (\(page))")
                                }
                            }
                            return nil
                        } catch {
                            return error as? StorageFault
                        }
                    }
                }
                return await group.reduce(into: [StorageFault]()) { all, fault in
                    if let fault { all.append(fault) }
                }
            }
            #expect(faults == [.diskFull, .diskFull, .diskFull])
            #expect(try await engine.value(of: "a") == 21)
        }
    }

    @Test func `waits for another process that writes`() async throws {
        try await EngineKind.sqlite.withDatabase(blank: true) { database in
            let engines = [try database.open(), try database.open()]
            try await engines[0].makeCounter()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        _ = try await engines[number % 2].write { connection in
                            try connection.run("UPDATE counter SET value = value + 1")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await engines[1].value(of: "a") == 40)
            for engine in engines { await engine.close() }
        }
    }
}
