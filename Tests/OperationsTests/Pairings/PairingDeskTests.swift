import Brokerage
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Testing

@Suite struct PairingDeskUsualWeek {
    func plan(
        _ town: SmallTown, _ giver: Resident, _ receiver: Resident, _ weekday: Weekday?
    ) -> PlannedPairing {
        PlannedPairing(
            giver: giver.id, receiver: receiver.id, content: "A visit", weekday: weekday,
            minutes: Minutes(60), starts: town.today.adding(days: -14))
    }

    @Test(arguments: EngineKind.available)
    func `notes the ticked pairs in one press, each once a week`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.pairings
            try await desk.make(
                plan(town, town.jade, town.lily, .monday), key: town.key(), as: town.acting())
            try await desk.make(
                plan(town, town.amir, town.margaret, .tuesday), key: town.key(),
                as: town.acting())
            try await desk.make(
                plan(town, town.tom, town.lily, .friday), key: town.key(), as: town.acting())
            let usual = try await desk.usual(as: town.acting())
            #expect(usual.map(\.isTicked) == [true, true, false])
            #expect(usual.map(\.isToCome) == [false, false, true])
            let lines = usual.filter(\.isTicked).map {
                UsualLine(pairing: $0.pairing.id, day: $0.day, minutes: Minutes(45))
            }
            let receipt = try await desk.noteUsual(
                lines, word: .phone, key: town.key(), as: town.acting())
            #expect(receipt.saved.count == 2)
            #expect(try await town.balance(of: town.jade) == 45)
            let again = try await desk.noteUsual(
                lines, word: .phone, key: town.key(), as: town.acting())
            #expect(again.saved.isEmpty && again.refused.isEmpty)
            #expect(try await town.balance(of: town.jade) == 45)
            let after = try await desk.usual(as: town.acting())
            #expect(after.map { $0.exchange != nil } == [true, true, false])
        }
    }

    @Test(arguments: EngineKind.available)
    func `notes last week too, where nobody had the time`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.pairings
            for (giver, weekday) in [
                (town.jade, Weekday.monday), (town.amir, Weekday.friday), (town.tom, nil),
            ] {
                try await desk.make(
                    plan(town, giver, town.lily, weekday), key: town.key(), as: town.acting())
            }
            let monday = town.today.firstOfWeek.adding(days: -7)
            let last = try await desk.usual(in: monday, as: town.acting())
            #expect(last.map(\.isTicked) == [true, true, true])
            #expect(
                Set(last.map { monday.days(to: $0.day) }) == [0, 4, 6],
                "a pair without a day met by the end of that week")
            let lines = last.map {
                UsualLine(pairing: $0.pairing.id, day: $0.day, minutes: Minutes(60))
            }
            let receipt = try await desk.noteUsual(
                lines, word: .phone, key: town.key(), as: town.acting())
            #expect(receipt.saved.count == 3)
            let now = try await desk.usual(as: town.acting())
            #expect(now.filter { $0.exchange != nil }.isEmpty, "this week is still open")
        }
    }

    @Test(arguments: EngineKind.available)
    func `goes on past a meeting that a floor stops`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.pairings
            let long = try await desk.make(
                plan(town, town.jade, town.lily, .monday), key: town.key(), as: town.acting())
            let short = try await desk.make(
                plan(town, town.amir, town.tom, .monday), key: town.key(), as: town.acting())
            let monday = town.today.adding(days: -1)
            let lines = [
                UsualLine(pairing: long, day: monday, minutes: Minutes(21 * 60)),
                UsualLine(pairing: short, day: monday, minutes: Minutes(30)),
            ]
            let receipt = try await desk.noteUsual(
                lines, word: .phone, key: town.key(), as: town.acting())
            #expect(receipt.saved.count == 1)
            #expect(receipt.refused.map(\.code) == ["beyond-floor"])
            #expect(try await town.balance(of: town.amir) == 30)
        }
    }
}
