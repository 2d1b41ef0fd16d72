import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite(.serialized) struct `Strength storage` {
    @Test(arguments: EngineKind.available)
    func `offers the words used most first, whatever the spelling`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let place = town.community.id
            let (lily, tom, jade) = (town.lily.id, town.tom.id, town.jade.id)
            let (common, jam) = try await town.store.write { writing in
                try writing.keep(
                    [Strength(.gift, "Jam"), Strength(.gift, "Chess")], of: lily, in: place)
                try writing.keep([Strength(.interest, "jam")], of: tom, in: place)
                try writing.keep([Strength(.gift, "Bees")], of: jade, in: place)
                try writing.keep([Strength(.gift, "Ants")], of: jade, in: place)
                return (
                    try writing.read.commonStrengths(limit: 2, in: place),
                    try writing.read.members(withStrength: "JAM", limit: 9, in: place)
                )
            }
            #expect(common == ["Jam", "Ants"])
            #expect(Set(jam) == [lily, tom])
        }
    }
}
