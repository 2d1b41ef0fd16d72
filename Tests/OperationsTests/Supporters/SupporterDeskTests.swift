import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Supporter desk` {
    private func session(of resident: Resident, in town: SmallTown) async throws -> SessionToken {
        try await town.desks.signIn.open(resident.login, device: "A test")
    }

    private func acting(_ token: SessionToken, in town: SmallTown) async throws -> Acting? {
        try await town.desks.signIn.resolve(token, in: town.community.id)?.acting
    }

    @Test(arguments: EngineKind.available)
    func `is told in words that fit on a page`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let long = String(repeating: "x", count: SupportAllowed.saidMax + 1)
            await #expect(throws: FieldFaults.self) {
                _ = try await town.desks.supporters.allow(
                    SupportAllowed(supporter: town.tom.id, word: .phone, said: long),
                    for: town.lily.id, key: town.key(), as: town.acting())
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `lets a session act for somebody until the permission is taken back`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.supporters
            let permission = try await desk.allow(
                SupportAllowed(supporter: town.tom.id, word: .phone, said: "Yes please"),
                for: town.lily.id, key: town.key(), as: town.acting())
            let token = try await session(of: town.tom, in: town)
            try await desk.act(for: town.lily.id, token: token, as: town.acting(for: town.tom))
            let acting = try await acting(token, in: town)
            #expect(acting?.member == town.tom.id)
            #expect(acting?.onBehalfOf == town.lily.id)
            #expect(acting?.subject == town.lily.id)
            #expect(acting?.hat == .member)
            try await desk.revoke(permission, key: town.key(), as: town.acting(for: town.lily))
            let after = try await self.acting(token, in: town)
            #expect(after?.onBehalfOf == nil)
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps every act under both names`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            _ = try await town.desks.supporters.allow(
                SupportAllowed(supporter: town.tom.id), for: town.lily.id, key: town.key(),
                as: town.acting())
            let token = try await session(of: town.tom, in: town)
            try await town.desks.supporters.act(
                for: town.lily.id, token: token, as: town.acting(for: town.tom))
            let tom = try #require(try await acting(token, in: town))
            town.clock.advance(seconds: 1)
            var change = CardChange(of: town.lily.member, detail: CardDetail())
            change.detail.bestHours = "Mornings"
            try await town.desks.members.changeOwn(to: change, key: town.key(), as: tom)
            let (community, lily) = (town.community.id, town.lily.id)
            let act = try await town.store.read {
                try $0.acts(about: lily, limit: 1, in: community).first
            }
            #expect(act?.verb == "member.change-own")
            #expect(act?.member == town.tom.id)
            #expect(act?.onBehalfOf == town.lily.id)
            let card = try await town.desks.members.card(lily, as: town.acting())
            #expect(card.detail.bestHours == "Mornings")
        }
    }

    @Test(arguments: EngineKind.available)
    func `ends on the day after its last one`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            _ = try await town.desks.supporters.allow(
                SupportAllowed(supporter: town.tom.id, ends: town.today.adding(days: 1)),
                for: town.lily.id, key: town.key(), as: town.acting())
            let token = try await session(of: town.tom, in: town)
            try await town.desks.supporters.act(
                for: town.lily.id, token: token, as: town.acting(for: town.tom))
            town.clock.advance(days: 1)
            #expect(try await acting(token, in: town)?.onBehalfOf == town.lily.id)
            town.clock.advance(days: 1)
            #expect(try await acting(token, in: town)?.onBehalfOf == nil)
        }
    }

    @Test(arguments: EngineKind.available)
    func `opens one ask and nothing else to a supporter for one ask`(kind: EngineKind) async throws
    {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (asks, desk) = (town.desks.asks, town.desks.supporters)
            let lift = try await asks.write(
                WrittenAsk(content: "A lift to the eye clinic"), for: .member(town.lily.id),
                key: town.key(), as: town.acting())
            let soup = try await asks.write(
                WrittenAsk(content: "Soup on Sunday"), for: .member(town.lily.id),
                key: town.key(), as: town.acting())
            let permission = try await desk.allow(
                SupportAllowed(
                    supporter: town.tom.id, ask: Supporting.AskID(sameBytesAs: lift),
                    word: .phone),
                for: town.lily.id, key: town.key(), as: town.acting())
            let tom = town.acting(for: town.tom)
            let sheet = try await asks.sheet(lift, as: tom)
            #expect(sheet.isOwn && sheet.isStandIn)
            #expect(try await asks.sheet(soup, as: tom).isOwn == false)
            try await asks.change(
                lift, to: WrittenAsk(content: "A lift to the dentist"), key: town.key(), as: tom)
            let (community, lily) = (town.community.id, town.lily.id)
            let act = try await town.store.read { read in
                try read.acts(about: lily, limit: 10, in: community)
                    .first { $0.verb == "ask.change" }
            }
            #expect(act?.member == town.tom.id)
            #expect(act?.onBehalfOf == lily)
            #expect(act?.hat == .member)
            await #expect(throws: AskRefusal.notYours) {
                try await asks.withdraw(soup, key: town.key(), as: tom)
            }
            await #expect(throws: HatRefusal.notYours) {
                let token = try await session(of: town.tom, in: town)
                try await desk.act(for: lily, token: token, as: tom)
            }
            await #expect(throws: NotFound.self) {
                try await town.desks.statements.statement(of: lily, as: tom)
            }
            try await desk.revoke(permission, key: town.key(), as: town.acting(for: town.lily))
            #expect(try await asks.sheet(lift, as: tom).isOwn == false)
            await #expect(throws: AskRefusal.notYours) {
                try await asks.withdraw(lift, key: town.key(), as: tom)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `lets nobody speak for both sides`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (exchanges, gifts) = (town.desks.exchanges, town.desks.gifts)
            try await exchanges.note(
                town.slip(town.lily, helps: town.jade, 120), key: town.key(), as: town.acting())
            let forLily = Acting(
                community: town.community.id, login: town.tom.login, member: town.tom.id,
                hat: .member, onBehalfOf: town.lily.id)
            let tom = town.acting(for: town.tom)
            await #expect(throws: ExchangeRefusal.speaksForBoth) {
                try await gifts.give(
                    Gift(.member(from: town.lily.id, to: town.tom.id), minutes: Minutes(30)),
                    key: town.key(), as: forLily)
            }
            let noted = try await exchanges.note(
                town.slip(town.tom, helps: town.lily, 60), key: town.key(), as: tom)
            await #expect(throws: ExchangeRefusal.speaksForBoth) {
                try await exchanges.confirm(noted.exchange, key: town.key(), as: forLily)
            }
            await #expect(throws: ExchangeRefusal.speaksForBoth) {
                try await exchanges.note(
                    town.slip(town.tom, helps: town.lily, 60), key: town.key(), as: forLily)
            }
            await #expect(throws: ExchangeRefusal.speaksForBoth) {
                try await exchanges.withdraw(noted.exchange, key: town.key(), as: forLily)
            }
            #expect(try await town.balance(of: town.tom) == 0)
            #expect(try await town.balance(of: town.lily) == 120)
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps that a supporter said it`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (exchanges, gifts) = (town.desks.exchanges, town.desks.gifts)
            let forLily = Acting(
                community: town.community.id, login: town.tom.login, member: town.tom.id,
                hat: .member, onBehalfOf: town.lily.id)
            let noted = try await exchanges.note(
                town.slip(town.jade, helps: town.lily, 60), key: town.key(),
                as: town.acting(for: town.jade))
            try await exchanges.confirm(noted.exchange, key: town.key(), as: forLily)
            try await exchanges.note(
                town.slip(town.lily, helps: town.jade, 150), key: town.key(), as: forLily)
            try await exchanges.note(
                town.slip(town.lily, helps: town.jade, 150), key: town.key(), as: town.acting())
            try await gifts.give(
                Gift(.intoPot(from: town.lily.id), minutes: Minutes(15)), key: town.key(),
                as: forLily)
            let (community, lily, jade) = (town.community.id, town.lily.id, town.jade.id)
            let words = try await town.store.read { read in
                try [lily, jade].flatMap { try read.acts(about: $0, limit: 20, in: community) }
                    .filter { $0.onBehalfOf == lily }.map(\.word)
            }
            #expect(words.count == 3)
            #expect(words.allSatisfy { $0 == .supporter })
        }
    }

    @Test func `limits a permission to an open ask of the same person`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let ask = try await town.desks.asks.write(
                WrittenAsk(content: "A lift"), for: .member(town.lily.id), key: town.key(),
                as: town.acting())
            let matter = Supporting.AskID(sameBytesAs: ask)
            await #expect(throws: FieldFaults.self) {
                try await town.desks.supporters.allow(
                    SupportAllowed(supporter: town.tom.id, ask: matter), for: town.jade.id,
                    key: town.key(), as: town.acting())
            }
            try await town.desks.asks.withdraw(ask, key: town.key(), as: town.acting())
            await #expect(throws: FieldFaults.self) {
                try await town.desks.supporters.allow(
                    SupportAllowed(supporter: town.tom.id, ask: matter), for: town.lily.id,
                    key: town.key(), as: town.acting())
            }
        }
    }

    @Test func `gives nobody a permission of their own making`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.supporters
            let token = try await session(of: town.tom, in: town)
            await #expect(throws: HatRefusal.notYours) {
                try await desk.act(
                    for: town.lily.id, token: token, as: town.acting(for: town.tom))
            }
            await #expect(throws: HatRefusal.notYours) {
                try await desk.allow(
                    SupportAllowed(supporter: town.tom.id), for: town.lily.id, key: town.key(),
                    as: town.acting(for: town.tom))
            }
            await #expect(throws: MemberRefusal.samePerson) {
                try await desk.allow(
                    SupportAllowed(supporter: town.tom.id), for: town.tom.id, key: town.key(),
                    as: town.acting(for: town.tom))
            }
        }
    }

    @Test func `opens no whole session for a permission about one ask`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let ask = try await town.desks.asks.write(
                WrittenAsk(content: "A lift"), for: .member(town.lily.id), key: town.key(),
                as: town.acting())
            _ = try await town.desks.supporters.allow(
                SupportAllowed(supporter: town.tom.id, ask: Supporting.AskID(sameBytesAs: ask)),
                for: town.lily.id, key: town.key(), as: town.acting())
            let token = try await session(of: town.tom, in: town)
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.supporters.act(
                    for: town.lily.id, token: token, as: town.acting(for: town.tom))
            }
        }
    }

    @Test func `never lets a supporter pass the permission on`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let forLily = Acting(
                community: town.community.id, login: town.tom.login, member: town.tom.id,
                hat: .member, onBehalfOf: town.lily.id)
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.supporters.allow(
                    SupportAllowed(supporter: town.amir.id), for: town.lily.id,
                    key: town.key(), as: forLily)
            }
        }
    }

    /// Tom may speak for Lily in one ask; Jade gives the lift and notes it.
    @Test(arguments: EngineKind.available)
    func `says yes to what came of the one ask, and to nothing else`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (exchanges, sue) = (town.desks.exchanges, town.acting())
            let (jade, tom) = (town.acting(for: town.jade), town.acting(for: town.tom))
            func noted(_ content: String, by giver: Resident) async throws -> (Ask.ID, Exchange.ID)
            {
                let ask = try await town.desks.asks.write(
                    WrittenAsk(content: content), for: .member(town.lily.id), key: town.key(),
                    as: sue)
                let match = try #require(
                    try await town.desks.asks.answer(
                        ask, of: giver.id, .saidYes, key: town.key(), as: sue))
                _ = try await exchanges.note(
                    town.slip(giver, helps: town.lily, 60), on: match, key: town.key(),
                    as: town.acting(for: giver))
                return (ask, match)
            }
            let (lift, match) = try await noted("A lift", by: town.jade)
            let (_, other) = try await noted("Soup", by: town.amir)
            await #expect(throws: NotFound.self) { try await exchanges.sheet(match, as: tom) }
            let permission = try await town.desks.supporters.allow(
                SupportAllowed(
                    supporter: town.tom.id, ask: Supporting.AskID(sameBytesAs: lift), word: .phone),
                for: town.lily.id, key: town.key(), as: sue)
            #expect(try await exchanges.sheet(match, as: tom).standsInFor == town.lily.id)
            #expect(try await exchanges.sheet(match, as: jade).standsInFor == nil)
            await #expect(throws: NotFound.self) { try await exchanges.sheet(other, as: tom) }
            await #expect(throws: ExchangeRefusal.notAParty) {
                try await exchanges.confirm(other, key: town.key(), as: tom)
            }
            await #expect(throws: ExchangeRefusal.notAParty) {
                try await exchanges.question(match, words: "No", key: town.key(), as: tom)
            }
            await #expect(throws: ExchangeRefusal.notAParty) {
                try await exchanges.withdraw(match, key: town.key(), as: tom)
            }
            await #expect(throws: ExchangeRefusal.notAParty) {
                try await exchanges.thank(match, words: "Thanks", key: town.key(), as: tom)
            }
            let answer = try await exchanges.confirm(match, key: town.key(), as: tom)
            #expect(answer.path == .posts)
            #expect(try await town.balance(of: town.lily) == -60)
            let sheet = try await exchanges.sheet(match, as: sue)
            let act = try #require(sheet.acts.first { $0.act.verb == "exchange.confirm" }?.act)
            #expect(act.member == town.tom.id && act.onBehalfOf == town.lily.id)
            #expect(act.word == .supporter)
            try await town.desks.supporters.revoke(permission, key: town.key(), as: sue)
            await #expect(throws: NotFound.self) { try await exchanges.sheet(match, as: tom) }
        }
    }

    /// Tom may speak for Lily in the ask that he himself answered: never for both sides.
    @Test(arguments: EngineKind.available)
    func `says no yes to help of their own`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (sue, tom) = (town.acting(), town.acting(for: town.tom))
            let ask = try await town.desks.asks.write(
                WrittenAsk(content: "A lift"), for: .member(town.lily.id), key: town.key(), as: sue)
            let match = try #require(
                try await town.desks.asks.answer(
                    ask, of: town.tom.id, .saidYes, key: town.key(), as: sue))
            _ = try await town.desks.supporters.allow(
                SupportAllowed(
                    supporter: town.tom.id, ask: Supporting.AskID(sameBytesAs: ask), word: .phone),
                for: town.lily.id, key: town.key(), as: sue)
            _ = try await town.desks.exchanges.note(
                town.slip(town.tom, helps: town.lily, 60), on: match, key: town.key(), as: tom)
            await #expect(throws: ExchangeRefusal.waitsForOtherSide) {
                try await town.desks.exchanges.confirm(match, key: town.key(), as: tom)
            }
        }
    }
}
