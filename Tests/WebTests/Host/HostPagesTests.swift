import Brokerage
import Communities
import DoorKit
import Essentials
import Evaluation
import Ledger
import Operations
import People
import Storage
import Testing

@testable import Web

@Suite struct HostPages {
    @Test func `open to the host and to nobody else`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let page = try await sue.open("/host")
            #expect(page.status == 200)
            #expect(page.words.contains("Rushey Green 6 members"))
            #expect(page.words.contains("version \(Release.version)"))
            #expect(!page.words.contains("Jade"))
            #expect(PageSieve.faults(in: page.text) == [])
            #expect(try await sue.get("/backups").text.contains("href=\"/host\""))
            let jade = try await RouterClient(town, as: town.jade)
            #expect(try await jade.open("/host").status == 403)
            let nobody = try await RouterClient(town)
            #expect(try await nobody.open("/host").location == "/")
        }
    }
}
