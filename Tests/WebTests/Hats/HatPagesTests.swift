import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite(.serialized) struct `Hat pages` {
    @Test func `give a role with rights ticked one by one`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.tom.id)/hats"
            let reply = try await sue.post(
                path, ["hat": "volunteer-coordinator", "right": "seeCards", "right": "matchAsks"])
            #expect(reply.status == 303)
            let page = try await sue.follow(reply)
            #expect(page.text.contains("value=\"seeCards\" checked"))
            #expect(!page.text.contains("value=\"editMembers\" checked"))
            #expect(try await sue.get("/hats").words.contains("Tom Reilly"))
            #expect(try await sue.post(path, ["hat": "host"]).status == 422)
            #expect(
                try await sue.post("/people/\(town.sue.id)/hats/coordinator/take").status == 409)
            _ = try await sue.post("\(path)/volunteer-coordinator/take")
            #expect(!(try await sue.get("/hats").words.contains("Tom Reilly")))
        }
    }
}
