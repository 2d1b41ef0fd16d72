import Brokerage
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Hiding a balance` {
    @Test(arguments: EngineKind.available)
    func `keeps it to the member and the coordinator`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let desk = town.desks.statements
            let jade = town.acting(for: town.jade)
            let volunteer = town.acting(
                for: town.tom, .volunteerCoordinator, granted: [.seeCards, .noteExchanges])
            func showing(_ acting: Acting) async throws -> BalanceShowing {
                try await desk.statement(of: town.jade.id, as: acting).showsBalance
            }
            #expect(try await showing(volunteer) == .shown)
            try await desk.hideBalance(true, of: town.jade.id, key: town.key(), as: jade)
            #expect(try await desk.hidesBalance(as: jade) == true)
            #expect(try await showing(volunteer) == .hidden)
            #expect(try await showing(jade) == .shown)
            #expect(try await showing(town.acting()) == .shown)
            // Neither the answer to a slip tells it, nor the list that is printed.
            let noted = try await town.desks.exchanges.note(
                town.slip(town.jade, helps: town.lily, 30), key: town.key(), as: volunteer)
            #expect(noted.balances.map(\.member) == [town.lily.id])
            let pack = try await town.desks.week.paperPack(as: town.acting())
            #expect(pack.members.filter { $0.balance == nil }.map(\.name) == ["Jade Okoro"])
            await #expect(throws: NotFound.self) {
                try await desk.hideBalance(
                    false, of: town.jade.id, key: town.key(), as: volunteer)
            }
            try await desk.hideBalance(
                false, of: town.jade.id, key: town.key(), as: town.acting())
            #expect(try await showing(volunteer) == .shown)
            #expect(try await town.acts(called: "account.hide") == 1)
            #expect(try await town.acts(called: "account.show") == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `many at once write it down once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let jade = town.acting(for: town.jade)
            let hidden = try await town.race("StatementDesk.hideBalance", act: "account.hide") {
                key, _ in
                try await town.desks.statements.hideBalance(
                    true, of: town.jade.id, key: key, as: jade)
            }
            #expect(hidden.wins == Race.forms && hidden.acts == 1)
        }
    }
}
