import DoorKit
import Operations
import People
import Storage
import Testing

@Suite struct SignInPages {
    @Test func `lets somebody in with a code and says good-bye`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let code = try await town.desks.signIn.makeCode(for: town.lily.id, as: town.acting())
            let lily = try await RouterClient(town)
            let reply = try await lily.post("/sign-in", ["code": code])
            #expect(reply.status == 303)
            #expect(try await lily.get("").status == 200)
        }
    }

    @Test func `show a one-time link once, which opens once and is on the audit list`()
        async throws
    {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            #expect(try await sue.get("/people/\(town.lily.id)").text.contains("/link\""))
            let page = try await sue.post("/people/\(town.lily.id)/link")
            #expect(page.status == 200)
            #expect(PageSieve.faults(in: page.text) == [])
            let found = try #require(page.text.firstMatch(of: /sign-in\?code=([a-z0-9]{28})/))
            let code = String(found.1)
            #expect(page.words.contains("http://localhost/c/"))
            #expect(!(try await sue.get("/people/\(town.lily.id)").text.contains(code)))
            let acts = try await town.count("SELECT COUNT(*) FROM act WHERE verb = 'sign-in.link'")
            #expect(acts == 1)
            let lily = try await RouterClient(town)
            #expect(try await lily.get("/sign-in", ["code": code]).text.contains(code))
            #expect(try await lily.post("/sign-in", ["code": code]).status == 303)
            #expect(try await lily.get("").status == 200)
            let other = try await RouterClient(town)
            #expect(try await other.post("/sign-in", ["code": code]).status == 422)
            let jade = try await RouterClient(town, as: town.jade)
            #expect(try await jade.post("/people/\(town.lily.id)/link").status == 403)
        }
    }

    @Test func `let no volunteer in as the coordinator`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.desks.hats.give(
                .volunteerCoordinator, granted: [.editMembers, .seeCards], to: town.amir.id,
                key: town.key(), as: town.acting())
            let amir = try await RouterClient(town, as: town.amir)
            let reply = try await amir.post("/people/\(town.sue.id)/code")
            #expect(reply.status == 403)
            #expect(reply.words.contains("This person has a role here"))
            #expect(try await amir.post("/people/\(town.sue.id)/link").status == 403)
        }
    }

    @Test(arguments: EngineKind.available)
    func `says no to letters that nobody types`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let nobody = try await RouterClient(town)
            #expect(try await nobody.post("/sign-in", ["code": "a\u{0}b"]).status == 422)
            let reply = try await nobody.post(
                "/sign-in", ["email": "a\u{0}@example.org", "password": "\u{0}\u{0}"])
            #expect(reply.status == 422)
            let sue = try await RouterClient(town, as: town.sue)
            #expect(try await sue.get("/people", ["q": "a\u{0}b"]).status == 200)
        }
    }

    @Test func `keeps the e-mail and not the password when it does not fit`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let nobody = try await RouterClient(town)
            let reply = try await nobody.post(
                "/sign-in", ["email": "jade@example.org", "password": "wrong words"])
            #expect(reply.status == 422)
            #expect(reply.text.contains("jade@example.org"))
            #expect(!reply.text.contains("wrong words"))
            #expect(PageSieve.faults(in: reply.text) == [])
        }
    }
}
