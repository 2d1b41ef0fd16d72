import DoorKit
import Essentials
import Operations
import People
import Testing

@Suite struct ExportDeskWriting {
    @Test(arguments: EngineKind.available)
    func `writes everybody, and only for hats that may`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let files = try await town.desks.exports.files(.csv, as: town.acting())
            let people = try #require(files.first { $0.name == "people.csv" })
            let text = String(decoding: people.bytes, as: UTF8.self)
            for resident in town.residents { #expect(text.contains(resident.name)) }
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.exports.files(.csv, as: town.acting(for: town.jade))
            }
        }
    }
}
