import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@testable import Operations

@Suite struct `Offer desk` {
    @Test(arguments: EngineKind.available)
    func `a member's offer is found by a misspelt word, its tag and its area`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let offers = town.desks.offers
            let id = try await offers.write(
                WrittenOffer(content: "Gardening for a chat", tags: ["Outdoors"]),
                key: town.key(), as: town.acting(for: town.amir))
            try await offers.write(
                WrittenOffer(content: "Piano lessons", area: "Hilltop"), for: town.tom.id,
                word: .phone, key: town.key(), as: town.acting())
            func found(_ search: OfferSearch) async throws -> [String] {
                try await offers.list(search, as: town.acting(for: town.lily)).offers
                    .map(\.offer.content)
            }
            #expect(try await found(OfferSearch()) == ["Piano lessons", "Gardening for a chat"])
            #expect(try await found(OfferSearch(words: "gardning")) == ["Gardening for a chat"])
            #expect(try await found(OfferSearch(words: "pïano")) == ["Piano lessons"])
            #expect(try await found(OfferSearch(tag: "outdoors")) == ["Gardening for a chat"])
            #expect(try await found(OfferSearch(area: "Riverside")) == ["Gardening for a chat"])
            #expect(try await found(OfferSearch(area: "Hilltop")) == ["Piano lessons"])
            #expect(try await found(OfferSearch(language: "Welsh")).isEmpty)
            #expect(try await found(OfferSearch(words: "zzzz")).isEmpty)
            try await offers.change(
                id, to: WrittenOffer(content: "Mending bicycles"), key: town.key(),
                as: town.acting(for: town.amir))
            #expect(try await found(OfferSearch(words: "gardening")).isEmpty)
            #expect(try await found(OfferSearch(words: "bicicles")) == ["Mending bicycles"])
            #expect(try await found(OfferSearch(tag: "outdoors")).isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `members read first names, those who see cards read telephones`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let id = try await town.desks.offers.write(
                WrittenOffer(content: "Baking"), key: town.key(),
                as: town.acting(for: town.amir))
            let plain = try await town.desks.offers.sheet(id, as: town.acting(for: town.jade))
            #expect(plain.firstName == "Amir" && plain.owner == nil)
            let full = try await town.desks.offers.sheet(id, as: town.acting())
            #expect(full.owner?.telephone == "07700 900102")
        }
    }

    @Test(arguments: EngineKind.available)
    func `offers rest while their owner is paused, and go with one that leaves`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.offers
            try await desk.write(
                WrittenOffer(content: "Baking"), key: town.key(),
                as: town.acting(for: town.amir))
            for (standing, count) in [(Member.Standing.paused, 0), (.active, 1), (.left, 0)] {
                try await town.move(town.amir, to: standing)
                let page = try await desk.list(as: town.acting(for: town.jade))
                #expect(page.offers.count == count)
            }
            await #expect(throws: OfferRefusal.ownerHasGone) {
                try await desk.write(
                    WrittenOffer(content: "x"), for: town.amir.id, key: nil, as: town.acting())
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `resting, renewing, withdrawing and reviewing`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.offers
            let amir = town.acting(for: town.amir)
            let id = try await desk.write(
                WrittenOffer(content: "Baking"), key: town.key(), as: amir)
            #expect(try await desk.dueForReview(as: town.acting()).isEmpty)
            town.clock.advance(days: 365)
            #expect(try await desk.dueForReview(as: town.acting()).map(\.offer.id) == [id])
            #expect(try await desk.list(as: town.acting(for: town.jade)).offers.count == 1)
            try await desk.renew(id, key: town.key(), as: amir)
            #expect(try await desk.dueForReview(as: town.acting()).isEmpty)
            try await desk.rest(id, key: town.key(), as: amir)
            #expect(try await desk.list(as: town.acting(for: town.jade)).offers.isEmpty)
            await #expect(throws: NotFound.self) {
                try await desk.sheet(id, as: town.acting(for: town.jade))
            }
            #expect(try await desk.own(as: amir).map(\.standing) == [.resting])
            try await desk.withdraw(id, key: town.key(), as: amir)
            #expect(try await desk.own(as: amir).isEmpty)
            await #expect(throws: OfferRefusal.over) {
                try await desk.renew(id, key: nil, as: amir)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `nobody changes another's offer but those who match asks`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.offers
            let id = try await desk.write(
                WrittenOffer(content: "Baking"), key: town.key(),
                as: town.acting(for: town.amir))
            await #expect(throws: OfferRefusal.notYours) {
                try await desk.withdraw(id, key: nil, as: town.acting(for: town.jade))
            }
            await #expect(throws: HatRefusal.notYours) {
                try await desk.write(
                    WrittenOffer(content: "x"), for: town.amir.id, key: nil,
                    as: town.acting(for: town.jade))
            }
            try await desk.end(id, key: town.key(), as: town.acting())
        }
    }

    @Test(arguments: EngineKind.available)
    func `a supporter's offer stands on the member's account of it`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let acting = Acting(
                community: town.community.id, login: town.jade.login, member: town.jade.id,
                hat: .member, onBehalfOf: town.lily.id)
            let id = try await town.desks.offers.write(
                WrittenOffer(content: "Telephone chats"), key: town.key(), as: acting)
            let sheet = try await town.desks.offers.sheet(id, as: town.acting())
            #expect(sheet.offer.member == town.lily.id)
            let acts = try await town.acts(about: town.lily)
            #expect(acts.first?.word == .supporter && acts.first?.member == town.jade.id)
        }
    }

    @Test(arguments: EngineKind.available)
    func `pages of 50 follow each other, each with as many questions`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.fill(offers: 120, by: town.amir)
            let acting = town.acting(for: town.jade)
            var seen: [Offer.ID] = []
            var last: Offer.ID?
            var lengths: [Int] = []
            repeat {
                let page = try await town.desks.offers.list(after: last, as: acting)
                seen += page.offers.map(\.offer.id)
                lengths.append(page.offers.count)
                last = page.next
            } while last != nil
            #expect(lengths == [50, 50, 20])
            #expect(seen == seen.sorted(by: >) && Set(seen).count == 120)
            let (place, today) = (town.community.id, town.today)
            func questions(limit: Int) async throws -> Int {
                try await town.store.read { reading in
                    _ = try reading.offerSheets(
                        OfferSearch(), on: today, limit: limit, withCards: false, in: place)
                    return reading.connection.statementCount
                }
            }
            #expect(try await questions(limit: 2) == questions(limit: 100))
        }
    }

    @Test(arguments: EngineKind.available)
    func `no list passes over people who are kept apart`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let id = try await town.desks.offers.write(
                WrittenOffer(content: "Baking"), key: town.key(),
                as: town.acting(for: town.amir))
            try await town.keepApart(town.amir, town.jade)
            let (jade, tom) = (town.acting(for: town.jade), town.acting(for: town.tom))
            #expect(try await town.desks.offers.list(as: jade).offers.isEmpty)
            #expect(
                try await town.desks.offers.list(OfferSearch(words: "baking"), as: jade)
                    .offers.isEmpty)
            await #expect(throws: NotFound.self) {
                try await town.desks.offers.sheet(id, as: jade)
            }
            #expect(try await town.desks.offers.list(as: tom).offers.count == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `the same key writes one offer`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (key, amir) = (town.key(), town.acting(for: town.amir))
            let written = WrittenOffer(content: "Baking")
            let first = try await town.desks.offers.write(written, key: key, as: amir)
            let second = try await town.desks.offers.write(written, key: key, as: amir)
            #expect(first == second)
            #expect(try await town.desks.offers.own(as: amir).count == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `offers that come again are kept and found by their days`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (desk, jade) = (town.desks.offers, town.acting(for: town.jade))
            let times = RegularTimes(days: [.tuesday, .sunday], parts: [.morning, .evening])
            let id = try await desk.write(
                WrittenOffer(content: "Baking", times: times), key: town.key(),
                as: town.acting(for: town.amir))
            try await desk.write(
                WrittenOffer(content: "Knitting", times: RegularTimes(parts: [.evening])),
                key: town.key(), as: town.acting(for: town.amir))
            #expect(try await desk.sheet(id, as: jade).offer.times == times)
            let wanted = [("2026-03-10", 2), ("2026-03-11", 1), ("2026-03-15", 2)]
            for (day, count) in wanted {
                let found = try await desk.list(OfferSearch(day: Day(day)), as: jade).offers
                #expect(found.count == count, "\(day)")
            }
            try await desk.change(
                id, to: WrittenOffer(content: "Baking"), key: town.key(),
                as: town.acting(for: town.amir))
            #expect(try await !desk.sheet(id, as: jade).offer.times.isSaid)
        }
    }
}
