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

    @Test(arguments: EngineKind.available)
    func `let a coordinator pass a member's time on, and say on whose word`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.thank(town.jade, minutes: 120, from: town.lily)
            let sue = try await RouterClient(town, as: town.sue)
            let form = try await sue.get("/give")
            #expect(form.words.contains("Whose time is it?"))
            #expect(PageSieve.faults(in: form.text) == [])
            let typed: KeyValuePairs<String, String> = [
                "giver": "jade", "word": "paper", "to": "member", "member": "Zebedee",
                "length": "1h",
            ]
            let wrong = try await sue.post("/give", typed)
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"jade\""))
            let given = try await sue.post(
                "/give",
                ["giver": "jade", "word": "paper", "to": "member", "member": "tom", "length": "1h"])
            #expect(try await sue.follow(given).words.contains("Given on, at their word."))
            #expect(try await town.balance(of: town.jade) == 60)
            #expect(try await town.balance(of: town.tom) == 60)
            let herself = try await sue.post(
                "/give",
                ["giver": "jade", "to": "member", "member": "sue", "length": "1h"])
            #expect(herself.status == 422)
            let jade = try await RouterClient(town, as: town.jade)
            #expect(!(try await jade.get("/give").words.contains("Whose time is it?")))
        }
    }
}
