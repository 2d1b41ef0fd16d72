import DoorKit
import Essentials
import Storage
import Testing

/// What a connection remembers is never older than the books.
@Suite struct RememberedAnswers {
    private struct Question: Hashable {
        let from: Int64
    }

    private func things(_ engine: any Engine, from number: Int64 = 1) async throws -> [Int64] {
        try await engine.read { connection in
            try connection.known(Question(from: number)) {
                let rows = try connection.rows(
                    "SELECT number FROM thing WHERE number >= \(number) ORDER BY number")
                return try rows.map { try $0.read(0) }
            }
        }
    }

    private func prepare(_ engine: any Engine) async throws {
        try await engine.write { connection in
            try connection.script(
                connection.dialect.ddl("CREATE TABLE thing (number {integer} NOT NULL){strict}"))
            try connection.run("INSERT INTO thing (number) VALUES (1), (2)")
        }
    }

    @Test(arguments: EngineKind.available)
    func `are forgotten as soon as anybody has written`(kind: EngineKind) async throws {
        try await kind.withDatabase(blank: true) { database in
            let (one, other) = (try database.open(), try database.open())
            try await prepare(one)
            for number in 3...40 as ClosedRange<Int64> {
                let before = try await things(one)
                #expect(before == Array(1..<number))
                let writer = number.isMultiple(of: 2) ? one : other
                try await writer.write { connection in
                    try connection.run("INSERT INTO thing (number) VALUES (\(number))")
                }
                let after = try await things(one)
                #expect(after == Array(1...number))
            }
            await one.close()
            await other.close()
        }
    }

    @Test(arguments: EngineKind.available)
    func `are told apart by everything that they depend on`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await prepare(engine)
            for _ in 1...3 {
                let (all, last) = (try await things(engine), try await things(engine, from: 2))
                #expect(all == [1, 2])
                #expect(last == [2])
            }
        }
    }

    @Test func `are worked out once and counted each time, also when there is nothing`()
        async throws
    {
        try await EngineKind.sqlite.withEngine(blank: true) { engine in
            try await prepare(engine)
            for round in 1...3 {
                let (found, statements, isAsked) = try await engine.read { connection in
                    var isAsked = false
                    let found: Int64? = try connection.known("the ninth") {
                        isAsked = true
                        let nine: Int64 = 9
                        return try connection.row(
                            "SELECT number FROM thing WHERE number = \(nine)")?.read(0)
                    }
                    return (found, connection.statementCount, isAsked)
                }
                #expect(found == nil)
                #expect(statements == 1)
                #expect(isAsked == (round == 1))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `do not undo a rollback, nor outlive a refusal`(kind: EngineKind) async throws {
        struct Stopped: Error {}
        try await kind.withEngine(blank: true) { engine in
            try await prepare(engine)
            _ = try await things(engine)
            await #expect(throws: Stopped.self) {
                try await engine.write { connection in
                    try connection.run("INSERT INTO thing (number) VALUES (3)")
                    throw Stopped()
                }
            }
            await #expect(throws: Stopped.self) {
                try await engine.read { connection in
                    try connection.known(Question(from: 7)) { throw Stopped() }
                }
            }
            let (left, none) = (try await things(engine), try await things(engine, from: 7))
            #expect(left == [1, 2])
            #expect(none == [])
        }
    }

    @Test func `hundreds of readers at once each see one moment`() async throws {
        try await EngineKind.sqlite.withEngine(blank: true) { engine in
            try await prepare(engine)
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for reader in 0..<300 as Range<Int64> {
                    group.addTask {
                        if reader.isMultiple(of: 10) {
                            try await engine.write { connection in
                                try connection.run(
                                    "INSERT INTO thing (number) VALUES (\(reader)), (\(reader))")
                            }
                        }
                        return try await engine.read { connection in
                            let before = try connection.known("all") {
                                try connection.rows("SELECT number FROM thing").count
                            }
                            let after = try connection.rows("SELECT number FROM thing").count
                            return before.isMultiple(of: 2) && before == after
                        }
                    }
                }
                for try await isWhole in group { #expect(isWhole) }
            }
        }
    }

    @Test func `nobody reads once the books are closed`() async throws {
        try await EngineKind.sqlite.withDatabase(blank: true) { database in
            let engine = try database.open()
            try await prepare(engine)
            _ = try await things(engine)
            await engine.close()
            await #expect(throws: StorageFault.self) { _ = try await things(engine) }
        }
    }
}
