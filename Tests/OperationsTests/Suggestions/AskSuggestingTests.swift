import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@testable import Operations

@Suite struct `Suggesting people` {
    @Test(arguments: EngineKind.available)
    func `names people with offers, strengths, nearness and past meetings`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.desks.offers.write(
                WrittenOffer(content: "Lifts to the surgery"), key: town.key(),
                as: town.acting(for: town.amir))
            try await town.desks.offers.write(
                WrittenOffer(content: "Baking"), key: town.key(),
                as: town.acting(for: town.jade))
            try await town.helped(town.tom, town.lily, on: town.today.adding(days: -9))
            let list = try await town.desks.asks.suggestions(
                for: WrittenAsk(content: "Lily would like a lift to the surgary"),
                of: town.lily.id, as: town.acting())
            #expect(
                list.suggestions.map(\.member.id) == [
                    town.amir.id, town.tom.id, town.margaret.id,
                ])
            #expect(list.suggestions[0].reasons.first == .offers("Lifts to the surgery"))
            #expect(list.suggestions[1].reasons.first == .helpedBefore(times: 1))
            #expect(list.suggestions[2].reasons.first == .sameArea("Hilltop"))
        }
    }

    @Test(arguments: EngineKind.available)
    func `passes over people kept apart, and says so only to those who may know`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.desks.offers.write(
                WrittenOffer(content: "Lifts to the surgery"), key: town.key(),
                as: town.acting(for: town.amir))
            try await town.keepApart(town.amir, town.lily)
            let id = try await town.desks.asks.write(
                WrittenAsk(content: "A lift to the surgery"), for: .member(town.lily.id),
                key: town.key(), as: town.acting())
            let full = try await town.desks.asks.suggestions(for: id, as: town.acting())
            #expect(!full.suggestions.contains { $0.member.id == town.amir.id })
            #expect(full.leftOut.map(\.why) == [.safeguard(.keptApart)])
            let helper = town.acting(
                for: town.tom, .volunteerCoordinator, granted: [.matchAsks])
            let plain = try await town.desks.asks.suggestions(for: id, as: helper)
            #expect(plain.leftOut.isEmpty)
            #expect(plain.suggestions == full.suggestions)
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.asks.suggestions(for: id, as: town.acting(for: town.tom))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `costs as many questions in a large town as in a small one`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, lily) = (town.community.id, town.lily.id)
            func questions() async throws -> Int {
                try await town.store.read { reading in
                    let found = try reading.possibleHelpers(
                        for: AskedFor(
                            content: "offer number 7", area: "Hilltop", receiver: lily),
                        in: place)
                    #expect(!found.people.isEmpty)
                    return reading.connection.statementCount
                }
            }
            try await town.fill(offers: 1, by: town.amir)
            let few = try await questions()
            for resident in [town.amir, town.jade, town.tom, town.margaret] {
                try await town.fill(offers: 60, by: resident)
                try await town.helped(resident, town.lily, on: town.today)
            }
            #expect(try await questions() == few)
            #expect(few <= 25, "it took \(few)")
        }
    }
}
