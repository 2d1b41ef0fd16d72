import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Tray races` {
    @Test(arguments: EngineKind.available)
    func `a case is settled once and a code is spent once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.tray, town.acting())
            try await town.give(.committee, to: town.margaret)
            let margaret = town.acting(for: town.margaret, .committee)
            var cases: [Exchange.ID] = []
            for _ in 0..<3 {
                cases.append(
                    try await town.desks.exchanges.note(
                        town.slip(town.sue, helps: town.lily, 60), key: town.key(), as: sue
                    ).exchange)
            }
            let made = try await town.race(
                "TrayDesk.makeCodes", act: "tray.codes", isKeyed: false
            ) { _, _ in try await desk.makeCodes(2, as: margaret) }
            #expect(made.wins == Race.callers && made.answers.count == Race.callers)
            #expect(try await town.count("SELECT COUNT(*) FROM tray_code") == 2 * Race.callers)

            let open = cases
            let code = try #require(try await desk.makeCodes(1, as: margaret).first)
            let spent = try await town.race("TrayDesk.settle", act: "tray.settle") { key, form in
                try await desk.settle(open[form % 2], by: .code(code), key: key, as: sue).exchange
            }
            #expect(spent.wins == 1 && spent.acts == 1)
            #expect(try await town.balance(of: town.sue) == 60)
            let settled = try await town.race("TrayDesk.settle", act: "tray.settle") { key, _ in
                try await desk.settle(open[2], by: .ownHand, key: key, as: margaret).exchange
            }
            #expect(settled.wins == 1 && settled.acts == 1)
            #expect(settled.refusals == [ExchangeRefusal.alreadyNoted.code])
            #expect(try await town.balance(of: town.sue) == 120)
            #expect(try await town.verified())
        }
    }
}
