import Communities
import DoorKit
import Testing

@Suite struct ShellAround {
    @Test func `carries the local face on every page`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            for client in [
                try await RouterClient(town), try await RouterClient(town, as: town.jade),
            ] {
                let page = try await client.get("/sign-in")
                #expect(page.words.contains("020 7946 0101"))
                #expect(page.words.contains("Ring Sue"))
                #expect(page.words.contains("Tuesday and Thursday, 10 to 4"))
            }
        }
    }

    @Test func `shows a member no way that is not theirs`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let jade = try await RouterClient(town, as: town.jade).get("")
            let sue = try await RouterClient(town, as: town.sue).get("")
            let root = "/c/\(town.community.name)"
            #expect(!jade.text.contains("href=\"\(root)/people\""))
            #expect(sue.text.contains("href=\"\(root)/people\""))
        }
    }
}
