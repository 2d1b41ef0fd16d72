import Brokerage
import Communities
import DoorKit
import Essentials
import People
import Storage
import Testing

@Suite(.serialized) struct `Ring-round keeping` {
    @Test(arguments: EngineKind.available)
    func `numbers its lines from one and keeps how each call went`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now) = (town.community.id, town.clock.now)
            let members = [town.tom.id, town.jade.id]
            let round = try await town.store.write { writing in
                let id = RingRound.ID(high: 9, low: 1)
                try writing.add(id, title: "Lunch", members: members, by: nil, at: now, in: place)
                try writing.note(.leftMessage, line: 2, of: id, in: place)
                return try writing.read.ringRound(id, in: place)
            }
            #expect(round?.lines.map(\.line) == [1, 2])
            #expect(round?.lines.map(\.member.firstName) == ["Tom", "Jade"])
            #expect(round?.lines.map(\.outcome) == [nil, .leftMessage])
        }
    }
}
