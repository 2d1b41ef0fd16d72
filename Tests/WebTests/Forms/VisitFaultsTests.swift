import DoorKit
import Testing

@Suite struct `Faults beside their fields` {
    @Test(arguments: [("es", "Elige al menos una cosa"), ("ca", "Tria almenys una cosa")])
    func `are said in the language of whoever reads the page`(
        language: String, said: String
    ) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            _ = try await sue.post("/account/language", ["language": language])
            let reply = try await sue.post("/account/tokens", ["name": "website"])
            #expect(reply.status == 422)
            #expect(reply.words.contains(said))
            #expect(!reply.words.contains("Choose at least one thing"))
        }
    }
}
