import DoorKit
import Operations
import People
import Testing

@Suite struct `Pages of copies` {
    @Test func `are for those who may take everything home`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let page = try await sue.get("/backups")
            #expect(page.status == 200)
            #expect(page.words.contains("does not make copies by itself"))
            #expect(try await sue.get("/backups/newest").status == 404)
            let jade = try await RouterClient(town, as: town.jade)
            #expect(try await jade.get("/backups").status == 403)
            #expect(try await jade.get("/backups/newest").status == 403)
        }
    }

    @Test func `are not for a coordinator of one time bank among several`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            #expect(try await town.desks.backups.mayTake(town.acting()))
            _ = try await town.desks.setup.start(FoundingForm(title: "Elsewhere"))
            #expect(try await !town.desks.backups.mayTake(town.acting()))
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.backups.newest(
                    in: BackupFolder(path: "nowhere"), as: town.acting())
            }
        }
    }
}
