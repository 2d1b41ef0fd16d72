import Brokerage
import Communities
import DoorKit
import Essentials
import People
import Storage
import Testing

@Suite(.serialized) struct `Call rest keeping` {
    @Test(arguments: EngineKind.available)
    func `replaces the decision about the same reason and forgets what is over`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now, today) = (town.community.id, town.clock.now, town.today)
            let lily = town.lily.id
            let found = try await town.store.write { writing in
                for rest in [
                    CallRest(member: lily, reason: .neverAsks, until: today),
                    CallRest(member: lily, reason: .neverAsks, until: nil),
                    CallRest(member: lily, reason: nil, until: today.adding(days: -1)),
                ] {
                    try writing.add(rest, by: nil, at: now, in: place)
                }
                return try writing.read.callRests(of: lily, on: today, in: place)
            }
            #expect(found == [CallRest(member: lily, reason: .neverAsks, until: nil)])
        }
    }
}
