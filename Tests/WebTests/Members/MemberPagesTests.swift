import Brokerage
import Communities
import DoorKit
import Essentials
import HTTPTypes
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Member pages` {
    @Test(arguments: EngineKind.available)
    func `welcome somebody with a name only, then show the card`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let list = try await sue.get("/people").words
            let add = try #require(list.firstRange(of: "Add a person"))
            let first = try #require(list.firstRange(of: "Amir"))
            #expect(add.lowerBound < first.lowerBound)
            let form = try await sue.get("/people/new")
            #expect(form.status == 200)
            #expect(form.words.contains("What are they good at?"))
            let reply = try await sue.post("/people/new", ["name": "Ada <Winter>"])
            #expect(reply.status == 303)
            let card = try await sue.follow(reply)
            #expect(card.status == 200)
            #expect(card.words.contains("Ada <Winter> is one of us now."))
            #expect(!card.text.contains("<Winter>"))
        }
    }

    @Test func `keep what was typed when something cannot be used`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let reply = try await sue.post(
                "/people/new",
                [
                    "name": "", "gift": "Soup\nStories", "number": "1", "free": "tue-morning",
                    "baseline-happy": "7",
                ])
            #expect(reply.status == 422)
            #expect(reply.words.contains("Write the name they like to be called."))
            #expect(reply.words.contains("Somebody has this number already."))
            #expect(reply.text.contains("Soup\nStories"))
            #expect(reply.text.contains("value=\"tue-morning\" checked"))
            // What is folded away opens where the fault is, whichever line it is.
            let long = String(repeating: "a", count: 301)
            let folded = try await sue.post("/people/new", ["name": "Ada", "referred-by": long])
            #expect(folded.status == 422)
            #expect(folded.text.contains("<details class=\"details\" open>"))
        }
    }

    @Test func `end the first talk with an offer, an ask and a day`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let long = String(repeating: "a", count: 400)
            let refused = try await sue.post("/people/new", ["name": "Ada", "ask": long])
            #expect(refused.status == 422)
            let reply = try await sue.post(
                "/people/new",
                [
                    "name": "Ada", "offer": "Read aloud", "ask": "A walk",
                    "first-meeting": "2026-03-12", "access-needs": "I tire.\r\nKnock twice.",
                ])
            let card = try await sue.follow(reply)
            #expect(card.words.contains("Thursday 12 March 2026"))
            #expect(card.text.contains("I tire.<br>Knock twice."))
            let path = try #require(reply.location).dropFirst("/c/rushey-green".count)
            let file = try await sue.get("\(path)/file")
            #expect(file.words.contains("Read aloud") && file.words.contains("A walk"))
        }
    }

    @Test func `ask for a yes before keeping answers about oneself`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let refused = try await sue.post(
                "/people/new", ["name": "Ada", "baseline-happy": "7"])
            #expect(refused.status == 422)
            let kept = try await sue.post(
                "/people/new", ["name": "Ada", "baseline-happy": "7", "consent": "yes"])
            #expect(kept.status == 303)
        }
    }

    @Test func `find people and list them`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let all = try await sue.get("/people")
            #expect(all.words.contains("Lily Marsh") && all.words.contains("020 7946 0103"))
            let found = try await sue.get("/people", ["q": "margret"])
            #expect(found.words.contains("Margaret Poole"))
            #expect(!found.words.contains("Lily Marsh"))
            let none = try await sue.get("/people", ["q": "zzz<b>"])
            #expect(none.words.contains("We found nobody"))
            #expect(!none.text.contains("<b>"))
        }
    }

    @Test func `change a card and say who must not be rung`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.lily.id)"
            let form = try await sue.get("\(path)/card")
            #expect(form.text.contains("value=\"Lily Marsh\""))
            #expect(form.text.contains("value=\"020 7946 0103\""))
            let reply = try await sue.post(
                "\(path)/card",
                [
                    "name": "Lily Marsh", "landline": "020 7946 0103", "gift": "Singing",
                    "setting": "letter-only", "channel": "letter", "format": "large-print",
                    "access-needs": "I tire.\nKnock twice.", "free": "tue-morning",
                ])
            #expect(reply.status == 303)
            let card = try await sue.get(path)
            #expect(card.words.contains("Please write. Do not ring."))
            #expect(card.words.contains("Large print"))
            #expect(card.text.contains("I tire.<br>Knock twice."))
            #expect(card.words.contains("Tuesday: morning"))
            let singers = try await sue.get("/people", ["strength": "singing"])
            #expect(singers.words.contains("Lily Marsh"))
        }
    }

    @Test func `pause, say goodbye and list those who are gone`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.lily.id)/standing"
            let past = try await sue.post(
                path, ["standing": "paused", "until": "2026-03-01"])
            #expect(past.status == 422)
            #expect(past.words.contains("still to come"))
            let gone = try await sue.post(path, ["standing": "left"])
            #expect(gone.status == 303)
            #expect(!(try await sue.get("/people").words.contains("Lily Marsh")))
            let away = try await sue.get("/people", ["away": "1"])
            #expect(away.words.contains("Lily Marsh"))
            #expect(away.words.contains("Has left"))
        }
    }

    @Test(arguments: EngineKind.available)
    func `tell those who had agreed to meet, in the coordinator's words`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            for other in [town.jade, town.margaret] {
                try await town.desks.pairings.make(
                    PlannedPairing(
                        giver: other.id, receiver: town.lily.id, content: "A visit",
                        minutes: Minutes(60), starts: town.today), key: town.key(),
                    as: town.acting())
            }
            let path = "/people/\(town.lily.id)/standing"
            let asked = try await sue.post(path, ["standing": "died"])
            #expect(asked.status == 200)
            #expect(asked.words.contains("Who should hear of it"))
            #expect(asked.words.contains("Jade Okoro"))
            #expect(asked.words.contains("A visit"))
            #expect(asked.words.contains("Lily has died."))
            #expect(try await sue.get("/people").words.contains("Lily Marsh"))
            let back = try await sue.post(path, ["standing": "died", "step": "back"])
            #expect(back.status == 200)
            #expect(back.words.contains("Where they stand"))
            let jade = town.jade.id.description
            let silent = try await sue.post(
                path,
                ["standing": "died", "step": "tell", "tell": jade, "subject": "Lily", "words": ""])
            #expect(silent.status == 422)
            #expect(silent.words.contains("Write what they should hear"))
            let told = try await sue.post(
                path,
                [
                    "standing": "died", "step": "tell", "tell": jade, "subject": "Lily",
                    "words": "Our Lily has died.",
                ])
            #expect(told.status == 303)
            #expect(try await sue.follow(told).words.contains("The news goes to 1 person."))
            #expect(!(try await sue.get("/people").words.contains("Lily Marsh")))
            #expect(
                try await sue.get("/contacts/\(jade)").words.contains("Our Lily has died."))
            let others = try await sue.get("/contacts/\(town.margaret.id)")
            #expect(!others.words.contains("Our Lily"))
        }
    }

    @Test func `write private notes, file everything, and erase it`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.lily.id)"
            _ = try await sue.post("\(path)/notes", ["note": "Her <sister> rang."])
            let notes = try await sue.get("\(path)/notes")
            #expect(notes.words.contains("Her <sister> rang."))
            let file = try await sue.get("\(path)/file")
            #expect(file.words.contains("Her <sister> rang."))
            let data = try await sue.get("\(path)/file.json")
            #expect(data.contentType == "application/json")
            #expect(data.text.contains("Her <sister> rang."))
            let wrong = try await sue.post("\(path)/erase", ["number": "99"])
            #expect(wrong.status == 422)
            let number = String(town.lily.member.number)
            let reply = try await sue.post("\(path)/erase", ["number": number])
            #expect(reply.status == 303)
            #expect(!(try await sue.get("\(path)/file.json").text.contains("sister")))
        }
    }

    @Test func `join two records of one person`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.lily.id)"
            let wrong = try await sue.post("\(path)/merge", ["number": "99"])
            #expect(wrong.words.contains("Nobody has this number."))
            let number = String(town.margaret.member.number)
            let reply = try await sue.post("\(path)/merge", ["number": number])
            #expect(reply.status == 303)
            let card = try await sue.follow(reply)
            #expect(card.words.contains("Also known as number \(number)"))
        }
    }

    @Test func `are closed to members, and open only as far as rights were given`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let jade = try await RouterClient(town, as: town.jade)
            let path = "/people/\(town.lily.id)"
            for page in ["/people", path, "\(path)/card", "\(path)/notes", "\(path)/file"] {
                #expect(try await jade.get(page).status == 403, "\(page)")
            }
            try await town.desks.hats.give(
                .volunteerCoordinator, granted: [.seeCards, .editMembers], to: town.tom.id,
                key: town.key(), as: town.acting())
            let tom = try await RouterClient(town, as: town.tom)
            #expect(try await tom.get("\(path)/card").status == 200)
            for page in ["notes", "file", "erase", "merge", "safety", "hats"] {
                #expect(try await tom.get("\(path)/\(page)").status == 403, "\(page)")
            }
        }
    }

    @Test func `let members see and change what is theirs`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let jade = try await RouterClient(town, as: town.jade)
            let mine = try await jade.get("/me")
            #expect(mine.words.contains("07700 900101"))
            let reply = try await jade.post(
                "/me/card",
                ["name": "Somebody else", "mobile": "07700 900999", "interest": "Chess"])
            #expect(reply.status == 303)
            let after = try await jade.get("/me")
            #expect(after.words.contains("07700 900999"))
            #expect(after.words.contains("Chess"))
            #expect(after.words.contains("Jade Okoro"))
            #expect(!after.words.contains("Somebody else"))
        }
    }

    @Test func `show a neighbour's number once both agreed`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let jade = try await RouterClient(town, as: town.jade)
            let amir = try await RouterClient(town, as: town.amir)
            let toAmir = "/neighbours/\(town.amir.id)"
            let toJade = "/neighbours/\(town.jade.id)"
            let first = try await jade.get(toAmir)
            #expect(first.words.contains("Amir") && !first.words.contains("Haddad"))
            #expect(!first.words.contains("900102"))
            _ = try await jade.post("\(toAmir)/number", ["share": "yes"])
            #expect(!(try await jade.get(toAmir).words.contains("900102")))
            #expect(!(try await amir.get(toJade).words.contains("900101")))
            _ = try await amir.post("\(toJade)/number", ["share": "yes"])
            #expect(try await jade.get(toAmir).words.contains("07700 900102"))
            #expect(try await amir.get(toJade).words.contains("07700 900101"))
            _ = try await jade.post("\(toAmir)/number", ["share": "no"])
            #expect(!(try await amir.get(toJade).words.contains("900101")))
        }
    }

    @Test func `are a place to work from when somebody rings`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.lily.id)"
            #expect(try await sue.get(path).words.contains("Nothing is under way just now."))
            try await town.asked(town.lily, "Somebody to read to me", daysAgo: 2)
            try await town.asked(town.lily, "An old ask", daysAgo: 9, ended: .met)
            try await town.offered(town.lily, "Songs at the piano", reviewDaysAgo: -30)
            try await town.met(town.jade, town.lily, daysAgo: 3, content: "A talk about Wales")
            try await town.paired(town.amir, town.lily, weekday: .tuesday, startsDaysAgo: 14)
            let page = try await sue.get(path)
            for words in [
                "Somebody to read to me", "Songs at the piano", "A talk about Wales",
                "Amir Haddad helps Lily Marsh", "Nobody has noted a call yet.",
                "Write what was said", "Take down an ask", "See all exchanges",
            ] { #expect(page.words.contains(words), "\(words)") }
            #expect(!page.words.contains("An old ask"))
            #expect(PageSieve.faults(in: page.text) == [])
            let card = "/c/\(town.community.name)\(path)"
            let noted = try await sue.post(
                "/contacts/\(town.lily.id)",
                ["outcome": "spoke", "name": "Lily Marsh", "words": "Well.", "back": card])
            #expect(noted.location == card)
            #expect(try await sue.follow(noted).words.contains("Last call 10 March 2026: Well."))
            let contact = try await sue.get("/contacts/\(town.lily.id)")
            #expect(contact.text.contains("\(path)\""))
        }
    }

    @Test func `begin an ask by telephone with the name filled in`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let form = try await sue.get("/asks/telephone", ["for": "\(town.lily.id)"])
            #expect(form.text.contains("value=\"Lily Marsh\""))
            _ = try await sue.post(
                "/asks/telephone",
                ["who": "Lily Marsh", "content": "A lift on Friday", "do": "look"])
            let other = try await sue.get("/asks/telephone", ["for": "\(town.tom.id)"])
            #expect(other.words.contains("You had begun this ask for somebody else."))
            #expect(other.text.contains("value=\"Lily Marsh\""))
            #expect(
                try await sue.get(
                    "/asks/telephone", ["for": "01890000-0000-7000-8000-000000000009"]
                ).status == 404)
        }
    }

    @Test func `a member and a coordinator say that silence is no yes`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let lily = try await RouterClient(town, as: town.lily)
            let sue = try await RouterClient(town, as: town.sue)
            #expect(try await lily.get("/me").words.contains("Ask me each time"))
            let kept = try await lily.follow(try await lily.post("/me/asking", ["asks": "yes"]))
            #expect(kept.words.contains("Nothing counts without a yes"))
            #expect(kept.words.contains("Your silence never counts as one"))
            let path = "/people/\(town.lily.id)"
            #expect(try await sue.get(path).words.contains("We wait for their yes each time"))
            #expect(try await sue.post("\(path)/asking", ["asks": "no"]).status == 303)
            #expect(try await sue.get(path).words.contains("Ask them each time"))
            let jade = try await RouterClient(town, as: town.jade)
            #expect(try await jade.post("\(path)/asking", ["asks": "yes"]).status == 403)
        }
    }
}
