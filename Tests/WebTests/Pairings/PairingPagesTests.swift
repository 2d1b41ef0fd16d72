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
}
