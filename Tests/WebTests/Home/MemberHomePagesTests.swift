import DoorKit
import Testing

@testable import Web

@Suite struct MemberHomePages {
    @Test func `open three doors and shame nobody`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            _ = try await sue.post(
                "/exchanges/new",
                [
                    "givers": "2", "receivers": "4", "length": "2h30", "day": "2026-03-09",
                    "word": "phone", "do": "save",
                ])
            let jade = try await RouterClient(town, as: town.jade).get("")
            for door in ["Ask for something", "Offer something", "Note time I gave or was given"] {
                #expect(jade.words.contains(door))
            }
            #expect(
                jade.words.contains(
                    "2 hours 30 minutes that others would like to give back"))
            let lily = try await RouterClient(town, as: town.lily).get("")
            #expect(lily.words.contains("Others have given you 2 hours 30 minutes first."))
            #expect(!lily.words.contains("-"))
            #expect(PageSieve.faults(in: jade.text) == [])
        }
    }
}
