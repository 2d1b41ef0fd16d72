import Communities
import DoorKit
import Essentials
import Operations
import Testing

@testable import Web

@Suite struct `Pages of the audit list` {
    @Test func `page back through everything and narrow it`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            for _ in 0..<60 {
                town.clock.advance(seconds: 1)
                try await town.rang(town.lily)
            }
            let sue = try await RouterClient(town, as: town.sue)
            let first = try await sue.get("/audit", ["verb": "contact."])
            #expect(first.words.contains("Sue Bell coordinator noted a call (spoke) Lily Marsh"))
            #expect(first.words.contains("said on the telephone"))
            let older = try #require(
                first.text.firstMatch(of: /href="([^"]*before=[^"]*)"/)?.output.1)
            let path = older.replacing("&amp;", with: "&")
                .dropFirst("/c/\(town.community.name)".count)
            let second = try await sue.get(String(path))
            #expect(second.words.contains("Newest"))
            #expect(!second.words.contains("Older"))
            #expect(
                try await sue.get("/audit", ["verb": "nothing."]).words.contains(
                    "Nothing here fits."))
            #expect(PageSieve.faults(in: second.text) == [])
        }
    }
}
