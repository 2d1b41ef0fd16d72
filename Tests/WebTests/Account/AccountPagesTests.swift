import DoorKit
import Operations
import People
import Testing

@Suite struct AccountPages {
    @Test func `lets a coordinator go on as a member and come back`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let page = try await sue.get("/account")
            #expect(page.status == 200)
            #expect(page.words.contains("Go on as member"))
            let changed = try await sue.post("/account/hat", ["hat": "member"])
            #expect(changed.status == 303)
            #expect(try await sue.get("/people").status == 403)
            #expect(try await sue.post("/account/hat", ["hat": "committee"]).status == 403)
        }
    }

    @Test func `asks for the password until now before it takes another`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            #expect(!(try await sue.get("/account").text.contains("old-password")))
            let first = try await sue.post(
                "/account/password", ["password": "three plain words"])
            #expect(first.status == 303)
            let page = try await sue.get("/account")
            #expect(page.text.contains("name=\"old-password\""))
            #expect(PageSieve.faults(in: page.text) == [])
            for old in ["", "three other words"] {
                let wrong = try await sue.post(
                    "/account/password",
                    ["password": "four plain words now", "old-password": old])
                #expect(wrong.status == 422)
                #expect(wrong.words.contains("That is not the password you have now."))
                #expect(!wrong.text.contains("four plain words now"))
            }
            let right = try await sue.post(
                "/account/password",
                ["password": "four plain words now", "old-password": "three plain words"])
            #expect(right.status == 303)
        }
    }

    @Test func `wants a longer password and keeps nothing of the short one`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let reply = try await sue.post("/account/password", ["password": "short"])
            #expect(reply.status == 422)
            #expect(reply.words.contains("at least 10 letters"))
            #expect(!reply.text.contains("value=\"short\""))
        }
    }

    @Test(arguments: EngineKind.available)
    func `speaks easy English to whom the card asks for it, until another is chosen`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            var change = CardChange(of: town.jade.member, detail: CardDetail())
            let jade = try await RouterClient(town, as: town.jade)
            #expect(try await jade.get("").text.contains("lang=\"en\""))
            change.detail.format = .easyRead
            try await town.desks.members.change(
                town.jade.id, to: change, key: town.key(), as: town.acting())
            #expect(try await jade.get("").text.contains("lang=\"en-x-easy\""))
            let tom = try await RouterClient(town, as: town.tom)
            #expect(try await tom.get("").text.contains("lang=\"en\""))
            _ = try await jade.post("/account/language", ["language": "en"])
            #expect(try await jade.get("").text.contains("lang=\"en\""))
        }
    }
}
