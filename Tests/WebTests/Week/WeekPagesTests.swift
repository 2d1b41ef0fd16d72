import Brokerage
import Communities
import DoorKit
import Essentials
import HTTPTypes
import Operations
import People
import Storage
import Testing

@testable import Web

@Suite struct `Pages of the week` {
    @Test func `show the coordinator people before figures`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.asked(town.lily, "Somebody to read to me", daysAgo: 6)
            let sue = try await RouterClient(town, as: town.sue)
            let page = try await sue.get("")
            #expect(page.status == 200)
            let words = page.words
            #expect(words.contains("Somebody to read to me (waits 6 days)"))
            #expect(words.contains("020 7946 0103"))
            let people = try #require(words.firstRange(of: "Waiting for an answer"))
            let figures = try #require(words.firstRange(of: "This month so far"))
            #expect(people.lowerBound < figures.lowerBound)
            #expect(words.contains("There is no copy of the books yet."))
        }
    }

    @Test func `show no number of who wants letters only`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, lily, now) = (town.community.id, town.lily.id, town.clock.now)
            try await town.asked(town.lily, "Somebody to read to me", daysAgo: 6)
            try await town.paired(town.jade, town.lily, weekday: .wednesday, startsDaysAgo: 7)
            let offer = try await town.desks.offers.write(
                WrittenOffer(content: "Knitting"), for: lily, key: town.key(), as: town.acting())
            let asks = try await town.desks.asks.list(as: town.acting()).asks
            let ask = try #require(asks.first).ask.id
            var detail = CardDetail()
            detail.hardSettings = [.letterOnly]
            let kept = detail
            let sue = try await RouterClient(town, as: town.sue)
            let pages = [
                "", "/asks", "/asks/\(ask)", "/friday", "/contacts/\(lily)", "/people",
                "/offers/\(offer)",
            ]
            for page in pages {
                #expect(try await sue.get(page).text.contains("79460103"), "\(page)")
            }
            try await town.store.write {
                try $0.keep(kept, of: lily, at: now, in: place)
            }
            for page in pages {
                let shown = try await sue.get(page)
                #expect(shown.status == 200 && !shown.text.contains("79460103"), "\(page)")
                #expect(!shown.words.contains("7946 0103"), "\(page)")
            }
            #expect(try await sue.get("").words.contains("by letter"))
            let contact = try await sue.get("/contacts/\(lily)").words
            #expect(contact.contains("Please write. Do not ring."))
            let pack = try await town.desks.week.paperPack(as: town.acting())
            #expect(pack.members.first { $0.name == "Lily Marsh" }?.landline == "")
        }
    }

    @Test func `note a call in one tap and say so`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let back = "/c/\(town.community.name)/calls"
            let reply = try await sue.post(
                "/contacts/\(town.lily.id)",
                ["outcome": "no-answer", "name": "Lily Marsh", "back": back])
            #expect(reply.location == back)
            let next = try await sue.follow(reply)
            #expect(next.words.contains("Noted. Thank you for ringing Lily Marsh."))
            let sheet = try await sue.get("/contacts/\(town.lily.id)")
            #expect(sheet.words.contains("No answer, noted by Sue Bell"))
        }
    }

    @Test func `escape what people wrote`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.asked(town.lily, "<script>alert(1)</script>", daysAgo: 6)
            try await town.rang(town.tom, words: "<b>bold</b>")
            let sue = try await RouterClient(town, as: town.sue)
            for path in ["", "/calls", "/friday", "/digest", "/contacts/\(town.tom.id)"] {
                let page = try await sue.get(path)
                #expect(page.status == 200, "\(path)")
                #expect(!page.text.contains("<script>alert"), "\(path)")
                #expect(!page.text.contains("<b>bold"), "\(path)")
                #expect(PageSieve.faults(in: page.text) == [], "\(path)")
            }
        }
    }

    @Test func `keep the words for whoever stands in`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let reply = try await sue.post("/friday", ["words": "Keys are with Tom."])
            #expect(try await sue.follow(reply).words.contains("Keys are with Tom."))
            let long = String(repeating: "k", count: 4_001)
            let again = try await sue.post("/friday", ["words": long])
            #expect(again.status == 422)
            #expect(again.text.contains(long))
        }
    }

    @Test func `put somebody on the page for whoever stands in`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.lily.id)/look-in"
            #expect(try await sue.get("/people/\(town.lily.id)").text.contains("/look-in"))
            let wrong = try await sue.post(path, ["words": "Ring twice", "do": "keep"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("Ring twice"))
            #expect(wrong.words.contains("Choose at least one reason."))
            _ = try await sue.post(
                path, ["reasons": "alone", "words": "Ring twice", "until": "", "do": "keep"])
            let page = try await sue.get("/friday")
            #expect(page.words.contains("Lily Marsh"))
            #expect(page.words.contains("On their own · Ring twice"))
            #expect(PageSieve.faults(in: page.text) == [])
            _ = try await sue.post(path, ["do": "end"])
            #expect(try await !sue.get("/friday").words.contains("Ring twice"))
        }
    }

    @Test func `print the whole bank`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let pack = try await sue.get("/paper-pack.pdf")
            #expect(pack.status == 200)
            #expect(pack.headers[.contentType] == "application/pdf")
            #expect(pack.bytes.starts(with: Array("%PDF".utf8)))
        }
    }

    @Test func `show a newcomer's first meeting on the day and on the Friday page`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            for (name, day) in [("Ada Winter", "2026-03-10"), ("Bea Summer", "2026-03-11")] {
                let joined = try await sue.post(
                    "/people/new",
                    ["name": name, "landline": "020 7946 0188", "first-meeting": day])
                #expect(joined.status == 303)
            }
            let home = try await sue.get("").words
            #expect(home.contains("First meeting, agreed on joining"))
            #expect(home.contains("First meeting on 11 March 2026. Do they know where and when?"))
            #expect(home.contains("First meeting on 10 March 2026."))
            let cover = try await sue.get("/friday").words
            #expect(cover.contains("Wednesday 11 March 2026: Bea Summer"))
        }
    }

    @Test func `name the forms that were begun, each with a way back`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            #expect(!(try await sue.get("").words.contains("You began")))
            _ = try await sue.post("/people/new", ["name": "Ada Winter", "do": "later"])
            _ = try await sue.post("/drafts/telephone-ask", ["content": "A lift for"])
            _ = try await sue.post("/drafts/something-else", ["content": "x"])
            let gone = try await RouterClient(town, as: town.sue)
            for session in try await town.desks.signIn.sessions(of: town.sue.login) {
                try await town.desks.signIn.end(session.id, of: town.sue.login)
            }
            _ = try await gone.post("/slips", ["giver.0": "2 Jade"])
            let page = try await (try await RouterClient(town, as: town.sue)).get("")
            #expect(page.words.contains("You began, and can go on with:"))
            #expect(page.words.contains("Welcome somebody new"))
            #expect(page.words.contains("1 form that was not sent"))
            for path in ["/people/new\"", "/asks/telephone\"", "/unsent\""] {
                #expect(page.text.contains(path))
            }
            #expect(!page.text.contains("something-else"))
            #expect(PageSieve.faults(in: page.text) == [])
            town.clock.advance(days: 31)
            let later = try await (try await RouterClient(town, as: town.sue)).get("")
            #expect(!later.words.contains("You began"))
        }
    }
}
