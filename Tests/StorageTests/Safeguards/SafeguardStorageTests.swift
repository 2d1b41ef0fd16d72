import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite(.serialized) struct `Safeguard storage` {
    @Test(arguments: EngineKind.available)
    func `loads a whole town with its pairs, and nobody else's`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now, today) = (town.community.id, town.clock.now, town.today)
            let (lily, tom, jade) = (town.lily.id, town.tom.id, town.jade.id)
            let everybody = town.residents.map(\.id)
            let (all, two) = try await town.store.write { writing in
                try writing.keepApart(
                    KeptApart(Pair(tom, lily), reason: "A quarrel", since: now), in: place)
                try writing.keepApart(
                    KeptApart(Pair(lily, tom), reason: "Again", since: now), in: place)
                try writing.keep(
                    Safeguard(isNotAlone: true), of: jade, at: now, in: place)
                return (
                    try writing.read.safeguards(of: everybody, in: place),
                    try writing.read.safeguards(of: [lily, jade], in: place)
                )
            }
            #expect(all.apart == [Pair(lily, tom)])
            #expect(two.apart.isEmpty)
            #expect(all.exclusion(of: tom, for: lily, on: today) == .keptApart)
            #expect(two.exclusion(of: tom, for: lily, on: today) == .notAvailable)
            #expect(two.exclusion(of: jade, for: lily, on: today) == .notAlone)
        }
    }
}
