import DoorKit
import Essentials
import HTTPTypes
import People
import Testing

@Suite struct `Offers for programs` {
    private static let cake = "{\"content\":\"Baking a cake\",\"tags\":[\"cooking\"]}"

    @Test(arguments: EngineKind.available)
    func `are written once and shown whole`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.matchAsks, .seeCards])
            let body = Self.cake.dropLast().description + ",\"member\":\"\(town.lily.id)\"}"
            let first = try await program.post("/offers", body, ["Idempotency-Key": "a1"])
            let again = try await program.post("/offers", body, ["Idempotency-Key": "a1"])
            #expect(first.status == 201)
            #expect(again.bytes == first.bytes)
            let address = try #require(first.location)
            let shown = try await program.get("/" + address)
            let id = try #require(address.split(separator: "/").last)
            #expect(
                shown.text == """
                    {"area":"Hilltop","content":"Baking a cake","days":[],"detail":"","ends":null,\
                    "group":false,"id":"\(id)","language":"","member":"\(town.lily.id)",\
                    "name":"Lily Marsh","parts":[],"review":"2027-03-10","standing":"open","starts":null,\
                    "tags":["cooking"]}

                    """)
        }
    }

    @Test(arguments: EngineKind.available)
    func `are changed only by who saw what stands now`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(
                town, may: [.actForSelf], as: town.acting(for: town.jade))
            let made = try await program.post("/offers", Self.cake, ["Idempotency-Key": "a1"])
            let address = "/" + (try #require(made.location))
            let tag = try #require(made.headers[.eTag])
            let other = "{\"content\":\"Baking bread\"}"
            let blind = try await program.send(
                .put, address, body: other, headers: ["Idempotency-Key": "b1"])
            #expect(blind.status == 428)
            let changed = try await program.send(
                .put, address, body: other, headers: ["Idempotency-Key": "b2", "If-Match": tag])
            #expect(changed.status == 200)
            #expect(changed.text.contains("\"content\":\"Baking bread\""))
            let late = try await program.send(
                .put, address, body: Self.cake,
                headers: ["Idempotency-Key": "b3", "If-Match": tag])
            #expect(late.status == 412)
        }
    }

    @Test(arguments: EngineKind.available)
    func `say on which days they come again, and are found by day`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(
                town, may: [.actForSelf], as: town.acting(for: town.jade))
            let made = try await program.post(
                "/offers", #"{"content":"Baking","days":["wed","tue"],"parts":["morning"]}"#,
                ["Idempotency-Key": "a1"])
            #expect(made.status == 201)
            #expect(made.text.contains(#""days":["tue","wed"]"#))
            #expect(made.text.contains(#""parts":["morning"]"#))
            for (day, isFound) in [("2026-03-10", true), ("2026-03-12", false)] {
                let list = try await program.get("/offers?day=\(day)")
                #expect(list.text.contains("Baking") == isFound)
            }
            #expect(try await program.get("/offers?day=soon").status == 422)
            let wrong = try await program.post(
                "/offers", #"{"content":"Baking","days":["someday"]}"#,
                ["Idempotency-Key": "a2"])
            #expect(wrong.status == 422 && wrong.text.contains("Use one of: mon, tue"))
        }
    }

    @Test func `rest, are renewed and taken back`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(
                town, may: [.actForSelf], as: town.acting(for: town.jade))
            let made = try await program.post("/offers", Self.cake, ["Idempotency-Key": "a1"])
            let address = "/" + (try #require(made.location)) + "/standing"
            for (number, standing) in ["resting", "open", "withdrawn"].enumerated() {
                let reply = try await program.send(
                    .put, address, body: "{\"standing\":\"\(standing)\"}",
                    headers: ["Idempotency-Key": "s\(number)"])
                #expect(reply.status == 200)
                #expect(reply.text.contains("\"standing\":\"\(standing)\""))
            }
            let over = try await program.send(
                .put, address, body: "{\"standing\":\"open\"}",
                headers: ["Idempotency-Key": "s9"])
            #expect(over.status == 409)
            let stranger = try await ProgramClient(
                town, may: [.actForSelf], as: town.acting(for: town.amir))
            let foreign = try await stranger.send(
                .put, address, body: "{\"standing\":\"open\"}",
                headers: ["Idempotency-Key": "s8"])
            #expect(foreign.status == 403)
        }
    }

    @Test(arguments: [
        ("{}", "content"), ("{\"content\":\"a\",\"ends\":\"2026-03-09\"}", "ends"),
        ("{\"content\":\"a\",\"group\":\"yes\"}", "group"),
    ])
    func `are refused by the field that is wrong`(body: String, field: String) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.actForSelf])
            let reply = try await program.post("/offers", body, ["Idempotency-Key": "a2"])
            #expect(reply.status == 422)
            #expect(reply.text.contains("\"field\":\"\(field)\""))
        }
    }
}
