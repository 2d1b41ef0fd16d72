import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@testable import Operations

@Suite struct `Answering races` {
    private func lift(_ town: SmallTown) async throws -> Ask.ID {
        try await town.desks.asks.write(
            WrittenAsk(content: "A lift"), for: .member(town.lily.id), word: .phone,
            key: town.key(), as: town.acting())
    }

    @Test(arguments: EngineKind.available)
    func `an ask for one is matched with one, whoever says yes`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.asks, town.acting())
            let ask = try await lift(town)
            let helpers = [town.amir.id, town.jade.id, town.tom.id]
            let noted = try await town.race("AskDesk.answer", act: "ask.match") { key, form in
                try await desk.answer(
                    ask, of: helpers[form % 3], .saidYes, key: key, as: sue)
            }
            #expect(noted.wins == 1 && noted.acts == 1)
            #expect(noted.refusals == [AskRefusal.alreadyAnswered.code])
            let matches = try await town.exchanges()
            #expect(matches.count == 1)

            let first = try await lift(town)
            let tom = town.acting(for: town.tom)
            let ringing = try await town.race("AskDesk.sayYes") { key, _ in
                try await desk.sayYes(first, key: key, as: tom)
            }
            #expect(ringing.answers == ["coordinatorRings"])
            let candidates = try await desk.sheet(first, as: sue).candidates
            #expect(candidates.count == 1)

            let second = try await lift(town)
            let shy = try await town.race("AskDesk.sayNotNow", act: "ask.answer") { key, _ in
                try await desk.sayNotNow(second, key: key, as: tom)
            }
            #expect(shy.wins == Race.forms && shy.acts == Race.forms)
            #expect(try await desk.sheet(second, as: sue).candidates.count == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `two who know each other are matched once by their own yes`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            try await town.helped(town.tom, town.lily, on: town.today.adding(days: -9))
            let ask = try await lift(town)
            let tom = town.acting(for: town.tom)
            let said = try await town.race("AskDesk.sayYes", act: "ask.match") { key, _ in
                try await town.desks.asks.sayYes(ask, key: key, as: tom)
            }
            #expect(said.wins == 1 && said.acts == 1)
            #expect(said.answers == ["matched"])
            #expect(try await town.exchanges().count == 2)
        }
    }
}
