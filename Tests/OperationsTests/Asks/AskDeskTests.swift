import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@testable import Operations

@Suite struct `Ask desk` {
    @Test(arguments: EngineKind.available)
    func `the longest waiting come first, in pages of 50`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.fill(asks: 60, by: town.lily)
            town.clock.advance(days: 1)
            let late = try await town.desks.asks.write(
                WrittenAsk(content: "A walk"), key: town.key(), as: town.acting(for: town.jade))
            let first = try await town.desks.asks.list(as: town.acting())
            #expect(first.asks.count == 50)
            #expect(first.asks.map(\.ask.id) == first.asks.map(\.ask.id).sorted())
            let second = try await town.desks.asks.list(after: first.next, as: town.acting())
            #expect(second.asks.count == 11 && second.asks.last?.ask.id == late)
            #expect(second.next == nil)
        }
    }

    @Test(arguments: EngineKind.available)
    func `is found by misspelt words, tag, area, day and language`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.asks
            let day = town.today.adding(days: 3)
            _ = try await desk.write(
                WrittenAsk(
                    content: "A lift to the surgery", language: "Welsh", tags: ["Lifts"],
                    wanted: day), for: .member(town.lily.id), key: town.key(), as: town.acting())
            _ = try await desk.write(
                WrittenAsk(content: "Somebody to play chess", area: "Market"),
                for: .member(town.tom.id), key: town.key(), as: town.acting())
            func found(_ search: AskSearch) async throws -> [String] {
                try await desk.list(search, as: town.acting(for: town.jade)).asks
                    .map(\.firstName)
            }
            #expect(try await found(AskSearch()) == ["Lily", "Tom"])
            #expect(try await found(AskSearch(words: "surgary")) == ["Lily"])
            #expect(try await found(AskSearch(tag: "lifts")) == ["Lily"])
            #expect(try await found(AskSearch(area: "Hilltop")) == ["Lily"])
            #expect(try await found(AskSearch(area: "Market")) == ["Tom"])
            #expect(try await found(AskSearch(language: "Welsh")) == ["Lily"])
            #expect(try await found(AskSearch(day: day)) == ["Lily", "Tom"])
            #expect(try await found(AskSearch(day: day.adding(days: 1))) == ["Tom"])
        }
    }

    @Test(arguments: EngineKind.available)
    func `members read first names and areas only, and no name where none is wanted`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.asks
            let id = try await desk.write(
                WrittenAsk(content: "Help with a form", isAnonymous: true), key: town.key(),
                as: town.acting(for: town.tom))
            let plain = try await desk.sheet(id, as: town.acting(for: town.jade))
            #expect(plain.line.firstName.isEmpty && plain.line.asker == nil)
            #expect(plain.line.askerArea == "Market" && plain.candidates.isEmpty)
            let full = try await desk.sheet(id, as: town.acting())
            #expect(full.line.asker?.name == "Tom Reilly")
            #expect(full.line.asker?.telephone == "07700 900105")
        }
    }

    @Test(arguments: EngineKind.available)
    func `a group asks without a name, on the coordinator's word only`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let written = WrittenAsk(content: "Chairs for the hall", isGroup: true)
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.asks.write(
                    written, for: .nobodyNamed, key: nil, as: town.acting(for: town.jade))
            }
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.asks.write(
                    written, for: .member(town.lily.id), key: nil,
                    as: town.acting(for: town.jade))
            }
            _ = try await town.desks.asks.write(
                written, for: .nobodyNamed, key: town.key(), as: town.acting())
            let page = try await town.desks.asks.list(as: town.acting(for: town.jade))
            #expect(page.asks.map(\.ask.member) == [nil])
        }
    }

    @Test(arguments: EngineKind.available)
    func `taking an ask back keeps no reason and leaves no mark`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.asks
            let tom = town.acting(for: town.tom)
            let id = try await desk.write(
                WrittenAsk(content: "A lift"), key: town.key(), as: tom)
            let marks = try await town.acts(about: town.tom).count
            await #expect(throws: AskRefusal.notYours) {
                try await desk.withdraw(id, key: nil, as: town.acting(for: town.jade))
            }
            try await desk.withdraw(id, key: town.key(), as: tom)
            let sheet = try await desk.sheet(id, as: town.acting())
            #expect(sheet.ask.ending?.outcome == .withdrawn && sheet.ask.ending?.why == "")
            #expect(try await town.acts(about: town.tom).count == marks)
            #expect(try await desk.list(as: town.acting()).asks.isEmpty)
            #expect(
                try await desk.list(AskSearch(words: "lift"), as: town.acting()).asks.isEmpty)
            await #expect(throws: NotFound.self) {
                try await desk.sheet(id, as: town.acting(for: town.jade))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `ends with how and why, and a promise to ring comes up on its day`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.asks
            let id = try await desk.write(
                WrittenAsk(content: "A lift"), for: .member(town.lily.id), key: town.key(),
                as: town.acting())
            await #expect(throws: FieldFaults.self) {
                try await desk.ringBack(
                    id, on: town.today.adding(days: -1), key: nil, as: town.acting())
            }
            try await desk.ringBack(
                id, on: town.today.adding(days: 2), key: town.key(), as: town.acting())
            #expect(try await desk.toRingBack(as: town.acting()).isEmpty)
            town.clock.advance(days: 2)
            #expect(try await desk.toRingBack(as: town.acting()).map(\.ask.id) == [id])
            try await desk.end(
                id, as: .metElsewhere, why: "Her niece came.", key: town.key(),
                as: town.acting())
            let ending = try await desk.sheet(id, as: town.acting()).ask.ending
            #expect(ending?.outcome == .metElsewhere && ending?.why == "Her niece came.")
            #expect(try await desk.toRingBack(as: town.acting()).isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `asks of people who take a break are not shown to members`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.fill(asks: 1, by: town.lily)
            try await town.move(town.lily, to: .paused)
            let jade = town.acting(for: town.jade)
            #expect(try await town.desks.asks.list(as: jade).asks.isEmpty)
            #expect(try await town.desks.asks.list(as: town.acting()).asks.count == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `an import may write asks whose days are past, once each`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (lily, today) = (town.lily.id, town.today)
            _ = try await town.desks.perform(
                "test.import", 1, key: nil, as: town.acting()
            ) { work in
                try work.addAsk(
                    WrittenAsk(content: "A lift", wanted: today.adding(days: -400)), for: lily,
                    word: .importedFile, oldKey: "post 12")
                try work.addOffer(WrittenOffer(content: "Baking"), for: lily, oldKey: "post 13")
                return true
            }
            let place = town.community.id
            let found = try await town.store.read { reading in
                (
                    try reading.ask(oldKey: "post 12", in: place),
                    try reading.offer(oldKey: "post 13", in: place),
                    try reading.ask(oldKey: "post 13", in: place)
                )
            }
            #expect(found.0 != nil && found.1 != nil && found.2 == nil)
        }
    }
}
