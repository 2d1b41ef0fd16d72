import DoorKit
import Testing

@testable import Web

@Suite struct SlipPages {
    @Test func `save the good lines, keep the parked ones, post nothing twice`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let empty = try await sue.get("/slips")
            #expect(empty.text.contains("<option value=\"2 Jade Okoro\">"))
            #expect(PageSieve.faults(in: empty.text) == [])
            let fields: KeyValuePairs<String, String> = [
                "key": "sheet-17", "sheet": "17",
                "giver.0": "2 Jade Okoro", "receiver.0": "lily", "length.0": "1.5",
                "day.0": "2026-03-09", "content.0": "Shopping",
                "giver.1": "amir", "receiver.1": "Zebedee", "length.1": "90",
            ]
            let parked = try await sue.post("/slips", fields)
            #expect(parked.status == 422)
            #expect(parked.words.contains("1 line is saved."))
            #expect(parked.words.contains("1 line is parked."))
            #expect(parked.text.contains("value=\"Zebedee\""))
            #expect(!parked.text.contains("value=\"sheet-17\""), "parked lines get a fresh key")
            #expect(PageSieve.faults(in: parked.text) == [])
            #expect(try await town.balance(of: town.jade) == 90)
            _ = try await sue.post("/slips", fields)
            #expect(try await town.balance(of: town.jade) == 90)
            let mended = try await sue.post(
                "/slips",
                [
                    "sheet": "17", "giver.0": "amir", "receiver.0": "margaret",
                    "length.0": "90", "day.0": "2026-03-09",
                ])
            #expect(mended.status == 303)
            let receipt = try await sue.follow(mended)
            #expect(receipt.words.contains("Amir Haddad"))
            #expect(receipt.words.contains("Paper sheet 17"))
            #expect(PageSieve.faults(in: receipt.text) == [])
        }
    }

    @Test func `say so when there is no line at all`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let reply = try await sue.post("/slips", ["giver.0": "", "day.0": "2026-03-09"])
            #expect(reply.status == 422)
            #expect(reply.words.contains("There is no line to save yet."))
        }
    }
}
