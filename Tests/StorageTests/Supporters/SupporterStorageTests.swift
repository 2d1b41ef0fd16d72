import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite(.serialized) struct `Supporter storage` {
    @Test(arguments: EngineKind.available)
    func `keeps what was allowed and when it was taken back`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now) = (town.community.id, town.clock.now)
            let kept = Supporting(
                id: Supporting.ID(high: 1, low: 1), member: town.lily.id,
                memberName: "Lily Marsh", supporter: town.tom.id, supporterName: "Tom Reilly",
                ask: Supporting.AskID(high: 2, low: 2), starts: town.today,
                ends: town.today.adding(days: 1), said: "Yes")
            let (before, after) = try await town.store.write { writing in
                try writing.add(kept, word: .phone, at: now, in: place)
                let before = try writing.read.supporters(of: kept.member, in: place)
                try writing.revoke(kept, at: now, in: place)
                return (before, try writing.read.supports(by: kept.supporter, in: place))
            }
            #expect(before == [kept])
            #expect(after.map(\.isRevoked) == [true])
        }
    }
}
