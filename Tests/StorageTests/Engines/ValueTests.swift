import DoorKit
import Essentials
import Storage
import Testing

enum Mood: String, SQLBindable, SQLReadable {
    case glad, sad
}

@Suite struct ValueRoundTrip {
    @Test(arguments: EngineKind.available)
    func `gives back every kind of value as it was`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await engine.write { connection in
                try connection.script(
                    connection.dialect.ddl(
                        """
                        CREATE TABLE thing
                        (number {integer}, words {text}, raw {bytes}, name {id}){strict}
                        """))
                let id = CommunityID(high: 0xFEDC_BA98_7654_3210, low: 0x8000_0000_0000_0001)
                let texts = ["", "Żółw 上海 🐢", "it's \"quoted\" ? $1"]
                let numbers: [Int64] = [.min, -1, 0, 1, .max]
                let bytes: [[UInt8]] = [[], [0], Array(0...255), Array(repeating: 7, count: 16)]
                for (number, text, raw) in numbers.indices.map({
                    (numbers[$0], texts[$0 % texts.count], bytes[$0 % bytes.count])
                }) {
                    try connection.run("DELETE FROM thing")
                    try connection.run(
                        "INSERT INTO thing VALUES (\(number), \(text), \(raw), \(id))")
                    let row = try #require(try connection.row("SELECT * FROM thing"))
                    #expect(row.columns == ["number", "words", "raw", "name"])
                    #expect(try row.read("number") == number)
                    #expect(try row.read("words") == text)
                    #expect(try row.read("raw") == raw)
                    #expect(try row.read("name", as: CommunityID.self) == id)
                    #expect(try row.read(3, as: CommunityID?.self) == id)
                    #expect(try row.read(0) as Int64 == number)
                }
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `gives back nothing where nothing was put`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await engine.write { connection in
                try connection.script(
                    connection.dialect.ddl(
                        "CREATE TABLE thing (a {integer}, b {text}, c {bytes}, d {id}){strict}"))
                let (number, text, raw, id): (Int?, String?, [UInt8]?, CommunityID?) =
                    (nil, nil, nil, nil)
                try connection.run("INSERT INTO thing VALUES (\(number), \(text), \(raw), \(id))")
                let row = try #require(
                    try connection.row(
                        "SELECT * FROM thing WHERE \(number) IS NULL AND \(id) IS NULL"))
                #expect(try row.read("a", as: Int?.self) == nil)
                #expect(try row.read("b", as: String?.self) == nil)
                #expect(try row.read("c", as: [UInt8]?.self) == nil)
                #expect(try row.read("d", as: CommunityID?.self) == nil)
                #expect(throws: StorageFault.self) { try row.read("a", as: Int.self) }
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps the house's own types`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            let day = Day(number: -719_162)
            let instant = Instant(milliseconds: 1_795_000_000_123)
            try await engine.write { connection in
                try connection.script(
                    connection.dialect.ddl(
                        """
                        CREATE TABLE thing
                        (day {integer}, at {integer}, length {integer}, isOpen {integer},
                         small {integer}, mood {text}){strict}
                        """))
                try connection.run(
                    """
                    INSERT INTO thing VALUES
                    (\(day), \(instant), \(Minutes(-90)), \(true), \(Int32.min), \(Mood.sad))
                    """)
            }
            let row = try #require(try await engine.read { try $0.row("SELECT * FROM thing") })
            #expect(try row.read(0) == day)
            #expect(try row.read(1) == instant)
            #expect(try row.read(2) == Minutes(-90))
            #expect(try row.read(3) == true)
            #expect(try row.read(4) == Int32.min)
            #expect(try row.read("mood") == Mood.sad)
        }
    }

    @Test(arguments: EngineKind.available)
    func `refuses a column that is of another kind or not there`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            let row = try #require(
                try await engine.read { connection in
                    try connection.row(
                        "SELECT \(5) AS number, \("merry") AS mood, \(1 << 40) AS large")
                })
            #expect(throws: StorageFault.self) { try row.read("number", as: String.self) }
            #expect(throws: StorageFault.self) { try row.read("number", as: Bool.self) }
            #expect(throws: StorageFault.self) { try row.read("number", as: CommunityID.self) }
            #expect(throws: StorageFault.self) { try row.read("mood", as: Mood.self) }
            #expect(throws: StorageFault.self) { try row.read("large", as: Int32.self) }
            #expect(throws: StorageFault.unreadable("there is no column absent")) {
                try row.read("absent", as: Int.self)
            }
            #expect(throws: StorageFault.self) { try row.read(3, as: Int.self) }
        }
    }

    @Test(arguments: EngineKind.available)
    func `refuses a number with a fraction`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            await #expect(throws: StorageFault.self) {
                try await engine.read { _ = try $0.rows("SELECT 1.5 AS half") }
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `sorts text by its bytes and ids by their age`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await engine.write { connection in
                try connection.script(
                    connection.dialect.ddl("CREATE TABLE thing (word {text}, id {id}){strict}"))
                for (word, high) in [("é", UInt64.max), ("a", 2), ("Z", 1)] {
                    let id = CommunityID(high: high, low: 0)
                    try connection.run("INSERT INTO thing VALUES (\(word), \(id))")
                }
            }
            let words = try await engine.read { connection in
                try ["word", "id"].map { column in
                    try connection.rows("SELECT word FROM thing ORDER BY \(literal: column)")
                        .map { try $0.read(0, as: String.self) }
                }
            }
            #expect(words == [["Z", "a", "é"], ["Z", "a", "é"]])
        }
    }
}
