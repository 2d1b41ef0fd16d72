import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct GiftDeskGiving {
    func town(on engine: any Engine) async throws -> SmallTown {
        let town = try await SmallTown(on: engine)
        try await town.desks.exchanges.note(
            town.slip(town.jade, helps: town.lily, 120), key: town.key(), as: town.acting())
        return town
    }

    @Test(arguments: EngineKind.available)
    func `passes time to a member, into the pot and out of it`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await town(on: engine)
            let desk = town.desks.gifts
            let jade = town.acting(for: town.jade)
            try await desk.give(
                Gift(
                    .member(from: town.jade.id, to: town.tom.id), minutes: Minutes(30),
                    message: "For the lift"),
                key: town.key(), as: jade)
            try await desk.give(
                Gift(.intoPot(from: town.jade.id), minutes: Minutes(60)), key: town.key(),
                as: jade)
            try await desk.give(
                Gift(.outOfPot(to: town.lily.id), minutes: Minutes(45)), key: town.key(),
                as: town.acting())
            #expect(try await town.balance(of: town.jade) == 30)
            #expect(try await town.balance(of: town.tom) == 30)
            #expect(try await town.balance(of: town.lily) == -75)
            #expect(try await desk.standing(as: jade).pot == 15)
            let tom = try await town.desks.statements.statement(
                of: town.tom.id, as: town.acting(for: town.tom))
            #expect(tom.lines.map(\.kind) == [.gift])
            #expect(tom.lines.map(\.content) == ["For the lift"])
            #expect(tom.lines.first?.others == ["Jade"])
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `refuses gifts of other people's time and a coordinator's grant to herself`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await town(on: engine)
            let desk = town.desks.gifts
            await #expect(throws: HatRefusal.notYours) {
                try await desk.give(
                    Gift(
                        .member(from: town.jade.id, to: town.tom.id), minutes: Minutes(10)),
                    key: town.key(), as: town.acting(for: town.tom))
            }
            await #expect(throws: HatRefusal.notYours) {
                try await desk.give(
                    Gift(.outOfPot(to: town.tom.id), minutes: Minutes(10)), key: town.key(),
                    as: town.acting(for: town.tom))
            }
            await #expect(throws: ExchangeRefusal.ownHours) {
                try await desk.give(
                    Gift(.outOfPot(to: town.sue.id), minutes: Minutes(10)), key: town.key(),
                    as: town.acting())
            }
            await #expect(throws: GiftRefusal.toOneself) {
                try await desk.give(
                    Gift(
                        .member(from: town.jade.id, to: town.jade.id), minutes: Minutes(10)),
                    key: town.key(), as: town.acting(for: town.jade))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `passes a member's time on at that member's word`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await town(on: engine)
            try await town.desks.gifts.give(
                Gift(
                    .member(from: town.jade.id, to: town.tom.id), minutes: Minutes(30),
                    word: .phone), key: town.key(), as: town.acting())
            #expect(try await town.balance(of: town.jade) == 90)
            #expect(try await town.balance(of: town.tom) == 30)
            let (place, jade) = (town.community.id, town.jade.id)
            let act = try await town.store.read {
                try $0.acts(about: jade, limit: 10, in: place).first { $0.verb == "gift.give" }
            }
            #expect(act?.member == town.sue.id && act?.word == .phone)
            await #expect(throws: ExchangeRefusal.ownHours) {
                try await town.desks.gifts.give(
                    Gift(
                        .member(from: town.jade.id, to: town.sue.id), minutes: Minutes(30),
                        word: .phone), key: town.key(), as: town.acting())
            }
        }
    }
}
