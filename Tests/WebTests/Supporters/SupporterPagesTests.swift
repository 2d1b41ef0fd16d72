import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Supporter pages` {
    @Test func `let somebody act for another until it is ended`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.lily.id)/supporters"
            let reply = try await sue.post(
                path, ["number": String(town.tom.member.number), "word": "phone", "said": "Yes"])
            #expect(reply.status == 303)
            let tom = try await RouterClient(town, as: town.tom)
            #expect(try await tom.get("/me/supporters").words.contains("Act for them now"))
            _ = try await tom.post("/acting", ["member": town.lily.id.description])
            let mine = try await tom.get("/me")
            #expect(mine.words.contains("You are acting for Lily Marsh."))
            #expect(mine.words.contains("020 7946 0103"))
            #expect(mine.words.contains("Tom, for Lily"))
            let home = try await tom.get("")
            #expect(home.words.contains("Hello Tom, you are here for Lily"))
            #expect(home.words.contains("Stop acting for Lily"))
            #expect(PageSieve.faults(in: home.text) == [])
            _ = try await tom.post("/acting")
            #expect(try await tom.get("").words.contains("Stop acting") == false)
            #expect(try await tom.get("/me").words.contains("07700 900105"))
        }
    }

    @Test func `let nobody give another's time to themself`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            _ = try await sue.post(
                "/people/\(town.lily.id)/supporters",
                ["number": String(town.tom.member.number), "word": "phone"])
            let tom = try await RouterClient(town, as: town.tom)
            _ = try await tom.post("/acting", ["member": town.lily.id.description])
            let reply = try await tom.post(
                "/give",
                ["to": "member", "member": String(town.tom.member.number), "length": "30"])
            #expect(reply.status == 422)
            #expect(reply.words.contains("You are the other person in this yourself"))
            #expect(try await town.balance(of: town.tom) == 0)
        }
    }

    @Test func `let members allow and end it themselves`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let jade = try await RouterClient(town, as: town.jade)
            let wrong = try await jade.post("/me/supporters", ["number": "99"])
            #expect(wrong.status == 422)
            let reply = try await jade.post(
                "/me/supporters", ["number": String(town.amir.member.number)])
            #expect(reply.status == 303)
            let page = try await jade.follow(reply)
            #expect(page.words.contains("Amir Haddad acts for Jade Okoro, from 10 March 2026"))
            let permission = try #require(
                try await town.desks.supporters.people(as: town.acting(for: town.amir)).first)
            let tom = try await RouterClient(town, as: town.tom)
            #expect(try await tom.post("/supporters/\(permission.id)/end").status == 403)
            _ = try await jade.post("/supporters/\(permission.id)/end")
            #expect(try await jade.get("/me/supporters").words.contains("(ended)"))
        }
    }

    @Test func `let somebody act in one ask and see nothing else`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let ask = try await town.desks.asks.write(
                WrittenAsk(content: "A lift to the eye clinic"), for: .member(town.lily.id),
                key: town.key(), as: town.acting())
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.lily.id)/supporters"
            #expect(
                try await sue.get(path).words.contains("Only in this ask: A lift to the eye clinic")
            )
            let reply = try await sue.post(
                path,
                ["number": String(town.tom.member.number), "ask": ask.description, "word": "phone"])
            #expect(reply.status == 303)
            #expect(
                try await sue.follow(reply).words.contains(
                    "Tom Reilly acts for Lily Marsh in one ask, from 10 March 2026: A lift"))
            let tom = try await RouterClient(town, as: town.tom)
            let mine = try await tom.get("/me/supporters")
            #expect(mine.words.contains("See this ask"))
            #expect(!mine.words.contains("Act for them now"))
            let page = try await tom.get("/asks/\(ask)")
            #expect(page.words.contains("You act for Lily in this ask."))
            #expect(
                try await tom.post("/acting", ["member": town.lily.id.description]).status == 403)
            #expect(try await tom.post("/asks/\(ask)/withdrawal").status == 303)
            let jade = try await RouterClient(town, as: town.jade)
            #expect(try await jade.post("/asks/\(ask)/withdrawal").status == 403)
            let wrong = try await sue.post(
                path, ["number": String(town.amir.member.number), "ask": ask.description])
            #expect(wrong.status == 422)
            #expect(wrong.words.contains("This ask is over."))
        }
    }
}
