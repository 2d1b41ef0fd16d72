import Communities
import DoorKit
import Essentials
import Operations
import Paper
import Testing
import Wording

@testable import Web

@Suite struct `Paper of a community` {
    @Test func `carries the local face on every page`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let visit = Visit(
                desks: town.desks, site: Site(chance: .seeded(1)), place: town.community,
                person: nil, token: nil, formToken: "", words: Words(), parameters: [:],
                query: TypedForm(), form: TypedForm(), path: "", flash: nil, from: "", device: "")
            let format = visit.paperFormat(ledgerHead: "abc")
            #expect(format.header == "Rushey Green")
            #expect(format.footer?.contains("020 7946 0101") == true)
            #expect(format.ledgerHead == "abc")
        }
    }
}
