import Brokerage
import Communities
import DoorKit
import Essentials
import Evaluation
import Ledger
import Operations
import People
import Storage
import Testing

@testable import Web

@Suite(.serialized) struct `Scheme pages` {
    private static let typed: [(String, String)] = [
        ("from", "2026-03-10"), ("unit", "lipton"), ("units", "liptons"), ("hard-floor", "10"),
        ("soft-floor", "2:30"), ("soft-ceiling", ""), ("quiet", "14"),
        ("rounding", "15 nearest"), ("travel", "fromPot"), ("members-note", "no"),
        ("own-hours", "yes"), ("leavers", "toPot"), ("lengths", "30 min, 1h, 1h30"),
        ("own-fields", "Key holder\nTai chi"), ("review", "365"),
    ]

    private func form(_ others: [String: String] = [:]) -> KeyValuePairs<String, String> {
        let t = Self.typed.map { ($0.0, others[$0.0] ?? $0.1) }
        return [
            t[0].0: t[0].1, t[1].0: t[1].1, t[2].0: t[2].1, t[3].0: t[3].1, t[4].0: t[4].1,
            t[5].0: t[5].1, t[6].0: t[6].1, t[7].0: t[7].1, t[8].0: t[8].1, t[9].0: t[9].1,
            t[10].0: t[10].1, t[11].0: t[11].1, t[12].0: t[12].1, t[13].0: t[13].1,
            t[14].0: t[14].1, "code": others["code"] ?? "", "welcome": others["welcome"] ?? "",
            "welcome-from": others["welcome-from"] ?? "", "valuing": others["valuing"] ?? "",
            "expiry": others["expiry"] ?? "", "expiry-notice": others["expiry-notice"] ?? "60",
            "recognition": others["recognition"] ?? "",
        ]
    }

    @Test func `change the rules, keep what was typed, and tell what was decided`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let first = try await sue.get("/how-we-work")
            #expect(first.words.contains("How far below nought may somebody go? 20 hours"))
            #expect(PageSieve.faults(in: first.text) == [])
            let headings = first.text.matches(of: /<h3>([^<]+)<.h3>/).map { String($0.1) }
            #expect(
                headings.starts(with: ["Time and what it is called", "Limits of each account"]))
            let wrong = try await sue.post(
                "/how-we-work", form(["hard-floor": "ten", "lengths": "soon"]))
            #expect(wrong.status == 422)
            #expect(wrong.words.contains("Write hours, such as 20 or 2:30."))
            #expect(wrong.text.contains("value=\"ten\""))
            #expect(wrong.text.contains("value=\"lipton\""))
            let past = try await sue.post("/how-we-work", form(["from": "2026-03-09"]))
            #expect(past.status == 422)
            #expect(past.words.contains("What is past was decided already."))
            let page = try await sue.follow(try await sue.post("/how-we-work", form()))
            #expect(page.words.contains("How far below nought may somebody go? 10 liptons"))
            #expect(page.words.contains("To the nearest 15 minutes"))
            #expect(page.words.contains("Yes, by the community pot"))
            #expect(page.words.contains("before: 20 liptons"))
            #expect(page.words.contains("Written down Tuesday 10 March 2026 by Sue Bell."))
            #expect(page.words.contains("6 accounts have other limits than these."))
            #expect(PageSieve.faults(in: page.text) == [])
            let jade = try await RouterClient(town, as: town.jade)
            #expect(try await jade.get("/how-we-work").status == 403)
            #expect(try await !jade.get("").words.contains("Note time I gave"))
            let stopped = try await jade.get("/note-time")
            #expect(stopped.words.contains("Here the coordinator notes all time."))
            let limited = try await sue.follow(try await sue.post("/how-we-work/limits"))
            #expect(limited.words.contains("6 accounts have today's limits now."))
        }
    }

    @Test func `set a welcome gift that a newcomer reads on their statement`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let wrong = try await sue.post("/how-we-work", form(["welcome": "200"]))
            #expect(wrong.status == 422)
            #expect(wrong.words.contains("a welcome gift of at most 100 hours"))
            #expect(wrong.text.contains("value=\"200\""))
            let gift = form(["welcome": "1:30", "welcome-from": "issued"])
            let kept = try await sue.follow(try await sue.post("/how-we-work", gift))
            #expect(kept.words.contains("1 hour 30 minutes, credited by the time bank"))
            #expect(PageSieve.faults(in: kept.text) == [])
            let joined = try await sue.post("/people/new", ["name": "Ada Quill"])
            #expect(joined.status == 303)
            let ada = try #require(
                try await town.desks.members.find("Ada", as: town.acting()).first)
            let statement = try await sue.get("/people/\(ada.id)/statement")
            #expect(statement.words.contains("Welcome gift"))
            #expect(statement.words.contains("1 lipton 30 minutes"))
        }
    }

    @Test func `set what becomes of unused time and of earlier help`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let wrong = try await sue.post(
                "/how-we-work", form(["expiry": "24", "expiry-notice": "7"]))
            #expect(wrong.status == 422)
            #expect(wrong.words.contains("people hear of it 14 to 365 days before"))
            #expect(wrong.text.contains("value=\"24\""))
            let kept = try await sue.follow(
                try await sue.post("/how-we-work", form(["expiry": "24", "recognition": "10"])))
            #expect(kept.words.contains("24 months, and they hear of it 60 days before"))
            #expect(kept.words.contains("Up to 10 hours, from the community pot"))
            #expect(PageSieve.faults(in: kept.text) == [])
        }
    }

    @Test func `let the committee read and give its word`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.give(.committee, to: town.margaret)
            let sue = try await RouterClient(town, as: town.sue)
            #expect(try await sue.get("/how-we-work").words.contains("Ring Margaret Poole"))
            let codes = try await town.desks.tray.makeCodes(
                as: town.acting(for: town.margaret, .committee))
            let kept = try await sue.follow(
                try await sue.post("/how-we-work", form(["code": codes[0]])))
            #expect(kept.words.contains("Margaret Poole agreed."))
            let margaret = try await RouterClient(
                town, as: town.margaret, wearing: .committee)
            let page = try await margaret.get("/how-we-work")
            #expect(page.status == 200)
            #expect(!page.text.contains("<form class=\"form\""))
            #expect(try await margaret.post("/how-we-work", form()).status == 403)
        }
    }

    @Test(arguments: EngineKind.available)
    func `let a change wait in the tray for the second person`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.give(.committee, to: town.margaret)
            let sue = try await RouterClient(town, as: town.sue)
            let margaret = try await RouterClient(town, as: town.margaret, wearing: .committee)
            let waits = try await sue.follow(
                try await sue.post("/how-we-work", form(["from": "2026-03-17"])))
            #expect(waits.words.contains("It waits in the tray for a second person."))
            #expect(
                waits.words.contains(
                    "New rules from Tuesday 17 March 2026 wait in the tray for a second person."))
            #expect(waits.words.contains("How far below nought may somebody go? 20 hours"))
            #expect(try await sue.get("").words.contains("1 case in the tray waits"))
            let tray = try await sue.get("/tray")
            #expect(tray.words.contains("New rules from Tuesday 17 March 2026"))
            #expect(tray.words.contains("Sue Bell wrote it down."))
            #expect(tray.words.contains("10 hours (before: 20 hours)"))
            #expect(tray.words.contains("Settle with their code"))
            #expect(PageSieve.faults(in: tray.text) == [])
            let id = try #require(
                try await town.desks.schemes.waiting(as: town.acting())?.waiting.id)
            let wrong = try await sue.post("/tray/rules/\(id)", ["by": "code", "code": "abcd"])
            #expect(wrong.status == 422)
            let own = try await sue.post("/tray/rules/\(id)", ["by": "hand"])
            #expect(own.status == 422)
            #expect(own.words.contains("That is not a second person."))
            #expect(try await margaret.post("/tray/rules/\(id)/back").status == 403)
            let agreed = try await margaret.follow(
                try await margaret.post("/tray/rules/\(id)", ["by": "hand"]))
            #expect(agreed.words.contains("The new rules hold from Tuesday 17 March 2026."))
            #expect(agreed.words.contains("The tray is empty."))
            let late = try await sue.post("/tray/rules/\(id)/back")
            #expect(late.status == 422)
            #expect(late.words.contains("This change does not wait any more."))
        }
    }

    @Test func `change the name, the face and the areas`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let wrong = try await sue.post(
                "/how-we-work/face",
                ["title": "", "zone": "Europe/London", "language": "en", "person": "Ada"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"Ada\""))
            let kept = try await sue.follow(
                try await sue.post(
                    "/how-we-work/face",
                    [
                        "title": "Green Time", "zone": "Europe/London", "language": "en",
                        "person": "Ada", "telephone": "020 7946 0155",
                    ]))
            #expect(kept.words.contains("Ring Ada for anything at all"))
            let areas = try await sue.follow(
                try await sue.post("/how-we-work/areas", ["areas": "Riverside\r\nHilltop"]))
            #expect(areas.text.contains("Hilltop\nRiverside"))
        }
    }

    @Test(arguments: EngineKind.available)
    func `say the time bank's own word wherever an amount is meant`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.thank(town.jade, minutes: 150, from: town.lily)
            let sue = try await RouterClient(town, as: town.sue)
            _ = try await sue.post("/how-we-work", form(["from": "2026-03-11"]))
            let jade = try await RouterClient(town, as: town.jade)
            #expect(try await jade.get("").words.contains("2 hours 30 minutes"))
            town.clock.advance(days: 1)
            try await town.desks.schemes.begin(as: .console(in: town.community.id))
            #expect(try await jade.get("").words.contains("2 liptons 30 minutes"))
            #expect(try await jade.get("/me/statement").words.contains("2 liptons 30 minutes"))
            #expect(try await jade.get("/give").words.contains("up to 2 liptons 30 minutes"))
            #expect(try await sue.get("/how-we-work").words.contains("10 liptons"))
        }
    }
}
