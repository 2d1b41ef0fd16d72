import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@testable import Operations

@Suite struct `Photograph races` {
    @Test(arguments: EngineKind.available)
    func `an offer never gets more pictures than it may have`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, jade) = (town.desks.photographs, town.acting(for: town.jade))
            let offer = try await town.desks.offers.write(
                WrittenOffer(content: "Bread"), key: town.key(), as: jade)
            let picture = try TestPicture.bytes(40, 30)
            let added = try await town.race("PhotographDesk.add", act: "offer.picture") { key, _ in
                try await desk.add(picture, to: .offer(offer), key: key, as: jade)
            }
            #expect(added.wins == Photograph.countMax && added.acts == Photograph.countMax)
            #expect(added.refusals == [PhotographRefusal.tooMany.code])
            let kept = try await town.desks.offers.sheet(offer, as: jade).photographs
            #expect(kept.count == Photograph.countMax)
            let first = try #require(kept.first)
            let removed = try await town.race("PhotographDesk.remove", act: "offer.picture-away") {
                key, _ in
                try await desk.remove(first, of: .offer(offer), key: key, as: jade)
            }
            #expect(removed.wins == Race.forms && removed.acts == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `an ask never gets more pictures than it may have`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, jade) = (town.desks.photographs, town.acting(for: town.jade))
            let ask = try await town.desks.asks.write(
                WrittenAsk(content: "This tap drips"), key: town.key(), as: jade)
            let picture = try TestPicture.bytes(40, 30)
            let added = try await town.race("PhotographDesk.add", act: "ask.picture") { key, _ in
                try await desk.add(picture, to: .ask(ask), key: key, as: jade)
            }
            #expect(added.wins == Photograph.countMax && added.acts == Photograph.countMax)
            #expect(added.refusals == [PhotographRefusal.tooMany.code])
        }
    }
}
