import Communities
import DoorKit
import Essentials
import Evaluation
import Operations
import Storage
import Testing

@Suite(.serialized) struct `Report version keeping` {
    @Test(arguments: EngineKind.available)
    func `never lets a sent version be changed`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let period = Period(monthOf: town.today)
            _ = try await town.desks.reports.send(period, key: town.key(), as: town.acting())
            for sql: SQL in ["UPDATE report_version SET number = 2", "DELETE FROM report_version"] {
                await #expect(throws: StorageFault.self) {
                    try await town.store.write { try $0.connection.run(sql) }
                }
            }
            let place = town.community.id
            let versions = try await town.store.read {
                try $0.reportVersions(of: period, in: place)
            }
            #expect(versions.map(\.number) == [1])
        }
    }
}
