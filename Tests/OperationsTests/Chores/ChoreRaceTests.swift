import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Chore races` {
    @Test(arguments: EngineKind.available)
    func `every chore is done by one of many processes`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            for chore in Chore.allCases {
                let done = try await town.race("ChoreDesk.run", isKeyed: false) { _, _ in
                    try await town.desks.chores(backups: nil).run(chore) != nil
                }
                #expect(done.answers == ["true", "false"], "\(chore)")
            }
            let leases = try await town.count("SELECT COUNT(*) FROM lease")
            #expect(leases == Chore.allCases.count)
        }
    }
}
