import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Noting time of people who are kept apart` {
    @Test(arguments: EngineKind.available)
    func `asks whoever may know it, and records it after a yes`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.keepApart(town.amir, town.lily)
            let (desk, sue) = (town.desks.exchanges, town.acting())
            var slip = town.slip(town.amir, helps: town.lily, 90)
            let key = town.key()
            await #expect(throws: ExchangeRefusal.keptApart) {
                try await desk.note(slip, key: key, as: sue)
            }
            #expect(try await town.exchanges().isEmpty)
            #expect(try await desk.keptApartSince(slip, as: sue) == town.clock.now)
            slip.isAllTheSame = true
            let answer = try await desk.note(slip, key: key, as: sue)
            #expect(answer.path == .posts)
            #expect(try await town.balance(of: town.amir) == 90)
            let other = town.slip(town.jade, helps: town.lily, 30)
            #expect(try await desk.keptApartSince(other, as: sue) == nil)
            #expect(try await desk.note(other, key: nil, as: sue).path == .posts)
        }
    }

    @Test(arguments: EngineKind.available)
    func `waits for a coordinator where the hat may not know it`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.keepApart(town.amir, town.lily)
            let desk = town.desks.exchanges
            let volunteer = town.acting(
                for: town.tom, .volunteerCoordinator, granted: [.noteExchanges])
            var slip = town.slip(town.amir, helps: town.lily, 90)
            // Saying so does not help whoever may not know what it is about.
            slip.isAllTheSame = true
            let noted = try await desk.note(slip, key: nil, as: volunteer)
            let own = try await desk.note(
                town.slip(town.amir, helps: town.lily, 30, word: .ownHand), key: nil,
                as: town.acting(for: town.amir))
            #expect(noted.path == .waitsForCoordinator && own.path == .waitsForCoordinator)
            #expect(try await town.balance(of: town.amir) == 0)
            #expect(try await town.desks.week.today(as: town.acting()).day.trays.questioned == 2)
            await #expect(throws: ExchangeRefusal.coordinatorLooks) {
                try await desk.settle(noted.exchange, key: nil, as: volunteer)
            }
            await #expect(throws: HatRefusal.notYours) {
                try await desk.keptApartSince(slip, as: volunteer)
            }
            try await desk.settle(noted.exchange, key: nil, as: town.acting())
            try await desk.settle(own.exchange, key: nil, as: town.acting())
            #expect(try await town.balance(of: town.amir) == 120)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `parks a line of a sheet until somebody says yes, or saves it to be looked at`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.keepApart(town.amir, town.lily)
            let desk = town.desks.slips
            let lines = [
                SlipLine(giver: "amir", receiver: "lily", length: "1", day: "2026-03-09"),
                SlipLine(giver: "jade", receiver: "lily", length: "1"),
            ]
            let first = try await desk.note(
                SlipSheet(lines: lines), key: nil, as: town.acting())
            #expect(first.saved.count == 1 && first.waiting == 0)
            let pair = Pair(town.amir.id, town.lily.id)
            #expect(first.parked.map(\.apart?.pair) == [pair])
            #expect(first.parked.first?.apart?.since == town.clock.now)
            let again = try await desk.note(
                SlipSheet(lines: first.parked.map(\.line), apart: [pair]), key: nil,
                as: town.acting())
            #expect(again.saved.count == 1 && again.parked.isEmpty)
            #expect(try await town.balance(of: town.amir) == 60)
            let volunteer = town.acting(
                for: town.tom, .volunteerCoordinator, granted: [.noteExchanges])
            let other = [
                SlipLine(giver: "amir", receiver: "lily", length: "2", day: "2026-03-10")
            ]
            let kept = try await desk.note(SlipSheet(lines: other), key: nil, as: volunteer)
            #expect(kept.saved.count == 1 && kept.waiting == 1 && kept.parked.isEmpty)
            #expect(try await town.balance(of: town.amir) == 60)
        }
    }
}
