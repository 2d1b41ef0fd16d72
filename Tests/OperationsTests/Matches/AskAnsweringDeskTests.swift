import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@testable import Operations

@Suite struct `Answering an ask` {
    private func lift(in town: SmallTown, isGroup: Bool = false) async throws -> Ask.ID {
        try await town.desks.asks.write(
            WrittenAsk(
                content: "A lift to the surgery", isGroup: isGroup,
                wanted: town.today.adding(days: 1), time: "10:30"),
            for: .member(town.lily.id), word: .phone, key: town.key(), as: town.acting())
    }

    @Test(arguments: EngineKind.available)
    func `a yes noted by the coordinator makes the match`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.asks
            let id = try await lift(in: town)
            let meeting = Meeting(
                day: town.today.adding(days: 1), time: "10:30", place: "her door",
                expect: "A walking frame")
            let key = town.key()
            for _ in 0..<2 {
                try await desk.answer(
                    id, of: town.amir.id, .saidYes, meeting: meeting, key: key,
                    as: town.acting())
            }
            let made = try await town.exchanges()
            #expect(made.count == 1)
            #expect(made.first?.standing == Exchange.Standing.matched.rawValue)
            #expect(made.first?.ask == id && made.first?.giver == town.amir.id)
            let sheet = try await desk.sheet(id, as: town.acting())
            #expect(sheet.ask.standing == .matched && sheet.ask.answered == town.clock.now)
            #expect(sheet.candidates.map(\.candidate.answer) == [.saidYes])
            #expect(try await desk.list(as: town.acting()).asks.isEmpty)
            await #expect(throws: AskRefusal.alreadyAnswered) {
                try await desk.answer(
                    id, of: town.tom.id, .saidYes, key: nil, as: town.acting())
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `other answers are kept, the latest for each person`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.asks
            let id = try await lift(in: town)
            for answer in [Candidate.Answer.noAnswer, .leftMessage, .notNow] {
                town.clock.advance(seconds: 60)
                try await desk.answer(
                    id, of: town.amir.id, answer, key: town.key(), as: town.acting())
            }
            let sheet = try await desk.sheet(id, as: town.acting())
            #expect(sheet.ask.standing == .suggested)
            #expect(sheet.candidates.map(\.candidate.answer) == [.notNow])
            #expect(sheet.candidates.first?.telephone == "07700 900102")
            #expect(sheet.candidates.first?.candidate.notedBy == town.sue.id)
            #expect(try await town.exchanges().isEmpty)
            await #expect(throws: HatRefusal.notYours) {
                try await desk.answer(
                    id, of: town.amir.id, .notNow, key: nil, as: town.acting(for: town.amir))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `a member's yes waits for the coordinator before a first meeting`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.asks
            let id = try await lift(in: town)
            let amir = town.acting(for: town.amir)
            #expect(try await desk.sayYes(id, key: town.key(), as: amir) == .coordinatorRings)
            #expect(try await town.exchanges().isEmpty)
            #expect(try await desk.sheet(id, as: amir).ownAnswer == .saidYes)
            let list = try await desk.suggestions(for: id, as: town.acting())
            #expect(list.suggestions.first?.member.id == town.amir.id)
            #expect(list.suggestions.first?.reasons.first == .saidYes)
        }
    }

    @Test(arguments: EngineKind.available)
    func `a member's yes is a match where the two have met`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.helped(town.lily, town.amir, on: town.today.adding(days: -30))
            let id = try await lift(in: town)
            let answer = try await town.desks.asks.sayYes(
                id, key: town.key(), as: town.acting(for: town.amir))
            #expect(answer == .matched)
            #expect(try await town.exchanges().contains { $0.ask == id && $0.standing == 2 })
        }
    }

    @Test(arguments: EngineKind.available)
    func `nobody says yes to their own ask, or past a safeguard`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.asks
            let id = try await lift(in: town)
            try await town.keepApart(town.amir, town.lily)
            await #expect(throws: AskRefusal.ownAsk) {
                try await desk.sayYes(id, key: nil, as: town.acting(for: town.lily))
            }
            await #expect(throws: AskRefusal.notSuitable) {
                try await desk.sayYes(id, key: nil, as: town.acting(for: town.amir))
            }
            await #expect(throws: Exclusion.keptApart) {
                try await desk.answer(
                    id, of: town.amir.id, .saidYes, key: nil, as: town.acting())
            }
            let helper = town.acting(
                for: town.tom, .volunteerCoordinator, granted: [.matchAsks])
            await #expect(throws: AskRefusal.notSuitable) {
                try await desk.answer(id, of: town.amir.id, .saidYes, key: nil, as: helper)
            }
            #expect(
                try await desk.list(as: town.acting(for: town.amir)).asks.isEmpty)
            await #expect(throws: NotFound.self) {
                try await desk.sheet(id, as: town.acting(for: town.amir))
            }
            try await town.move(town.margaret, to: .paused)
            await #expect(throws: Exclusion.notAvailable) {
                try await desk.answer(
                    id, of: town.margaret.id, .saidYes, key: nil, as: town.acting())
            }
            #expect(try await town.exchanges().isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `a group ask takes several, each once`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.asks
            let id = try await lift(in: town, isGroup: true)
            for helper in [town.amir, town.jade] {
                try await desk.answer(
                    id, of: helper.id, .saidYes, key: town.key(), as: town.acting())
            }
            await #expect(throws: AskRefusal.alreadyAnswered) {
                try await desk.answer(
                    id, of: town.amir.id, .saidYes, key: nil, as: town.acting())
            }
            #expect(try await town.exchanges().count == 2)
        }
    }

    @Test(arguments: EngineKind.available)
    func `two who say yes at once never both get it`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let id = try await lift(in: town)
            let yeses = await withTaskGroup(of: Bool.self) { group in
                for helper in [town.amir, town.jade, town.tom, town.margaret] {
                    group.addTask {
                        let made = try? await town.desks.asks.answer(
                            id, of: helper.id, .saidYes, key: nil, as: town.acting())
                        return made != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(yeses == 1)
            #expect(try await town.exchanges().count == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `an ask whose match fell through waits again`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.asks
            let id = try await lift(in: town)
            try await desk.answer(
                id, of: town.amir.id, .saidYes, key: town.key(), as: town.acting())
            try await desk.reopen(id, key: town.key(), as: town.acting())
            #expect(try await desk.list(as: town.acting()).asks.map(\.ask.id) == [id])
        }
    }

    @Test(arguments: EngineKind.available)
    func `asks again when a match is taken back, unless the ask ended meanwhile`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = town.acting()
            let place = town.community.id
            for ends in [false, true] {
                let ask = try await town.asked(town.lily, "Company", daysAgo: 1)
                let match = try #require(
                    try await town.desks.asks.answer(
                        ask, of: town.tom.id, .saidYes, key: town.key(), as: sue))
                if ends {
                    try await town.desks.asks.end(
                        ask, as: .metElsewhere, key: town.key(), as: sue)
                }
                try await town.desks.exchanges.withdraw(match, key: town.key(), as: sue)
                let found = try await town.store.read { try $0.ask(ask, in: place) }
                #expect(found?.standing == (ends ? .ended : .suggested))
            }
        }
    }
}
