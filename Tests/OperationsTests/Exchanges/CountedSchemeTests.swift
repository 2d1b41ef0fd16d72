import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `A time bank that only counts` {
    @Test(arguments: EngineKind.available)
    func `starts so where the first page says so`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let started = try await town.desks.setup.start(
                FoundingForm(title: "Harbour", coordinatorName: "Mo", valuing: .counted))
            let place = started.community.id
            let day = town.today
            let valuing = try await town.store.read { try $0.scheme(on: day, in: place).valuing }
            #expect(valuing == .counted)
        }
    }

    @Test(arguments: EngineKind.available)
    func `says what was given and received, and no balance`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            try await town.change { $0.valuing = .counted }
            for minutes: Int64 in [45, 30] {
                try await town.desks.exchanges.note(
                    town.slip(town.jade, helps: town.lily, minutes), key: town.key(),
                    as: town.acting())
            }
            let jade = town.acting(for: town.jade)
            let home = try await town.desks.exchanges.home(as: jade)
            #expect(home.counted == GivenAndReceived(gave: Minutes(75), received: .zero))
            let statement = try await town.desks.statements.statement(of: town.jade.id, as: jade)
            #expect(statement.showsBalance == .countedOnly)
            #expect(try await town.desks.statements.hidesBalance(as: jade) == nil)
            #expect(try await town.desks.gifts.standing(as: jade).isCounted)
            let pack = try await town.desks.week.paperPack(as: town.acting())
            #expect(pack.members.allSatisfy { $0.balance == nil })
        }
    }
}
