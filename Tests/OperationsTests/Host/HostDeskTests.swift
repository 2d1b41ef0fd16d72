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

@Suite(.serialized) struct HostDeskSheet {
    @Test(arguments: EngineKind.available)
    func `tells of the server and of no member`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            func person(_ resident: Resident) async throws -> SignedIn? {
                let token = try await town.desks.signIn.open(resident.login, device: "A test")
                return try await town.desks.signIn.resolve(token, in: town.community.id)
            }
            _ = try await town.desks.setup.start(
                FoundingForm(title: "Tiny", coordinatorName: "Mo", coordinatorEmail: ""))
            let host = try await person(town.sue)
            let sheet = try await town.desks.host.sheet(for: host, backups: nil)
            #expect(sheet.communities.map(\.community.title) == ["Rushey Green", "Tiny"])
            #expect(sheet.communities.map(\.members) == [6, nil])
            #expect(sheet.hosts == ["sue@example.org", ""])
            let jade = try await person(town.jade)
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.host.sheet(for: jade, backups: nil)
            }
            await #expect(throws: HatRefusal.notSignedIn) {
                try await town.desks.host.sheet(for: nil, backups: nil)
            }
        }
    }
}
