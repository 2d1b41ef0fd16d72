import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Safeguard pages` {
    @Test func `keep two people apart and show why to coordinators only`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.lily.id)/safety"
            let number = String(town.tom.member.number)
            let reply = try await sue.post(
                "\(path)/apart", ["number": number, "reason": "A quarrel"])
            #expect(reply.status == 303)
            let card = try await sue.get("/people/\(town.lily.id)")
            #expect(card.words.contains("Kept apart from Tom Reilly: A quarrel"))
            try await town.desks.hats.give(
                .volunteerCoordinator, granted: [.seeCards], to: town.amir.id, key: town.key(),
                as: town.acting())
            let amir = try await RouterClient(town, as: town.amir)
            let seen = try await amir.get("/people/\(town.lily.id)")
            #expect(seen.status == 200)
            #expect(!seen.words.contains("quarrel") && !seen.words.contains("Keeping safe"))
            _ = try await sue.post("\(path)/apart/\(town.tom.id)/end")
            #expect(!(try await sue.get(path).words.contains("A quarrel")))
        }
    }

    @Test func `name what was agreed before, and end it in one press`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let pair = try await town.paired(
                town.jade, town.lily, weekday: .tuesday, startsDaysAgo: 7)
            let path = "/people/\(town.lily.id)/safety"
            #expect(!(try await sue.get(path).words.contains("Agreed before")))
            let number = String(town.jade.member.number)
            let saved = try await sue.post("\(path)/apart", ["number": number, "reason": ""])
            let page = try await sue.follow(saved)
            #expect(page.words.contains("Agreed before, and not to happen now"))
            #expect(page.words.contains("Jade Okoro helps Lily Marsh"))
            for address in ["/pairings", "/usual", "/friday", ""] {
                #expect(try await sue.get(address).words.contains("kept apart"), "\(address)")
            }
            let ending = try await sue.post("/pairings/\(pair)/end")
            #expect(ending.status == 303)
            #expect(!(try await sue.get(path).words.contains("Agreed before")))
        }
    }

    @Test func `whoever only rings opens no Friday page`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.desks.hats.give(
                .volunteerCoordinator, granted: [.callMembers], to: town.amir.id,
                key: town.key(), as: town.acting())
            let amir = try await RouterClient(town, as: town.amir)
            #expect(try await amir.get("/friday").status == 403)
            #expect(!(try await amir.get("").text.contains("/friday")))
        }
    }

    @Test func `note a check by kind and day`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.tom.id)/safety"
            let wrong = try await sue.post(
                "\(path)/checks", ["kind": "DBS", "seen": "2027-01-01"])
            #expect(wrong.status == 422)
            let reply = try await sue.post(
                "\(path)/checks", ["kind": "DBS", "seen": "2026-03-01", "review": "2027-03-01"])
            #expect(reply.status == 303)
            let page = try await sue.follow(reply)
            #expect(page.words.contains("DBS, seen 1 March 2026, counts until 1 March 2027"))
        }
    }

    @Test func `keep what a person needs`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.lily.id)/safety"
            _ = try await sue.post(path, ["not-alone": "yes", "check-needed": "DBS"])
            let page = try await sue.get(path)
            #expect(page.text.contains("value=\"yes\" checked"))
            #expect(page.text.contains("value=\"DBS\""))
        }
    }
}
