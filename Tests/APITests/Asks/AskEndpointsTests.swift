import DoorKit
import Essentials
import HTTPTypes
import People
import Testing

@Suite struct `Asks for programs` {
    private static let lift = """
        {"content":"A lift to the doctor","area":"Market","tags":["lift"],"wanted":"2026-03-12",\
        "time":"in the morning","minutes":60}
        """

    @Test func `come so many at a time, and an unknown question is refused`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.asked(town.lily, "Company", daysAgo: 4)
            try await town.asked(town.tom, "A ladder", daysAgo: 1)
            let program = try await ProgramClient(town, may: [.matchAsks, .seeReports])
            let page = try await program.get("/asks?limit=1")
            #expect(page.text.contains("Company") && !page.text.contains("A ladder"))
            #expect(!page.text.contains("\"next\":null"))
            #expect(try await program.get("/offers?limit=0").status == 422)
            let wrong = try await program.get("/reports?from=2026-01-01&last=2026-03-31")
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("It takes: first, last."))
        }
    }

    @Test(arguments: EngineKind.available)
    func `are written once and shown whole`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.matchAsks])
            let body = Self.lift.dropLast().description + ",\"member\":\"\(town.lily.id)\"}"
            let first = try await program.post("/asks", body, ["Idempotency-Key": "a1"])
            let again = try await program.post("/asks", body, ["Idempotency-Key": "a1"])
            #expect(first.status == 201)
            #expect(again.bytes == first.bytes)
            let address = try #require(first.location)
            let shown = try await program.get("/" + address)
            #expect(shown.bytes == first.bytes)
            #expect(shown.headers[.eTag] == first.headers[.eTag])
            let id = try #require(address.split(separator: "/").last)
            #expect(
                shown.text == """
                    {"anonymous":false,"area":"Market","asked":"2026-03-10T10:00:00.000Z",\
                    "content":"A lift to the doctor","detail":"","group":false,"id":"\(id)",\
                    "language":"","member":"\(town.lily.id)","minutes":60,"name":"Lily Marsh",\
                    "outcome":null,"repeats":"once","ringBack":null,"standing":"asked",\
                    "tags":["lift"],"time":"in the morning","wanted":"2026-03-12"}

                    """)
        }
    }

    @Test(arguments: EngineKind.available)
    func `are changed only by who saw what stands now`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(
                town, may: [.actForSelf], as: town.acting(for: town.jade))
            let made = try await program.post("/asks", Self.lift, ["Idempotency-Key": "a1"])
            let address = "/" + (try #require(made.location))
            let tag = try #require(made.headers[.eTag])
            let other = "{\"content\":\"A lift to the dentist\"}"
            let blind = try await program.send(
                .put, address, body: other, headers: ["Idempotency-Key": "b1"])
            #expect(blind.status == 428)
            let changed = try await program.send(
                .put, address, body: other, headers: ["Idempotency-Key": "b2", "If-Match": tag])
            #expect(changed.status == 200)
            #expect(changed.text.contains("\"content\":\"A lift to the dentist\""))
            #expect(changed.text.contains("\"wanted\":null"))
            let repeated = try await program.send(
                .put, address, body: other, headers: ["Idempotency-Key": "b2", "If-Match": tag])
            #expect(repeated.bytes == changed.bytes)
            let late = try await program.send(
                .put, address, body: Self.lift,
                headers: ["Idempotency-Key": "b3", "If-Match": tag])
            #expect(late.status == 412)
            #expect(late.text.contains("\"code\":\"changed-meanwhile\""))
        }
    }

    @Test func `end with an outcome, once`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(
                town, may: [.actForSelf], as: town.acting(for: town.jade))
            let made = try await program.post("/asks", Self.lift, ["Idempotency-Key": "a1"])
            let address = "/" + (try #require(made.location)) + "/ending"
            let ended = try await program.send(
                .put, address, body: "{\"outcome\":\"met-elsewhere\",\"why\":\"a niece\"}",
                headers: ["Idempotency-Key": "c1"])
            #expect(ended.status == 200)
            #expect(ended.text.contains("\"outcome\":\"met-elsewhere\""))
            let again = try await program.send(
                .put, address, body: "{\"outcome\":\"met\"}",
                headers: ["Idempotency-Key": "c2"])
            #expect(again.status == 409)
            #expect(again.text.contains("\"code\":\"ask-over\""))
        }
    }

    @Test func `are written for others only by those who match asks`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let own = try await ProgramClient(
                town, may: [.actForSelf], as: town.acting(for: town.jade))
            let body = "{\"content\":\"Soup\",\"member\":\"\(town.lily.id)\"}"
            #expect(try await own.post("/asks", body, ["Idempotency-Key": "1"]).status == 403)
            let nobody = "{\"content\":\"Soup\",\"nobodyNamed\":true}"
            #expect(try await own.post("/asks", nobody, ["Idempotency-Key": "2"]).status == 403)
            let reader = try await ProgramClient(town, may: [.seeReports])
            #expect(try await reader.post("/asks", nobody, ["Idempotency-Key": "3"]).status == 403)
            let matcher = try await ProgramClient(town, may: [.matchAsks])
            let made = try await matcher.post("/asks", nobody, ["Idempotency-Key": "4"])
            #expect(made.status == 201)
            #expect(made.text.contains("\"member\":null"))
            let change = try await own.send(
                .put, "/" + (try #require(made.location)), body: nobody,
                headers: ["Idempotency-Key": "5", "If-Match": "*"])
            #expect(change.status == 403)
        }
    }

    @Test(arguments: [
        ("{}", "content"), ("{\"content\":\" \"}", "content"),
        ("{\"content\":\"a\",\"repeats\":\"daily\"}", "repeats"),
        ("{\"content\":\"a\",\"wanted\":\"2026-03-09\"}", "wanted"),
        ("{\"content\":\"a\",\"wanted\":\"soon\"}", "wanted"),
        ("{\"content\":\"a\",\"ringBack\":\"2026-03-09\"}", "ringBack"),
        ("{\"content\":\"a\",\"minutes\":0}", "minutes"),
        ("{\"content\":\"a\",\"tags\":\"lift\"}", "tags"),
        ("{\"content\":\"a\",\"member\":\"Lily\"}", "member"),
    ])
    func `are refused by the field that is wrong`(body: String, field: String) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.matchAsks, .actForSelf])
            let reply = try await program.post("/asks", body, ["Idempotency-Key": "a2"])
            #expect(reply.status == 422)
            #expect(reply.text.contains("\"field\":\"\(field)\""))
        }
    }

    @Test(arguments: EngineKind.available)
    func `take no zero character`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.actForSelf])
            let reply = try await program.post(
                "/asks", #"{"content":"a\u0000b"}"#, ["Idempotency-Key": "z"])
            #expect(reply.status == 422)
            #expect(reply.text.contains("\"code\":\"zero-character\""))
        }
    }
}
