import Brokerage
import DoorKit
import Essentials
import Operations
import People
import Testing

@testable import Web

@Suite struct PairingPages {
    @Test func `make a pair, note its usual week in one press, and end it`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let wrong = try await sue.post("/pairings", ["givers": "jade", "length": "1"])
            #expect(wrong.status == 422)
            #expect(PageSieve.faults(in: wrong.text) == [])
            let made = try await sue.post(
                "/pairings",
                [
                    "givers": "jade", "receivers": "lily", "content": "A visit", "length": "1",
                    "weekday": "0", "weeks": "1", "starts": "2026-03-02",
                ])
            let list = try await sue.follow(made)
            #expect(list.words.contains("Jade Okoro helps Lily Marsh"))
            let usual = try await sue.get("/usual")
            #expect(usual.text.contains("checked"))
            #expect(PageSieve.faults(in: usual.text) == [])
            let pairs = try await town.desks.pairings.list(as: town.acting())
            let id = try #require(pairs.first?.id).description
            let noted = try await sue.post(
                "/usual", ["happened": id, "length.\(id)": "45 min", "day.\(id)": "2026-03-09"])
            #expect(noted.status == 303)
            #expect(try await town.balance(of: town.jade) == 45)
            #expect(try await sue.get("/usual").words.contains("noted already"))
            let last = try await sue.get("/usual", ["week": "2026-03-02"])
            #expect(last.words.contains("As usual last week"))
            #expect(last.words.contains("Monday 2 March 2026"))
            #expect(PageSieve.faults(in: last.text) == [])
            let unread = try await sue.post(
                "/usual", ["week": "2026-03-02", "happened": id, "length.\(id)": "long"])
            #expect(unread.words.contains("As usual last week"))
            let far = try await sue.post(
                "/usual",
                [
                    "week": "2026-03-02", "happened": id, "length.\(id)": "23 h",
                    "day.\(id)": "2026-03-02",
                ])
            #expect(far.words.contains("Jade Okoro helped Lily Marsh: this goes further"))
            #expect(PageSieve.faults(in: far.text) == [])
            let late = try await sue.post(
                "/usual",
                [
                    "week": "2026-03-02", "happened": id, "length.\(id)": "45 min",
                    "day.\(id)": "2026-03-02",
                ])
            #expect(late.status == 303)
            #expect(try await town.balance(of: town.jade) == 90)
            let other = try await sue.get("/usual", ["week": "2020-01-06"])
            #expect(other.words.contains("As usual this week"))
            let ended = try await sue.follow(try await sue.post("/pairings/\(id)/end"))
            #expect(ended.words.contains("The pair has ended."))
        }
    }

    @Test func `open one pair and change it from a day on`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            _ = try await sue.post(
                "/pairings",
                [
                    "givers": "jade", "receivers": "lily", "content": "A visit", "length": "1",
                    "weekday": "0", "weeks": "1", "starts": "2026-03-02", "time": "10:30",
                ])
            let id = try #require(
                try await town.desks.pairings.list(as: town.acting()).first?.id)
            #expect(try await sue.get("/pairings").text.contains("/pairings/\(id)\""))
            let page = try await sue.get("/pairings/\(id)")
            #expect(page.words.contains("Jade Okoro helps Lily Marsh"))
            #expect(page.text.contains("value=\"2026-03-16\""))
            #expect(page.text.contains("value=\"1h00\""))
            #expect(PageSieve.faults(in: page.text) == [])
            func fields(_ length: String, _ place: String = "") -> KeyValuePairs<String, String> {
                [
                    "givers": "2 Jade Okoro", "receivers": "\(town.lily.member.number)",
                    "content": "A visit", "length": length, "weekday": "0", "weeks": "1",
                    "starts": "2026-03-16", "time": "10:30", "place": place,
                ]
            }
            let same = try await sue.post("/pairings/\(id)", fields("1h00"))
            #expect(same.status == 422)
            #expect(same.words.contains("Everything is as it was"))
            let unread = try await sue.post("/pairings/\(id)", fields("long"))
            #expect(unread.status == 422)
            #expect(unread.text.contains("value=\"long\""))
            let changed = try await sue.follow(
                try await sue.post("/pairings/\(id)", fields("1h30", "The park")))
            #expect(changed.words.contains("The pair is changed."))
            #expect(changed.words.contains("The park"))
            #expect(changed.words.contains("What else these two do, and did"))
            let old = try await sue.get("/pairings/\(id)")
            #expect(old.words.contains("goes on until Sunday 15 March 2026"))
            #expect(!old.words.contains("Change this pair"))
            let late = try await sue.post("/pairings/\(id)", fields("1h30", "The park"))
            #expect(late.status == 409 || late.status == 422)
            #expect(late.words.contains("This pair ends before that day."))
            #expect(try await sue.get("/pairings/\(town.lily.id)").status == 404)
        }
    }

    @Test func `ask first about two who are kept apart`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            try await town.paired(town.jade, town.lily, weekday: .monday, startsDaysAgo: 8)
            try await town.desks.safeguards.keepApart(
                town.lily.id, from: town.jade.id, reason: "A quarrel", key: town.key(),
                as: town.acting())
            let id = try #require(
                try await town.desks.pairings.list(as: town.acting()).first?.id.description)
            let asked = try await sue.post(
                "/usual", ["happened": id, "length.\(id)": "45 min", "day.\(id)": "2026-03-09"])
            #expect(asked.status == 422)
            #expect(asked.words.contains("Jade Okoro helped Lily Marsh: kept apart"))
            #expect(asked.words.contains("It happened. Note it all the same."))
            #expect(asked.text.contains("href=\"#f-all-the-same-1\""))
            #expect(asked.text.contains("value=\"45 min\""))
            #expect(!asked.words.contains("A quarrel"))
            #expect(PageSieve.faults(in: asked.text) == [])
            // A length that cannot be read does not ask the same question again.
            let unread = try await sue.post(
                "/usual",
                [
                    "happened": id, "length.\(id)": "long", "day.\(id)": "2026-03-09",
                    "apart-now": id, "all-the-same": "yes",
                ])
            #expect(unread.text.contains("name=\"apart\" value=\"\(id)\""))
            let noted = try await sue.post(
                "/usual",
                [
                    "happened": id, "length.\(id)": "45 min", "day.\(id)": "2026-03-09",
                    "apart": id,
                ])
            #expect(noted.status == 303)
            #expect(try await town.balance(of: town.jade) == 45)
        }
    }
}
