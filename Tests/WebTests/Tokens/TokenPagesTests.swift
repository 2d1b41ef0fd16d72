import Communities
import DoorKit
import Operations
import People
import Testing

@Suite struct `Pages of keys for programs` {
    @Test func `make a key, show it once, and end it`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let made = try await sue.post(
                "/account/tokens", ["name": "website", "scopes": "seeReports"])
            #expect(made.status == 200)
            let secret = try #require(
                made.words.split(separator: " ").first { $0.hasPrefix("goodturn_") })
            let acting = try await town.desks.tokens.resolve(
                String(secret), in: town.community.id)
            #expect(acting?.permissions == [.seeReports])
            let list = try await sue.get("/account/tokens")
            #expect(list.words.contains("website"))
            #expect(!list.words.contains("goodturn_"))
            let token = try #require(try await town.desks.tokens.list(as: town.acting()).first)
            let ended = try await sue.post("/account/tokens/\(token.id)/end")
            #expect(ended.status == 303)
            #expect(try await town.desks.tokens.list(as: town.acting()).isEmpty)
        }
    }

    @Test func `say what is missing and keep what was typed`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let reply = try await sue.post("/account/tokens", ["name": "website"])
            #expect(reply.status == 422)
            #expect(reply.text.contains("value=\"website\""))
            #expect(reply.words.contains("Choose at least one thing"))
        }
    }

    @Test func `offer a member no more than a member may do`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let jade = try await RouterClient(town, as: town.jade)
            let page = try await jade.get("/account/tokens")
            #expect(page.text.contains("value=\"actForSelf\""))
            #expect(!page.text.contains("value=\"seeCards\""))
            let forged = try await jade.post(
                "/account/tokens", ["name": "mine", "scopes": "seeCards"])
            #expect(forged.status == 403)
        }
    }
}
