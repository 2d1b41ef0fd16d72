import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Ledger races` {
    @Test(arguments: EngineKind.available)
    func `the chain is one chain however many seal it`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.ledger, town.acting())
            let sealed = try await town.race("LedgerDesk.seal", isKeyed: false) { _, form in
                if form.isMultiple(of: 2) {
                    _ = try await town.desks.exchanges.note(
                        town.slip(town.jade, helps: town.lily, 5), key: town.key(), as: sue)
                }
                return try await desk.seal(as: sue) >= 0
            }
            #expect(sealed.wins == Race.callers)
            let report = try await town.audit()
            #expect(report.ok && report.entries == Race.callers / 2)
            #expect(report.sealed == report.entries + town.residents.count)
        }
    }

    @Test(arguments: EngineKind.available)
    func `time that was set aside is let go of once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue, now) = (town.desks.ledger, town.acting(), town.clock.now)
            let account = town.lily.account
            _ = try await town.desks.perform("test.hold", 1, key: nil, as: sue) { work in
                try work.writing.place(
                    Hold(
                        id: work.id(), account: account, amount: 30, lapses: now.adding(seconds: 60)
                    ),
                    step: work.id(), at: now, in: work.community.id)
                return true
            }
            town.clock.advance(seconds: 61)
            let swept = try await town.race("LedgerDesk.sweepHolds", isKeyed: false) { _, _ in
                try await desk.sweepHolds(as: sue)
            }
            #expect(swept.answers == ["0", "1"])
        }
    }
}
