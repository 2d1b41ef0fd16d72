import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite struct ActKeeping {
    @Test(arguments: EngineKind.available)
    func `gives back who did what for whom, newest first`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let community = town.community.id
            let acts = (1...3).map { number in
                Act(
                    id: Act.ID(high: .max, low: UInt64(number)), at: SmallTown.start,
                    login: town.sue.login, member: town.sue.id, hat: .coordinator,
                    onBehalfOf: town.lily.id, verb: "test.\(number)", word: .phone,
                    about: town.lily.id, detail: "x")
            }
            try await town.store.write { writing in
                for act in acts { try writing.add(act, in: community) }
            }
            let found = try await town.store.read {
                try $0.acts(about: town.lily.id, limit: 2, in: community)
            }
            #expect(found.map(\.verb) == ["test.3", "test.2"])
            #expect(found.first?.word == .phone)
            #expect(found.first?.onBehalfOf == town.lily.id)
        }
    }
}
