import Brokerage
import DoorKit
import Essentials
import Operations
import People
import Testing

@Suite struct `Statements for programs` {
    private func note(_ town: SmallTown, _ content: String, _ key: String) async throws {
        let program = try await ProgramClient(town, may: [.noteExchanges])
        let body = """
            {"content":"\(content)","day":"2026-03-09","minutes":90,\
            "givers":[{"member":"\(town.jade.id)"}],"receivers":[{"member":"\(town.lily.id)"}]}
            """
        let reply = try await program.post("/exchanges", body, ["Idempotency-Key": key])
        #expect(reply.status == 201)
    }

    @Test(arguments: EngineKind.available)
    func `show one's own whole`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await note(town, "shopping", "1")
            _ = try await town.audit()
            let program = try await ProgramClient(
                town, may: [.actForSelf], as: town.acting(for: town.jade))
            let reply = try await program.get("/statement")
            let statement = try await town.desks.statements.statement(
                of: town.jade.id, as: town.acting(for: town.jade))
            let exchange = try #require(statement.lines.first?.exchange)
            #expect(
                reply.text == """
                    {"balance":90,"credited":90,"day":"2026-03-10","gave":90,\
                    "head":"\(statement.head)","items":[{"balance":90,"change":90,\
                    "changedOn":null,"content":"shopping","day":"2026-03-09",\
                    "exchange":"\(exchange)","gave":90,"kind":"exchange","others":["Lily"],\
                    "received":0,"takenBack":false,"thanks":[]}],"member":"\(town.jade.id)",\
                    "name":"Jade Okoro","next":null,"number":\(town.jade.member.number),\
                    "passedOn":0,"received":0}

                    """)
            #expect(try await program.get("/members/\(town.jade.id)/statement").text == reply.text)
            #expect(try await program.get("/members/\(town.lily.id)/statement").status == 404)
        }
    }

    @Test func `come in pages, each line once`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            for number in 1...5 { try await note(town, "help \(number)", "\(number)") }
            let program = try await ProgramClient(town, may: [.seeCards])
            let first = try await program.get("/members/\(town.lily.id)/statement?limit=3")
            #expect(first.text.contains("help 5"))
            #expect(!first.text.contains("help 2"))
            let next = try #require(
                first.text.split(separator: "\"next\":\"").last?.prefix { $0.isNumber })
            let last = try await program.get(
                "/members/\(town.lily.id)/statement?limit=3&after=\(next)")
            #expect(last.text.contains("help 2"))
            #expect(!last.text.contains("help 3"))
            #expect(last.text.contains("\"next\":null"))
        }
    }

    @Test func `need a scope even for one's own`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.seeReports])
            #expect(try await program.get("/statement").status == 403)
        }
    }
}
