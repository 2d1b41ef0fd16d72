import DoorKit
import Essentials
import People
import Testing

@Suite struct `Members for programs` {
    private static let ada = """
        {"name":"Ada Lumley","area":"Hill","landline":"01632 960 044","channel":"letter"}
        """

    @Test(arguments: EngineKind.available)
    func `are taken in once, however often a key is sent`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.seeCards, .editMembers])
            let first = try await program.post("/members", Self.ada, ["Idempotency-Key": "a1"])
            let again = try await program.post("/members", Self.ada, ["Idempotency-Key": "a1"])
            #expect(first.status == 201)
            #expect(again.bytes == first.bytes)
            #expect(first.text.contains("\"channel\":\"letter\""))
            let address = try #require(first.location)
            let shown = try await program.get("/" + address)
            #expect(shown.bytes == first.bytes)
            let other = try await program.post(
                "/members", "{\"name\":\"Another\"}", ["Idempotency-Key": "a1"])
            #expect(other.status == 409)
            #expect(try await program.post("/members", Self.ada).status == 400)
        }
    }

    @Test(arguments: [
        ("{}", "name"), ("{\"name\":\" \"}", "name"),
        ("{\"name\":\"A\",\"channel\":\"pigeon\"}", "channel"),
        ("{\"name\":\"A\",\"joined\":\"yesterday\"}", "joined"),
    ])
    func `are refused by the field that is wrong`(body: String, field: String) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.editMembers])
            let reply = try await program.post("/members", body, ["Idempotency-Key": "a2"])
            #expect(reply.status == 422)
            #expect(reply.text.contains("\"field\":\"\(field)\""))
        }
    }

    @Test func `are shown whole`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.seeCards])
            let reply = try await program.get("/members/\(town.jade.id)")
            #expect(
                reply.text == """
                    {"area":"Riverside","channel":"telephone","email":"jade@example.org",\
                    "id":"\(town.jade.id)","joined":"2026-03-10","landline":"",\
                    "mobile":"07700 900101","name":"Jade Okoro",\
                    "number":\(town.jade.member.number),"standing":"active"}

                    """)
        }
    }

    @Test func `are shown to nobody without the scope`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.seeReports, .editMembers])
            #expect(try await program.get("/members").status == 403)
            #expect(try await program.get("/members/\(town.jade.id)").status == 403)
            let made = try await program.post("/members", Self.ada, ["Idempotency-Key": "a3"])
            #expect(made.status == 201)
            #expect(!made.text.contains("Ada"))
        }
    }
}
