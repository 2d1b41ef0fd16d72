import Brokerage
import Communities
import DoorKit
import Essentials
import People
import Storage
import Testing

@Suite struct PairingStoring {
    @Test(arguments: EngineKind.available)
    func `keeps a pair until the day it ends, and ends it once`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, today) = (town.community.id, town.today)
            let pairing = Pairing(
                id: Pairing.ID(high: 7, low: 7), giver: town.jade.id, giverName: town.jade.name,
                receiver: town.lily.id, receiverName: town.lily.name, content: "A walk",
                weekday: .friday, time: "10:30", place: "The park", minutes: Minutes(45),
                everyWeeks: 2, starts: today, made: town.clock.now)
            try await town.store.write { try $0.add(pairing, in: place) }
            let found = try await town.store.read { try $0.openPairings(on: today, in: place) }
            #expect(found == [pairing])
            for expected in [true, false] {
                let ended = try await town.store.write {
                    try $0.end(pairing.id, on: today, in: place)
                }
                #expect(ended == expected)
            }
            let tomorrow = today.adding(days: 1)
            #expect(
                try await town.store.read { try $0.openPairings(on: tomorrow, in: place) }
                    .isEmpty)
        }
    }
}
