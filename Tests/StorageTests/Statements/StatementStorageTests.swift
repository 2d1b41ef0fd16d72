import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite struct StatementStoring {
    @Test(arguments: EngineKind.available)
    func `is empty for somebody who has just joined`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (community, today, jade) = (town.community, town.today, town.jade)
            let unit = town.unit.id
            let statement = try await town.store.read { reading in
                let account = try reading.account(of: jade.id, unit: unit, in: community.id)
                return try account.map {
                    try reading.statement(
                        of: jade.member, account: $0, limit: 10, today: today,
                        zone: community.zone, in: community.id)
                }
            }
            #expect(statement?.lines == [])
            #expect(statement?.balance == 0)
            #expect(statement?.older == nil)
        }
    }
}
