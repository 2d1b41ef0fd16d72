import Communities
import DoorKit
import Essentials
import Storage
import Testing

@Suite struct ImportRunKeeping {
    @Test(arguments: EngineKind.available)
    func `knows no run in a town that moved in by hand`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let community = town.community.id
            let runs = try await town.store.read { try $0.imports(limit: 10, in: community) }
            #expect(runs.isEmpty)
            let swept = try await town.store.write { writing in
                try writing.removeDrafts(before: SmallTown.start, in: community)
            }
            #expect(swept == 0)
        }
    }
}
