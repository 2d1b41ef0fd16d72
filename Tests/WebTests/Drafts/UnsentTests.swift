import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@testable import Web

/// What somebody typed is still there when their session is not.
@Suite struct `A form sent after its session` {
    /// A browser whose session was ended from elsewhere.
    private func signedOut(
        _ town: SmallTown, as resident: Resident, wearing hat: Hat? = nil
    ) async throws -> RouterClient {
        let browser = try await RouterClient(town, as: resident, wearing: hat)
        try await endSessions(of: resident, in: town)
        return browser
    }

    private func endSessions(of resident: Resident, in town: SmallTown) async throws {
        for session in try await town.desks.signIn.sessions(of: resident.login) {
            try await town.desks.signIn.end(session.id, of: resident.login)
        }
    }

    private func enter(
        _ browser: RouterClient, as resident: Resident, in town: SmallTown
    ) async throws -> DoorReply {
        let code = try await town.desks.signIn.makeCode(for: resident.id, as: town.acting())
        return try await browser.post("/sign-in", ["code": code, "token": browser.guestToken])
    }

    @Test(arguments: EngineKind.available)
    func `comes back filled in once the same person signs in`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let jade = try await signedOut(town, as: town.jade)
            let refused = try await jade.post(
                "/asks/new", ["step": "place", "content": "A ladder held", "area": "Mill Lane"])
            #expect(refused.status == 303)
            #expect(refused.location?.hasSuffix("/sign-in") == true)
            #expect(try await jade.follow(refused).words.contains("You were signed out before"))
            let entered = try await enter(jade, as: town.jade, in: town)
            #expect(entered.location?.contains("/unsent/") == true)
            let page = try await jade.follow(entered)
            #expect(page.status == 200)
            #expect(page.words.contains("Nothing was sent. Look it over and send it again."))
            #expect(page.text.contains("A ladder held"))
            #expect(page.text.contains("Mill Lane"))
            #expect(PageSieve.faults(in: page.text) == [])
            #expect(try await town.count("SELECT COUNT(*) FROM ask") == 0)
            // Sent for good, it is let go of.
            let again = try await RouterClient(town, as: town.jade)
            let shown = try await again.follow(entered)
            #expect(shown.text.contains("A ladder held"))
            let sent = try await again.post(
                "/asks/new", ["step": "place", "content": "A ladder held"])
            #expect(sent.status == 303)
            #expect(try await town.count("SELECT COUNT(*) FROM ask") == 1)
            #expect(try await town.count("SELECT COUNT(*) FROM draft") == 0)
            #expect(try await again.follow(entered).status == 404)
        }
    }

    @Test func `is never shown to somebody else`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let browser = try await signedOut(town, as: town.jade)
            _ = try await browser.post(
                "/asks/new", ["step": "place", "content": "Something private"])
            let jade = town.acting(for: town.jade)
            let kept = try #require(try await town.desks.unsent.list(as: jade).first)
            let entered = try await enter(browser, as: town.lily, in: town)
            #expect(entered.location?.hasSuffix(town.community.name) == true)
            for path in ["", "/unsent", "/unsent/\(kept.name)"] {
                #expect(!(try await browser.get(path).text.contains("Something private")))
            }
            #expect(try await browser.get("/unsent/\(kept.name)").status == 404)
        }
    }

    @Test func `shows what was typed where another person is signed in by then`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let jade = try await RouterClient(town, as: town.jade)
            let lily = try await RouterClient(town, as: town.lily)
            let reply = try await lily.post(
                "/asks/new",
                ["step": "place", "content": "A ladder held", "token": jade.formToken])
            #expect(reply.status == 403)
            #expect(reply.words.contains("It is kept for them"))
            #expect(reply.words.contains("A ladder held"))
            #expect(!reply.text.contains("value=\"A ladder held\""))
            #expect(try await town.count("SELECT COUNT(*) FROM ask") == 0)
            let kept = try await town.desks.unsent.list(as: town.acting(for: town.jade))
            #expect(kept.map(\.form.typed["content"]) == [["A ladder held"]])
            #expect(try await town.desks.unsent.list(as: town.acting(for: town.lily)).isEmpty)
        }
    }

    @Test func `is shown at once where the same person signed in again meanwhile`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let before = try await RouterClient(town, as: town.sue)
            let now = try await RouterClient(town, as: town.sue)
            let reply = try await now.post(
                "/people/new", ["name": "Ada Winter", "token": before.formToken])
            #expect(reply.status == 303)
            let page = try await now.follow(reply)
            #expect(page.text.contains("Ada Winter"))
            #expect(page.text.contains("action=\"/c/\(town.community.name)/people/new\""))
        }
    }

    @Test func `of nobody we know is shown with a button to send it`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let reply = try await sue.post(
                "/people/new", ["name": "Ada Winter", "token": "00"])
            #expect(reply.status == 403)
            #expect(reply.words.contains("Ada Winter"))
            #expect(reply.text.contains("name=\"name\" value=\"Ada Winter\""))
            #expect(!reply.text.contains("value=\"00\""))
            #expect(try await town.count("SELECT COUNT(*) FROM draft") == 0)
        }
    }

    @Test func `comes back to the role it was written in, with the sheet of slips`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.give(.committee, to: town.sue)
            let sue = try await signedOut(town, as: town.sue, wearing: .coordinator)
            _ = try await sue.post(
                "/slips",
                ["sheet": "12", "giver.0": "2 Jade", "receiver.0": "Lily", "length.0": "a bit"])
            let page = try await sue.follow(try await enter(sue, as: town.sue, in: town))
            #expect(page.text.contains("value=\"2 Jade\""))
            #expect(page.text.contains("value=\"a bit\""))
            #expect(try await town.count("SELECT COUNT(*) FROM exchange") == 0)
        }
    }

    @Test func `keeps no password and no code`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await signedOut(town, as: town.sue)
            let reply = try await sue.post(
                "/account/password", ["password": "three plain words", "old-password": "x"])
            #expect(reply.status == 303)
            _ = try await sue.post("/slips", ["code": "brook seven", "sheet": "12"])
            let kept = try await town.desks.unsent.list(as: town.acting())
            #expect(kept.map(\.form.typed) == [["sheet": ["12"]]])
        }
    }

    @Test func `is thrown away when told to, and forgotten after 30 days`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let gone = try await signedOut(town, as: town.jade)
            _ = try await gone.post("/asks/new", ["content": "A ladder held"])
            _ = try await gone.post("/asks/new", ["content": "A lift"])
            let jade = try await RouterClient(town, as: town.jade)
            let list = try await jade.get("/unsent")
            #expect(list.words.contains("A ladder held") && list.words.contains("A lift"))
            #expect(PageSieve.faults(in: list.text) == [])
            let kept = try await town.desks.unsent.list(as: town.acting(for: town.jade))
            #expect(kept.count == 2)
            #expect(try await jade.post("/unsent/\(kept[0].name)/end").status == 303)
            #expect(try await jade.get("/unsent/\(kept[0].name)").status == 404)
            town.clock.advance(days: 31)
            #expect(try await town.desks.unsent.list(as: town.acting(for: town.jade)).isEmpty)
        }
    }

    @Test func `are listed in the words that their pages showed`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let gone = try await signedOut(town, as: town.sue)
            _ = try await gone.post(
                "/asks/telephone", ["content": "A lift", "repeats": "weekly", "do": "keep"])
            _ = try await gone.post(
                "/people/new",
                ["name": "Ada Winter", "channel": "in-person", "free": "mon-morning"])
            _ = try await gone.post("/people/\(town.lily.id)/gone", ["name": "Lily"])
            let sue = try await RouterClient(town, as: town.sue)
            let list = try await sue.get("/unsent")
            #expect(list.words.contains("Take down an ask on the telephone"))
            #expect(list.words.contains("How often Every week"))
            #expect(list.words.contains("Welcome somebody new"))
            #expect(list.words.contains("How they like to hear from us Face to face"))
            for raw in ["weekly", "in-person", "mon-morning"] {
                #expect(!list.words.contains(raw), "\(raw)")
            }
            #expect(PageSieve.faults(in: list.text) == [])
            let dropped = try await sue.post(
                "/unsent/\(try await town.desks.unsent.list(as: town.acting())[0].name)/end")
            #expect(dropped.location?.hasSuffix("/unsent") == true)
        }
    }

    @Test func `says what to do where it is shown in another role`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let gone = try await signedOut(town, as: town.sue, wearing: .coordinator)
            _ = try await gone.post(
                "/people/new", ["name": "Ada Winter", "channel": "in-person"])
            let member = try await RouterClient(town, as: town.sue, wearing: .member)
            let kept = try #require(try await town.desks.unsent.list(as: town.acting()).first)
            let page = try await member.get("/unsent/\(kept.name)")
            #expect(page.status == 200)
            #expect(page.words.contains("You wrote this in your role as"))
            #expect(page.words.contains("Ada Winter"))
            #expect(!page.words.contains("in-person"))
            #expect(PageSieve.faults(in: page.text) == [])
        }
    }

    @Test func `is told apart by its name for every form that may come`() {
        #expect(Unsent.isSecret("password") && Unsent.isSecret("old-password"))
        #expect(Unsent.isSecret("code") && !Unsent.isSecret("content"))
    }
}

extension SmallTown {
    /// What a question about the tables counts.
    func count(_ question: SQL) async throws -> Int {
        try await store.read { reading in
            try reading.connection.row(question)?.read(0) ?? 0
        }
    }
}
