import Brokerage
import Communities
import DoorKit
import Essentials
import People
import Storage
import Testing

@Suite struct TrayStoring {
    @Test(arguments: EngineKind.available)
    func `spends a code once and says whose it was`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now, tom) = (town.community.id, town.clock.now, town.tom.id)
            let digest: [UInt8] = Array(repeating: 7, count: 32)
            try await town.store.write {
                try $0.addTrayCode(digest, of: tom, at: now, in: place)
            }
            for expected in [tom, nil] {
                let whose = try await town.store.write {
                    try $0.useTrayCode(digest, at: now, in: place)
                }
                #expect(whose == expected)
            }
        }
    }
}
