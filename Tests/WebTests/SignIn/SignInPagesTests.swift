import DoorKit
import Operations
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
