import Brokerage
import Communities
import DoorKit
import Essentials
import Foundation
import Operations
import People
import Storage
import Testing

@Suite struct `Telephone ask page` {
    @Test func `shows three names beside one sentence, keeps the draft, and saves the ask`()
        async throws
    {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.desks.offers.write(
                WrittenOffer(content: "Lifts to the surgery"), key: town.key(),
                as: town.acting(for: town.amir))
            let sue = try await RouterClient(town, as: town.sue)
            let blank = try await sue.get("/asks/telephone")
            #expect(blank.status == 200 && !blank.words.contains("Who might help"))
            #expect(blank.text.contains(" autofocus"), "the keyboard is at the sentence")
            let buttons = blank.text.components(separatedBy: "name=\"do\" value=\"").dropFirst()
            #expect(buttons.first?.hasPrefix("keep") == true, "Enter keeps the ask")
            let looked = try await sue.post(
                "/asks/telephone",
                ["do": "look", "content": "Lift to surgery, new knee", "who": "Lily"])
            #expect(looked.status == 200)
            #expect(looked.words.contains("Who might help"))
            #expect(looked.text.contains("tel:07700900102"))
            #expect(looked.words.contains("Lily"))
            let again = try await sue.get("/asks/telephone")
            #expect(again.text.contains("Lift to surgery, new knee"))
            #expect(again.words.contains("Amir Haddad"))
            let saved = try await sue.post(
                "/asks/telephone",
                [
                    "do": "keep", "content": "Lift to surgery, new knee", "who": "Lily",
                    "ring-back": "2026-03-12",
                ])
            #expect(saved.status == 303)
            let page = try await sue.follow(saved)
            #expect(page.words.contains("Lily Marsh"))
            #expect(page.words.contains("12 March 2026"))
            #expect(!(try await sue.get("/asks/telephone").text.contains("new knee")))
        }
    }

    @Test func `says what to say when nobody fits`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let looked = try await sue.post(
                "/asks/telephone", ["do": "look", "content": "Translating Finnish"])
            #expect(looked.words.contains("Nobody yet"))
            #expect(looked.words.contains("I ring you either way"))
            #expect(looked.words.contains("Ring back on"))
        }
    }

    @Test func `asks which of two people of one name it is`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now, today) = (town.community.id, town.clock.now, town.today)
            let second = Member(
                id: Member.ID(at: now, random: (7, 7)), number: 77, name: "Lily Moor",
                joined: today, area: "Market")
            try await town.store.write { try $0.add(second, at: now, in: place) }
            let sue = try await RouterClient(town, as: town.sue)
            let asked = try await sue.post(
                "/asks/telephone", ["do": "keep", "content": "A lift", "who": "Lily"])
            #expect(asked.status == 422)
            #expect(asked.words.contains("Several people are called like this"))
            #expect(asked.words.contains("Lily Moor, number 77"))
            let chosen = try await sue.post(
                "/asks/telephone",
                [
                    "do": "keep", "content": "A lift", "who": "Lily",
                    "who-id": second.id.description,
                ])
            #expect(chosen.status == 303)
            #expect(try await sue.follow(chosen).words.contains("Lily Moor"))
        }
    }
}
