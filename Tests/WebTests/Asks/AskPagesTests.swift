import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Ask pages` {
    @Test func `a member asks in three questions and takes it back`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let jade = try await RouterClient(town, as: town.jade)
            let what = try await jade.get("/asks/new")
            #expect(what.words.contains("What would you like help with?"))
            #expect(what.words.contains("Question 1 of 3"))
            let missing = try await jade.post("/asks/new", ["step": "what", "content": " "])
            #expect(missing.status == 422)
            #expect(missing.words.contains("Write what is asked for"))
            let when = try await jade.post(
                "/asks/new", ["step": "what", "content": "Somebody for my \"bike\""])
            #expect(when.words.contains("When would it suit you?"))
            #expect(when.text.contains("Somebody for my &quot;bike&quot;"))
            let unread = try await jade.post(
                "/asks/new", ["step": "when", "content": "My bike", "minutes": "a while"])
            #expect(unread.status == 422 && unread.words.contains("We cannot read this length"))
            let place = try await jade.post(
                "/asks/new", ["step": "when", "content": "My bike", "time": "after lunch"])
            #expect(place.words.contains("Where is it?"))
            let sent = try await jade.post(
                "/asks/new",
                ["step": "place", "content": "My bike", "time": "after lunch", "area": "Market"])
            #expect(sent.status == 303)
            let page = try await jade.follow(sent)
            #expect(page.words.contains("Thank you for asking"))
            #expect(page.words.contains("after lunch") && page.words.contains("don't know yet"))
            #expect(try await jade.get("/asks/mine").words.contains("waits for a yes"))
            let path = try #require(sent.location?.replacing("/c/rushey-green", with: ""))
            #expect(try await jade.post(path + "/withdrawal").status == 303)
            #expect(try await jade.get("/asks").words.contains("Nobody waits for a yes"))
        }
    }

    @Test func `asks that came along lie in a pile of their own`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, lily, now) = (town.community.id, town.lily.id, town.clock.now)
            let ask = Ask(
                id: Ask.ID(at: now, random: (1, 2)), member: lily, content: "Bike repair",
                word: .importedFile, asked: now.adding(days: -900))
            try await town.store.write { try $0.add(ask, in: place) }
            let sue = try await RouterClient(town, as: town.sue)
            let list = try await sue.get("/asks")
            #expect(!list.words.contains("Bike repair"))
            #expect(list.words.contains("1 ask came along from your old books"))
            #expect(try await sue.get("").words.contains("1 ask came along from your old books"))
            #expect(try await sue.get("/asks?words=bike").words.contains("Bike repair"))
            let pile = try await sue.get("/asks?pile=brought")
            #expect(pile.words.contains("Bike repair") && pile.words.contains("Still wanted"))
            let kept = try await sue.post("/asks/\(ask.id)/renewal", ["back": "pile"])
            #expect(try await sue.follow(kept).words.contains("Every ask that came along"))
            #expect(try await sue.get("/asks").words.contains("Bike repair"))
            let amir = try await RouterClient(town, as: town.amir)
            #expect(!(try await amir.get("/asks?pile=brought").words.contains("came along")))
            #expect(try await amir.post("/asks/\(ask.id)/renewal").status == 403)
        }
    }

    @Test func `another member sees a first name and says yes`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let id = try await town.desks.asks.write(
                WrittenAsk(content: "A lift to the surgery"), for: .member(town.lily.id),
                key: town.key(), as: town.acting())
            let amir = try await RouterClient(town, as: town.amir)
            let list = try await amir.get("/asks")
            #expect(list.words.contains("Lily, Hilltop"))
            #expect(!list.words.contains("Marsh") && !list.words.contains("7946 0103"))
            let page = try await amir.get("/asks/\(id)")
            #expect(page.words.contains("Say yes"))
            #expect(!page.words.contains("Who might help") && !page.words.contains("End this ask"))
            let said = try await amir.post("/asks/\(id)/yes")
            #expect(try await amir.follow(said).words.contains("the coordinator rings you both"))
            for path in ["answers", "match", "ring-back", "end", "reopening"] {
                #expect(try await amir.post("/asks/\(id)/\(path)").status == 403)
            }
        }
    }

    @Test func `the coordinator rings round, arranges the meeting, and the ask is answered`()
        async throws
    {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.desks.offers.write(
                WrittenOffer(content: "Lifts to the surgery"), key: town.key(),
                as: town.acting(for: town.amir))
            let id = try await town.desks.asks.write(
                WrittenAsk(content: "A lift to the surgery", time: "10:30"),
                for: .member(town.lily.id), key: town.key(), as: town.acting())
            let sue = try await RouterClient(town, as: town.sue)
            let page = try await sue.get("/asks/\(id)")
            #expect(page.words.contains("Amir Haddad"))
            #expect(page.words.contains("offers ‘Lifts to the surgery’"))
            #expect(page.words.contains("To make sure:"))
            #expect(page.text.contains("tel:07700900102"))
            let noted = try await sue.post(
                "/asks/\(id)/answers",
                ["member": town.margaret.id.description, "answer": "not-now"])
            #expect(try await sue.follow(noted).words.contains("Margaret Poole"))
            let form = try await sue.get(
                "/asks/\(id)/match", ["giver-id": town.amir.id.description])
            #expect(form.words.contains("What to expect") && form.text.contains("10:30"))
            let late = try await sue.post(
                "/asks/\(id)/match",
                ["giver-id": town.amir.id.description, "day": "2020-01-01", "place": "Her door"])
            #expect(late.status == 422 && late.words.contains("That day is over"))
            #expect(late.text.contains("Her door"))
            let made = try await sue.post(
                "/asks/\(id)/match",
                ["giver-id": town.amir.id.description, "day": "2026-03-12", "time": "10:30"])
            let after = try await sue.follow(made)
            #expect(after.words.contains("It is arranged") && after.words.contains("Said yes"))
            #expect(after.words.contains("What came of it Amir Haddad will help Lily Marsh"))
            #expect(after.words.contains("Thursday 12 March 2026 · 10:30"))
            #expect(after.words.contains("About Lily Marsh"))
            #expect(try await sue.get("/asks").words.contains("Nobody waits for a yes"))
        }
    }

    @Test func `somebody else is found by a piece of the name`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let id = try await town.desks.asks.write(
                WrittenAsk(content: "A ladder"), for: .member(town.lily.id), key: town.key(),
                as: town.acting())
            let sue = try await RouterClient(town, as: town.sue)
            let found = try await sue.post(
                "/asks/\(id)/match", ["do": "find", "giver": "Tom"])
            #expect(found.location?.contains(town.tom.id.description) == true)
            let nobody = try await sue.post(
                "/asks/\(id)/match", ["do": "find", "giver": "Zebedee"])
            #expect(nobody.status == 422 && nobody.words.contains("We find nobody like this"))
            let ended = try await sue.post("/asks/\(id)/end", ["outcome": "", "why": "x"])
            #expect(ended.status == 422 && ended.words.contains("Choose how it ended"))
            let over = try await sue.post(
                "/asks/\(id)/end", ["outcome": "met-elsewhere", "why": "Her son has one"])
            #expect(over.status == 303)
            let page = try await sue.get("/asks/\(id)")
            #expect(page.words.contains("Help came from elsewhere"))
            #expect(page.words.contains("Her son has one"))
        }
    }

    @Test func `a safeguard is told to the coordinator and to nobody else`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.desks.offers.write(
                WrittenOffer(content: "Lifts to the surgery"), key: town.key(),
                as: town.acting(for: town.amir))
            let pair = Pair(town.amir.id, town.lily.id)
            let (place, now) = (town.community.id, town.clock.now)
            try await town.store.write { writing in
                try writing.keepApart(
                    KeptApart(pair, reason: "a quarrel", since: now), in: place)
            }
            let id = try await town.desks.asks.write(
                WrittenAsk(content: "A lift to the surgery"), for: .member(town.lily.id),
                key: town.key(), as: town.acting())
            let sue = try await RouterClient(town, as: town.sue)
            let page = try await sue.get("/asks/\(id)")
            #expect(page.words.contains("the two are kept apart"))
            let amir = try await RouterClient(town, as: town.amir)
            #expect(try await amir.get("/asks/\(id)").status == 404)
            #expect(try await amir.get("/asks").words.contains("Nobody waits for a yes"))
            let refused = try await sue.post(
                "/asks/\(id)/match", ["giver-id": town.amir.id.description])
            #expect(refused.status == 409)
        }
    }
}
