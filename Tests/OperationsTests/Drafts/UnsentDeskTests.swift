import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@Suite struct `Unsent desk` {
    private func form(_ words: String) -> UnsentForm {
        UnsentForm(
            path: "/c/here/asks/new", query: ["for": ["me"]], typed: ["content": [words]],
            key: words)
    }

    /// What the forms of a session carry, and the session.
    private func session(
        of resident: Resident, in town: SmallTown
    ) async throws -> (secret: [UInt8], token: SessionToken) {
        let token = try await town.desks.signIn.open(resident.login, device: "A test")
        let person = try await town.desks.signIn.resolve(token, in: town.community.id)
        return (try #require(person).session.csrf, token)
    }

    @Test(arguments: EngineKind.available)
    func `keeps a form for whoever opened it, with the hat and for 30 days`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let (desk, place) = (town.desks.unsent, town.community.id)
            let (secret, token) = try await session(of: town.sue, in: town)
            try await town.desks.signIn.wear(.coordinator, token: token)
            try await town.desks.signIn.end(token)
            #expect(try await town.desks.signIn.resolve(token, in: place) == nil)
            #expect(try await town.desks.signIn.sessions(of: town.sue.login).isEmpty)
            let owner = try await desk.keep(form("A lift"), signedBy: secret, in: place)
            #expect(owner == town.sue.login)
            let kept = try #require(try await desk.list(as: town.acting()).first)
            #expect(kept.form.typed == ["content": ["A lift"]])
            #expect(kept.form.query == ["for": ["me"]])
            #expect(kept.form.hat == .coordinator && kept.form.onBehalfOf == nil)
            #expect(try await desk.form(kept.name, as: town.acting()) == kept)
            await #expect(throws: NotFound.self) {
                try await desk.form(kept.name, as: town.acting(for: town.jade))
            }
            #expect(try await desk.list(as: town.acting(for: town.jade)).isEmpty)
            town.clock.advance(days: 31)
            #expect(try await desk.list(as: town.acting()).isEmpty)
            #expect(try await town.desks.drafts.sweep(as: town.acting()) == 1)
            let late = try await desk.keep(form("A lift"), signedBy: secret, in: place)
            #expect(late == nil)
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps nothing for a stranger, and the newest eight for anybody`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let (desk, place) = (town.desks.unsent, town.community.id)
            let guess = [UInt8](repeating: 7, count: 16)
            #expect(try await desk.keep(form("A lift"), signedBy: guess, in: place) == nil)
            let (secret, _) = try await session(of: town.jade, in: town)
            for number in 1...10 {
                town.clock.advance(seconds: 1)
                _ = try await desk.keep(form("Ask \(number)"), signedBy: secret, in: place)
            }
            let kept = try await desk.list(as: town.acting(for: town.jade))
            #expect(kept.count == 8)
            #expect(kept.first?.form.key == "Ask 10" && kept.last?.form.key == "Ask 3")
            let long = String(repeating: "x", count: 200_000)
            await #expect(throws: DraftRefusal.tooLong) {
                try await desk.keep(form(long), signedBy: secret, in: place)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `goes with the person`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, place) = (town.desks.unsent, town.community.id)
            let (secret, _) = try await session(of: town.lily, in: town)
            _ = try await desk.keep(form("A lift"), signedBy: secret, in: place)
            #expect(try await town.count("SELECT COUNT(*) FROM draft") == 1)
            try await town.desks.members.erase(town.lily.id, key: town.key(), as: town.acting())
            #expect(try await town.count("SELECT COUNT(*) FROM draft") == 0)
            let (later, store) = (town.clock.now, town.store)
            let owner = try await store.read { try $0.formOwner(secret: secret, lastingAt: later) }
            #expect(owner == nil)
        }
    }

    @Test func `a session that was ended stays ended when it is used at that moment`()
        async throws
    {
        try await EngineKind.sqlite.withTown { town in
            let (_, token) = try await session(of: town.jade, in: town)
            try await town.desks.signIn.end(token)
            let now = town.clock.now
            try await town.store.write { writing in
                let digests = try writing.connection.rows("SELECT digest FROM session")
                for digest in digests {
                    try writing.touch(
                        try digest.read(0), at: now, expires: now.adding(seconds: 3_600))
                }
            }
            #expect(try await town.desks.signIn.resolve(token, in: town.community.id) == nil)
        }
    }

    @Test func `shut desks read and write nothing`() async throws {
        try await EngineKind.sqlite.withTown { town in
            let shut = town.desks.closed(saying: FieldFaults("unsent", "Not sent yet."))
            let before = try await town.count("SELECT COUNT(*) FROM act")
            await #expect(throws: FieldFaults.self) {
                try await shut.members.join(
                    Newcomer(name: "Ada Winter"), key: town.key(), as: town.acting())
            }
            #expect(try await town.count("SELECT COUNT(*) FROM act") == before)
            #expect(try await !shut.members.find("Jade", as: town.acting()).isEmpty)
        }
    }
}
