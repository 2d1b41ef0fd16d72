import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Token races` {
    @Test(arguments: EngineKind.available)
    func `a token ends once and is noted as used once an hour`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.tokens, town.acting())
            let made = try await town.race("TokenDesk.make", act: "token.make", isKeyed: false) {
                _, form in
                try await desk.make(name: "Form \(form)", scopes: [.seeReports], as: sue).secret
            }
            #expect(made.wins == Race.callers && made.acts == Race.callers)
            #expect(made.answers.count == Race.callers)
            let secret = try #require(made.answers.first)
            let used = try await town.race("TokenDesk.resolve", isKeyed: false) { _, _ in
                try await desk.resolve(secret, in: town.community.id)?.member == town.sue.id
            }
            #expect(used.answers == ["true"])
            let token = try #require(try await desk.list(as: sue).first)
            let ended = try await town.race("TokenDesk.end", act: "token.end", isKeyed: false) {
                _, _ in
                try await desk.end(token.id, as: sue)
            }
            #expect(ended.wins == 1 && ended.acts == 1)
            #expect(try await desk.list(as: sue).count == Race.callers - 1)
        }
    }
}
