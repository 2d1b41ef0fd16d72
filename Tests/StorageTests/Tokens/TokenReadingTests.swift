import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@Suite struct `Tokens kept` {
    @Test(arguments: EngineKind.available)
    func `are found by their digest, in their own community`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let other = try await town.desks.setup.start(FoundingForm(title: "Elsewhere"))
            let (here, there) = (town.community.id, other.community.id)
            let token = APIToken(
                id: APIToken.ID(high: 5, low: 5), login: town.sue.login, hat: .coordinator,
                name: "website", scopes: [.seeReports, .seeAudit], made: town.clock.now)
            let digest = [UInt8](repeating: 3, count: 32)
            let later = town.clock.now.adding(seconds: 5)
            let login = town.jade.login
            try await town.store.write { try $0.add(token, digest: digest, in: here) }
            try await town.store.write { try $0.touch(token: token.id, at: later) }
            let (found, elsewhere, jades) = try await town.store.read { reading in
                (
                    try reading.token(digest: digest, in: here),
                    try reading.token(digest: digest, in: there),
                    try reading.tokens(of: login, in: here)
                )
            }
            #expect(found?.scopes == token.scopes)
            #expect(found?.used == later)
            #expect(elsewhere == nil)
            #expect(jades.isEmpty)
        }
    }
}
