import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@testable import Web

@Suite struct `Recognition pages` {
    @Test func `credit earlier help with a code, and keep what was typed`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.lily.id)/recognition"
            let none = try await sue.get(path)
            #expect(none.words.contains("Your time bank credits no earlier help"))
            #expect(none.text.contains("/how-we-work\">How our time bank works"))
            let (place, now, today) = (town.community.id, town.clock.now, town.today)
            try await town.store.write { writing in
                var scheme = try writing.read.scheme(on: today, in: place)
                scheme.recognition = Recognition(most: Minutes(600), from: .issued)
                try writing.add(scheme, from: today, at: now, in: place)
            }
            #expect(try await sue.get(path).words.contains("nobody who could is on it yet"))
            try await town.give(.committee, to: town.margaret)
            let page = try await sue.get(path)
            #expect(page.words.contains("Your rules allow 10 hours for one person."))
            #expect(page.words.contains("Ring Margaret Poole"))
            #expect(PageSieve.faults(in: page.text) == [])
            let wrong = try await sue.post(
                path, ["content": "Lunch club", "length": "much", "day": "2026-03-09"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"Lunch club\""))
            let undecided = try await sue.post(
                path, ["content": "Lunch club", "length": "2h", "day": "2026-03-09"])
            #expect(undecided.status == 422)
            #expect(undecided.words.contains("Say who of the committee decided it"))
            let codes = try await town.desks.tray.makeCodes(
                as: town.acting(for: town.margaret, .committee))
            let done = try await sue.follow(
                try await sue.post(
                    path,
                    [
                        "content": "Lunch club", "length": "2h", "day": "2026-03-09",
                        "code": codes[0],
                    ]))
            #expect(done.words.contains("Thanks for earlier help: Lunch club"))
            let jade = try await RouterClient(town, as: town.jade)
            #expect(try await jade.get(path).status == 403)
        }
    }
}
