import DoorKit
import Storage
import Testing

@testable import struct Storage.SQL

@Suite struct SQLWriting {
    @Test func `marks each value as the engine wants it`() {
        let sql: SQL = "SELECT * FROM t WHERE a = \(1) AND b = \("x'; DROP TABLE t")"
        #expect(sql.text(for: .sqlite) == "SELECT * FROM t WHERE a = ? AND b = ?")
        #expect(sql.text(for: .postgres) == "SELECT * FROM t WHERE a = $1 AND b = $2")
        #expect(sql.parameters.map(\.value) == [.integer(1), .text("x'; DROP TABLE t")])
    }

    @Test func `splices pieces and counts on through them`() {
        let conditions: [SQL] = ["a = \(1)", "b = \(2)"]
        let sql: SQL =
            "SELECT \(literal: "c") WHERE \(conditions.joined(separator: " AND "))"
            + Dialect.postgres.forUpdate
        #expect(
            sql.text(for: .postgres) == "SELECT c WHERE a = $1 AND b = $2 FOR NO KEY UPDATE")
    }

    @Test func `knows the kind of a value that is missing`() {
        let nothing: String? = nil
        let sql: SQL = "\(nothing)"
        #expect(sql.parameters.map(\.kind) == [.text])
    }

    @Test(arguments: [(0, 0), (1, 1), (2, 2), (3, 4), (5, 8), (1_000, 1_024), (1_025, 1_025)])
    func `says one statement for lists of about one length`(values: Int, parameters: Int) {
        let sql: SQL = "a IN (\(list: 0..<values))"
        #expect(sql.parameters.count == parameters)
        #expect(Set(sql.parameters.map(\.value)).count == values)
    }

    @Test(arguments: EngineKind.available)
    func `takes lists of any length`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            let counts = try await engine.write { connection in
                try connection.script(
                    connection.dialect.ddl("CREATE TABLE thing (a {integer}, b {text}){strict}"))
                try connection.run(
                    "INSERT INTO thing VALUES (1, 'x'), (2, 'y'), (3, 'z')")
                return try [
                    "a IN (\(list: [1, 3, 5]))", "a NOT IN (\(list: [1]))",
                    "a IN (\(list: [Int]()))", "a NOT IN (\(list: [Int]()))",
                    "b IN (\(list: ["x"]))", "b IN (\(list: [String]()))",
                ].map { (condition: SQL) in
                    try connection.rows("SELECT a FROM thing WHERE \(condition)").count
                }
            }
            #expect(counts == [2, 2, 0, 3, 1, 0])
        }
    }
}
