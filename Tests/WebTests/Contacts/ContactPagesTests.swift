import Communities
import DoorKit
import Essentials
import Operations
import People
import Testing

@testable import Web

@Suite struct `Pages of a call` {
    @Test func `keep what was typed when a day cannot be read`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let again = try await sue.post(
                "/contacts/\(town.lily.id)",
                ["outcome": "spoke", "words": "Her knee", "ringBack": "soon"])
            #expect(again.status == 422)
            #expect(again.words.contains("We cannot read this day."))
            #expect(again.text.contains("Her knee"))
            #expect(PageSieve.faults(in: again.text) == [])
        }
    }

    @Test func `show a half-written call again`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let kept = try await sue.post(
                "/contacts/\(town.lily.id)/draft", ["words": "She was just saying"])
            #expect(kept.status == 204)
            #expect(try await sue.get("").words.contains("You were in a call with Lily Marsh"))
            let page = try await sue.get("/contacts/\(town.lily.id)")
            #expect(page.text.contains("She was just saying"))
        }
    }

    @Test(arguments: ["https://example.org", "//example.org", "/c/other", "/c/rushey-green\n"])
    func `lead nowhere but into this community`(back: String) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let reply = try await sue.post(
                "/contacts/\(town.lily.id)", ["outcome": "spoke", "back": back])
            #expect(reply.location == "/c/\(town.community.name)")
        }
    }

    @Test func `say that there is no such person`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            #expect(
                try await sue.get("/contacts/01890000-0000-7000-8000-000000000001").status == 404)
        }
    }
}
