import Brokerage
import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@Suite struct `Draft keeping` {
    @Test func `a draft is kept while one types, for oneself only`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let kept = try await sue.post("/drafts/telephone-ask", ["content": "A lift for"])
            #expect(kept.status == 204)
            #expect(try await sue.get("/asks/telephone").text.contains("A lift for"))
            #expect(try await sue.post("/drafts/Not_a_form").status == 404)
            let guest = try await RouterClient(town)
            #expect(try await guest.post("/drafts/telephone-ask", ["content": "x"]).status == 303)
            let dropped = try await sue.post("/asks/telephone", ["do": "drop"])
            #expect(dropped.status == 303)
            #expect(!(try await sue.get("/asks/telephone").text.contains("A lift for")))
        }
    }
}
