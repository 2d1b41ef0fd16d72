import Brokerage
import Communities
import DoorKit
import Essentials
import Interchange
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Asks that came along` {
    @Test(arguments: EngineKind.available)
    func `remind nobody until somebody keeps them`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            let (town, sue) = (bank.town, bank.town.acting())
            let before = try await town.desks.week.today(as: sue).day
            let outcome = try await bank.load(bank.generator.archive())
            let day = try await town.desks.week.today(as: sue).day
            #expect(day.waitingCount == before.waitingCount)
            #expect(day.newcomers == before.newcomers)
            #expect(day.calls == before.calls)
            #expect(day.trays.broughtAsks > 0)
            #expect(day.trays.broughtAsks <= outcome.written.asks)
            let desk = town.desks.asks
            #expect(try await desk.countToBeLookedAt(as: sue) == day.trays.broughtAsks)
            #expect(try await desk.countToBeLookedAt(as: town.acting(for: town.lily)) == 0)
            let pile = try await desk.list(AskSearch(toBeLookedAt: true), as: sue).asks
            #expect(pile.count == day.trays.broughtAsks)
            #expect(try await desk.list(AskSearch(toBeLookedAt: false), as: sue).asks.isEmpty)
            let first = try #require(pile.first?.ask)
            try await desk.renew(first.id, key: nil, as: sue)
            let kept = try await town.desks.week.today(as: sue).day
            #expect(kept.waiting.map(\.content) == [first.content])
            #expect(kept.trays.broughtAsks == day.trays.broughtAsks - 1)
            let line = try await desk.list(AskSearch(toBeLookedAt: false), as: sue).asks.first
            #expect(line?.ask.asked == first.asked)
            #expect(line?.ask.daysWaiting(now: town.clock.now) == 0)
        }
    }
}
