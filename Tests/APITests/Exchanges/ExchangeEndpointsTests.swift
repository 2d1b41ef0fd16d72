import DoorKit
import People
import Testing

@Suite struct `Exchanges for programs` {
    private func body(_ town: SmallTown) -> String {
        """
        {"content":"shopping","day":"2026-03-09","minutes":90,\
        "givers":[{"member":"\(town.jade.id)"}],"receivers":[{"member":"\(town.lily.id)"}]}
        """
    }

    @Test(arguments: EngineKind.available)
    func `are posted once on a coordinator's token`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.noteExchanges, .seeCards])
            for _ in 0..<3 {
                let reply = try await program.post(
                    "/exchanges", body(town), ["Idempotency-Key": "slip 12"])
                #expect(reply.status == 201)
                #expect(reply.text.contains("\"path\":\"posted\""))
            }
            #expect(try await town.balance(of: town.jade) == 90)
            #expect(try await town.balance(of: town.lily) == -90)
            let list = try await program.get("/exchanges?standing=confirmed")
            #expect(list.text.contains("\"content\":\"shopping\""))
            #expect(list.text.contains("\"word\":\"api\""))
            #expect(try await program.get("/exchanges?standing=lost").status == 422)
        }
    }

    @Test func `show numbers and no names without the scope for cards`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.noteExchanges])
            _ = try await program.post("/exchanges", body(town), ["Idempotency-Key": "1"])
            let list = try await program.get("/exchanges")
            #expect(list.text.contains("\"name\":null"))
            #expect(!list.text.contains(town.lily.name))
        }
    }
}
