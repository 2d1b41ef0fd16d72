import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Supporter races` {
    @Test(arguments: EngineKind.available)
    func `a permission is taken back once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue, tom) = (
                town.desks.supporters, town.acting(), town.acting(for: town.tom)
            )
            let allowed = try await town.race("SupporterDesk.allow", act: "supporter.allow") {
                key, form in
                try await desk.allow(
                    SupportAllowed(supporter: town.tom.id, said: "Form \(form)"),
                    for: town.lily.id, key: key, as: sue)
            }
            #expect(allowed.wins == Race.forms && allowed.acts == Race.forms)
            let token = try await town.desks.signIn.open(town.tom.login, device: "")
            let acting = try await town.race(
                "SupporterDesk.act", act: "supporter.act", isKeyed: false
            ) { _, _ in try await desk.act(for: town.lily.id, token: token, as: tom) }
            #expect(acting.wins == Race.callers && acting.acts == Race.callers)
            let permission = try #require(try await desk.people(as: tom).first)
            let revoked = try await town.race("SupporterDesk.revoke", act: "supporter.revoke") {
                key, form in
                try await desk.revoke(
                    permission.id, key: key,
                    as: form.isMultiple(of: 2) ? sue : town.acting(for: town.lily))
            }
            #expect(revoked.wins >= 1 && revoked.acts == 1)
            #expect(try await desk.people(as: tom).count == Race.forms - 1)
        }
    }
}
