import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
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
    func `knows a meeting that came in on a slip`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.pairings
            for (giver, weekday) in [
                (town.jade, Weekday.monday), (town.jade, .tuesday), (town.amir, .monday),
            ] {
                try await desk.make(
                    plan(town, giver, town.lily, weekday), key: town.key(), as: town.acting())
            }
            let monday = town.today.firstOfWeek
            func slip(_ giver: Resident, on day: Day) async throws {
                _ = try await town.desks.exchanges.note(
                    NotedExchange(
                        content: "A visit", day: day, minutes: Minutes(30),
                        givers: [NotedParty(giver.id)], receivers: [NotedParty(town.lily.id)],
                        word: .paper), key: town.key(), as: town.acting())
            }
            try await slip(town.jade, on: monday)
            // Another day than theirs is something else that they did.
            try await slip(town.amir, on: monday.adding(days: 1))
            let usual = try await desk.usual(as: town.acting())
            func isNoted(_ giver: Resident, _ weekday: Weekday) -> Bool? {
                usual.first { $0.pairing.giver == giver.id && $0.pairing.weekday == weekday }
                    .map { $0.exchange != nil }
            }
            #expect(isNoted(town.jade, .monday) == true)
            #expect(isNoted(town.jade, .tuesday) == false)
            #expect(isNoted(town.amir, .monday) == false)
            let lines = usual.map {
                UsualLine(pairing: $0.pairing.id, day: $0.day, minutes: Minutes(60))
            }
            let receipt = try await desk.noteUsual(
                lines, word: .phone, key: town.key(), as: town.acting())
            #expect(receipt.saved.count == 2 && receipt.refused.isEmpty)
            #expect(try await town.balance(of: town.jade) == 90)
        }
    }

    @Test(arguments: EngineKind.available)
    func `changes a pair from a day on and keeps what was noted`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.pairings
            let id = try await desk.make(
                plan(town, town.jade, town.lily, .monday), key: town.key(), as: town.acting())
            let met = UsualLine(
                pairing: id, day: town.today.adding(days: -1), minutes: Minutes(60))
            _ = try await desk.noteUsual([met], word: .phone, key: town.key(), as: town.acting())
            let sheet = try await desk.sheet(id, as: town.acting())
            #expect(sheet.meetings.map(\.day) == [met.day])
            #expect(sheet.next == town.today.adding(days: 6))
            #expect(sheet.others == [])
            var change = PlannedPairing(sheet.pairing, from: sheet.next)
            change.minutes = Minutes(90)
            change.place = "The park"
            let changed = change
            await #expect(throws: HatRefusal.notYours) {
                try await desk.change(
                    id, to: changed, key: town.key(), as: town.acting(for: town.jade))
            }
            var early = change
            early.starts = town.today.adding(days: -1)
            let tooEarly = early
            await #expect(throws: PairingRefusal.metSince) {
                try await desk.change(id, to: tooEarly, key: town.key(), as: town.acting())
            }
            let next = try await desk.change(
                id, to: changed, key: town.key(), as: town.acting())
            #expect(next != id)
            let after = try await desk.sheet(next, as: town.acting())
            #expect(after.pairing.minutes == Minutes(90) && after.pairing.place == "The park")
            #expect(after.meetings.map(\.day) == [met.day])
            #expect(after.others.map(\.id) == [id])
            #expect(after.others.first?.ends == town.today.adding(days: 5))
            let thisWeek = try await desk.usual(as: town.acting())
            #expect(thisWeek.map(\.pairing.id) == [id], "this week is still as it was")
        }
    }

    /// The same safeguards as for a match, before two people are to meet each week.
    @Test(arguments: EngineKind.available)
    func `brings nobody together who is kept apart, away or unchecked`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            func refusal(
                _ giver: Resident, _ receiver: Resident, as acting: Acting? = nil
            ) async throws -> String? {
                do {
                    try await town.desks.pairings.make(
                        plan(town, giver, receiver, .monday), key: town.key(),
                        as: acting ?? town.acting())
                    return nil
                } catch let refusal as Exclusion {
                    return "\(refusal)" == refusal.explanation ? refusal.code : nil
                } catch let refusal as AskRefusal {
                    return refusal.code
                }
            }
            try await town.desks.safeguards.keepApart(
                town.lily.id, from: town.tom.id, reason: "A quarrel", key: town.key(),
                as: town.acting())
            #expect(try await refusal(town.tom, town.lily) == "not-matched")
            try await town.desks.safeguards.set(
                Safeguard(checkNeeded: "DBS"), of: town.margaret.id, key: town.key(),
                as: town.acting())
            #expect(try await refusal(town.amir, town.margaret) == "not-matched")
            try await town.desks.members.move(
                town.amir.id, to: StandingChange(.paused), key: town.key(), as: town.acting())
            #expect(try await refusal(town.amir, town.lily) == "not-available")
            let volunteer = town.acting(
                for: town.jade, .volunteerCoordinator, granted: [.matchAsks])
            #expect(
                try await refusal(town.tom, town.lily, as: volunteer)
                    == AskRefusal.notSuitable.code)
            #expect(try await town.desks.pairings.list(as: town.acting()).isEmpty)
            #expect(try await refusal(town.jade, town.lily) == nil)
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

    @Test(arguments: EngineKind.available)
    func `asks first about two who are kept apart, and notes it all the same`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.pairings
            let apart = try await desk.make(
                plan(town, town.jade, town.lily, .monday), key: town.key(), as: town.acting())
            let others = try await desk.make(
                plan(town, town.amir, town.tom, .monday), key: town.key(), as: town.acting())
            try await town.desks.safeguards.keepApart(
                town.lily.id, from: town.jade.id, reason: "A quarrel", key: town.key(),
                as: town.acting())
            let monday = town.today.firstOfWeek
            func line(_ id: Pairing.ID, _ isAllTheSame: Bool = false) -> UsualLine {
                UsualLine(
                    pairing: id, day: monday, minutes: Minutes(30), isAllTheSame: isAllTheSame)
            }
            let asked = try await desk.noteUsual(
                [line(apart), line(others)], word: .phone, key: town.key(), as: town.acting())
            #expect(asked.saved.count == 1)
            #expect(asked.refused.map(\.line.pairing) == [apart])
            #expect(asked.refused.map(\.asksAllTheSame) == [true])
            #expect(try await town.balance(of: town.jade) == 0)
            let noted = try await desk.noteUsual(
                [line(apart, true)], word: .phone, key: town.key(), as: town.acting())
            #expect(noted.saved.count == 1 && noted.refused.isEmpty)
            #expect(try await town.balance(of: town.jade) == 30)
        }
    }
}
