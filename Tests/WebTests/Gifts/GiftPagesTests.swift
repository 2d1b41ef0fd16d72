import DoorKit
import People
import Testing

@testable import Web

@Suite struct GiftPages {
    @Test func `pass on time, and say kindly when there is none`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let jade = try await RouterClient(town, as: town.jade)
            let none = try await jade.get("/give")
            #expect(none.words.contains("There is no time to pass on just now."))
            let sue = try await RouterClient(town, as: town.sue)
            _ = try await sue.post(
                "/exchanges/new",
                [
                    "givers": "2", "receivers": "4", "length": "2", "day": "2026-03-09",
                    "word": "phone", "do": "save",
                ])
            let form = try await jade.get("/give")
            #expect(form.words.contains("You could give up to 2 hours."))
            #expect(PageSieve.faults(in: form.text) == [])
            let tooMuch = try await jade.post("/give", ["to": "pot", "length": "3h"])
            #expect(tooMuch.status == 422)
            #expect(tooMuch.words.contains("not that much time"))
            let given = try await jade.post("/give", ["to": "pot", "length": "1h"])
            #expect(given.status == 303)
            let granted = try await sue.post(
                "/give/from-pot", ["member": "tom", "length": "30 min"])
            #expect(granted.status == 303)
            #expect(try await town.balance(of: town.tom) == 30)
            #expect(try await town.balance(of: town.jade) == 60)
        }
    }
}
