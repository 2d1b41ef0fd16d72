import Brokerage
import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@Suite struct `Offer pages` {
    @Test func `a member offers something, finds it, rests it and takes it back`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let amir = try await RouterClient(town, as: town.amir)
            #expect(try await amir.get("/offers").words.contains("There are no offers yet"))
            let form = try await amir.get("/offers/new")
            #expect(form.status == 200)
            #expect(form.words.contains("What are you glad to do for others?"))
            let sent = try await amir.post(
                "/offers/new",
                ["content": "Mending <bicycles> & prams", "tags": "Wheels", "area": "Market"])
            #expect(sent.status == 303)
            let page = try await amir.follow(sent)
            #expect(page.text.contains("Mending &lt;bicycles&gt; &amp; prams"))
            #expect(page.words.contains("Your offer is there"))
            let jade = try await RouterClient(town, as: town.jade)
            let list = try await jade.get("/offers", ["words": "bicicle"])
            #expect(list.words.contains("Mending <bicycles> & prams"))
            #expect(list.words.contains("Amir, Market"))
            #expect(!list.words.contains("Haddad") && !list.words.contains("07700"))
            let none = try await jade.get("/offers", ["words": "piano"])
            #expect(none.words.contains("Nobody offers this yet"))
            let path = try #require(sent.location?.replacing("/c/rushey-green", with: ""))
            #expect(try await jade.post(path + "/withdrawal").status == 403)
            #expect(try await amir.post(path + "/rest").status == 303)
            #expect(try await jade.get(path).status == 404)
            #expect(try await amir.get("/offers/mine").words.contains("resting"))
            #expect(try await amir.post(path + "/renewal").status == 303)
            #expect(try await jade.get(path).status == 200)
            #expect(try await amir.post(path + "/withdrawal").status == 303)
            #expect(try await jade.get(path).status == 404)
        }
    }

    @Test func `a refused form comes back with what was typed`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let amir = try await RouterClient(town, as: town.amir)
            let back = try await amir.post(
                "/offers/new", ["content": "", "detail": "On Sundays", "ends": "soon"])
            #expect(back.status == 422)
            #expect(back.words.contains("Write the day like 2026-11-21"))
            #expect(back.words.contains("On Sundays"))
            let empty = try await amir.post("/offers/new", ["content": "  "])
            #expect(empty.words.contains("Write what you are glad to do"))
        }
    }

    @Test func `the coordinator offers for somebody she names, and sees telephones`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let unknown = try await sue.post(
                "/offers/new", ["content": "Baking", "member": "Zebedee Quux"])
            #expect(unknown.status == 422)
            #expect(unknown.words.contains("We find nobody like this"))
            let sent = try await sue.post(
                "/offers/new", ["content": "Baking", "member": "amir"])
            #expect(sent.status == 303)
            let list = try await sue.get("/offers")
            #expect(list.words.contains("Amir Haddad, Riverside"))
            #expect(list.text.contains("tel:07700900102"))
            #expect(try await sue.get("/offers/review").status == 200)
        }
    }

    @Test func `nobody comes in without signing in, and pages of coordinators stay theirs`()
        async throws
    {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let guest = try await RouterClient(town)
            #expect(try await guest.get("/offers").status == 303)
            let jade = try await RouterClient(town, as: town.jade)
            for path in ["/offers/review", "/asks/telephone"] {
                #expect(try await jade.get(path).status == 403)
            }
        }
    }

    @Test func `an offer says that it comes again every Tuesday`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let amir = try await RouterClient(town, as: town.amir)
            let sent = try await amir.post(
                "/offers/new",
                ["content": "Baking", "days": "tue", "parts": "morning", "days": "someday"])
            #expect(sent.status == 303)
            #expect(try await amir.follow(sent).words.contains("every Tuesday in the morning"))
            let path = try #require(sent.location?.replacing("/c/rushey-green", with: ""))
            #expect(try await amir.get("/offers/mine").words.contains("every Tuesday"))
            let jade = try await RouterClient(town, as: town.jade)
            for (day, isFound) in [("2026-03-10", true), ("2026-03-12", false)] {
                let list = try await jade.get("/offers", ["day": day])
                #expect(list.words.contains("every Tuesday in the morning") == isFound)
            }
            let form = try await amir.get(path + "/change")
            #expect(form.text.contains("value=\"tue\" checked"))
            let back = try await amir.post(
                path + "/change", ["content": "", "days": "sat", "days": "sun"])
            #expect(back.status == 422 && back.text.contains("value=\"sat\" checked"))
            let kept = try await amir.post(
                path + "/change", ["content": "Baking", "days": "sat", "days": "sun"])
            #expect(try await amir.follow(kept).words.contains("at weekends"))
            let sue = try await RouterClient(town, as: town.sue)
            #expect(try await sue.get("/people/\(town.amir.id)").words.contains("at weekends"))
        }
    }
}
