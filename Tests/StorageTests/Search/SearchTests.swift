import Communities
import DoorKit
import Essentials
import Storage
import Testing

@Suite struct LetterSearching {
    @Test(arguments: EngineKind.available)
    func `forgives a letter and an accent, and forgets what was replaced`(
        _ kind: EngineKind
    )
        async throws
    {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let community = town.community.id
            let subject = SearchedID(high: 8, low: 8)
            try await town.store.write { writing in
                try writing.index("Gardening à la façade", as: .offer, subject, in: community)
            }
            let found = try await town.store.read { reading in
                try ["gardning", "facade", "sums"].map {
                    try reading.search($0, among: .offer, limit: 5, in: community).map(\.subject)
                }
            }
            #expect(found == [[subject], [subject], []])
            try await town.store.write { writing in
                try writing.index("Knitting", as: .offer, subject, in: community)
            }
            let after = try await town.store.read {
                try $0.search("gardening", among: .offer, limit: 5, in: community).count
            }
            #expect(after == 0)
        }
    }
}
