import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite(.serialized) struct `Baseline storage` {
    @Test(arguments: EngineKind.available)
    func `tells a missing answer from a nought`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, lily, sue) = (town.community.id, town.lily.id, town.sue.id)
            let kept = Baseline(
                id: Baseline.ID(high: 1, low: 1), day: town.today, way: .paper, askedBy: sue,
                answers: [.satisfied: 0, .isolated: 3])
            let found = try await town.store.write { writing in
                try writing.add(kept, of: lily, in: place)
                return try writing.read.baselines(of: lily, in: place)
            }
            #expect(found == [kept])
        }
    }
}
