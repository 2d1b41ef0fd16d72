import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite(.serialized) struct `Joint pages` {
    @Test func `write a household down and name its people`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            #expect(try await sue.post("/together", ["kind": "household"]).status == 422)
            let reply = try await sue.post(
                "/together", ["kind": "household", "name": "14 River Walk"])
            let page = try await sue.follow(reply)
            #expect(page.words.contains("14 River Walk"))
            let place = try #require(reply.location)
            let path = String(place.dropFirst("/c/rushey-green".count))
            let put = try await sue.post(
                "\(path)/people",
                ["number": String(town.jade.member.number), "role": "Daughter", "may-act": "yes"])
            #expect(put.status == 303)
            #expect(try await sue.get(path).words.contains("Daughter"))
            let jade = try await RouterClient(town, as: town.jade)
            #expect(try await jade.get(path).status == 200)
            let tom = try await RouterClient(town, as: town.tom)
            #expect(try await tom.get(path).status == 403)
            _ = try await sue.post("\(path)/people/\(town.jade.id)/take")
            #expect(try await jade.get(path).status == 403)
        }
    }
}
