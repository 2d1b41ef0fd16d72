import Brokerage
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Testing

@testable import Web

@Suite struct NoteTimePages {
    @Test func `ask one question a screen and keep every answer`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let jade = try await RouterClient(town, as: town.jade)
            let first = try await jade.get("/note-time")
            #expect(first.words.contains("Did you help, or were you helped?"))
            #expect(first.words.contains("Question 1 of 6"))
            let second = try await jade.post("/note-time", ["step": "way", "way": "gave"])
            #expect(second.words.contains("Who was it with?"))
            let unknown = try await jade.post(
                "/note-time", ["step": "whom", "way": "gave", "whom": "Zebedee"])
            #expect(unknown.status == 422)
            #expect(unknown.text.contains("value=\"Zebedee\""))
            let check = try await jade.post(
                "/note-time",
                [
                    "step": "content", "way": "gave", "whom": "amir", "length": "1,5",
                    "day": "2026-03-09", "content": "A walk",
                ])
            #expect(check.words.contains("You helped Amir"))
            #expect(check.words.contains("1 hour 30 minutes"))
            for page in [first, second, unknown, check] {
                #expect(PageSieve.faults(in: page.text) == [])
            }
            let sent = try await jade.post(
                "/note-time",
                [
                    "step": "check", "way": "gave", "whom": "amir", "length": "1,5",
                    "day": "2026-03-09", "content": "A walk",
                ])
            #expect(sent.status == 303)
            let waiting = try await town.desks.exchanges.home(as: town.acting(for: town.amir))
            #expect(waiting.waiting.map(\.minutes) == [Minutes(90)])
        }
    }

    @Test func `go back to the question that has a fault`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let jade = try await RouterClient(town, as: town.jade)
            let page = try await jade.post(
                "/note-time",
                [
                    "step": "check", "way": "gave", "whom": "2", "length": "1",
                    "day": "2026-03-09",
                ])
            #expect(page.status == 422)
            #expect(page.words.contains("That is you."))
            let back = try await jade.post(
                "/note-time", ["back": "length", "way": "gave", "whom": "3", "length": "2"])
            #expect(back.words.contains("How long did it take?"))
            #expect(back.text.contains("value=\"2\""))
        }
    }
}
