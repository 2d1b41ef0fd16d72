import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Hold desk` {
    private func town(on engine: any Engine) async throws -> SmallTown {
        let town = try await SmallTown(on: engine)
        try await town.thank(town.jade, minutes: 330, from: town.lily)
        return town
    }

    private func asked(
        _ town: SmallTown, of owner: Resident?, _ minutes: Int64 = 120, days: Int = 5
    ) -> SettingAside {
        SettingAside(
            of: owner?.id, minutes: Minutes(minutes), for: " The theatre trip ",
            until: town.today.adding(days: days), word: .phone)
    }

    @Test(arguments: EngineKind.available)
    func `sets aside, passes on a part, and gives the rest back`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await town(on: engine)
            let (desk, sue, jade) = (town.desks.holds, town.acting(), town.acting(for: town.jade))
            let id = try await desk.setAside(
                asked(town, of: town.jade), key: town.key(), as: sue)
            let kept = try await desk.list(of: town.jade.id, as: jade)
            #expect(kept.map(\.purpose) == ["The theatre trip"])
            #expect(kept.map(\.until) == [town.today.adding(days: 5)])
            let before = try await town.desks.statements.statement(of: town.jade.id, as: jade)
            #expect(before.balance == 330 && before.free == 210)
            #expect(before.setAside == kept)
            #expect(try await town.desks.exchanges.home(as: jade).setAside == Minutes(120))

            let left = try await desk.settle(
                HoldSettling(id, minutes: Minutes(90), to: town.tom.id, word: .phone),
                key: town.key(), as: sue)
            #expect(left == Minutes(30))
            #expect(try await town.balance(of: town.jade) == 240)
            #expect(try await town.balance(of: town.tom) == 90)
            let tom = try await town.desks.statements.statement(
                of: town.tom.id, as: town.acting(for: town.tom))
            #expect(tom.lines.map(\.kind) == [.holdSettled])
            #expect(tom.lines.map(\.content) == ["The theatre trip"])
            #expect(tom.lines.first?.others == ["Jade"])
            #expect(try await desk.show(id, as: sue).left == Minutes(30))

            #expect(try await desk.release(id, key: town.key(), as: sue) == Minutes(30))
            #expect(try await desk.show(id, as: sue).standing == .over)
            #expect(try await desk.list(as: sue).lines.isEmpty)
            let after = try await town.desks.statements.statement(of: town.jade.id, as: jade)
            #expect(after.free == 240 && after.setAside.isEmpty)
            #expect(try await town.verified())
            #expect(try await town.audit().problems.isEmpty)
            let (place, member) = (town.community.id, town.jade.id)
            let acts = try await town.store.read {
                try $0.acts(about: member, limit: 10, in: place).filter {
                    $0.verb.hasPrefix("hold.")
                }
            }
            #expect(acts.map(\.verb) == ["hold.release", "hold.settle", "hold.set-aside"])
            #expect(acts.last?.member == town.sue.id && acts.last?.word == .phone)
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps what is set aside from being spent, given or set aside twice`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await town(on: engine)
            let (desk, sue, jade) = (town.desks.holds, town.acting(), town.acting(for: town.jade))
            try await desk.setAside(asked(town, of: town.jade, 300), key: town.key(), as: sue)
            #expect(try await town.desks.gifts.standing(as: jade).own == 30)
            await #expect(throws: GiftRefusal.notThatMuch) {
                try await town.desks.gifts.give(
                    Gift(.intoPot(from: town.jade.id), minutes: Minutes(40)), key: town.key(),
                    as: jade)
            }
            // As far as the floor and no further, like any spending.
            await #expect(throws: PostingRefusal.beyondFloor) {
                try await desk.setAside(
                    asked(town, of: town.jade, 10_000), key: town.key(), as: sue)
            }
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps the pot's time, and never more than is in it`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await town(on: engine)
            let (desk, sue) = (town.desks.holds, town.acting())
            try await town.desks.gifts.give(
                Gift(.intoPot(from: town.jade.id), minutes: Minutes(60)), key: town.key(),
                as: town.acting(for: town.jade))
            let id = try await desk.setAside(
                asked(town, of: nil, 50), key: town.key(), as: sue)
            await #expect(throws: GiftRefusal.potTooSmall) {
                try await desk.setAside(asked(town, of: nil, 20), key: town.key(), as: sue)
            }
            await #expect(throws: GiftRefusal.potTooSmall) {
                try await town.desks.gifts.give(
                    Gift(.outOfPot(to: town.tom.id), minutes: Minutes(20)), key: town.key(),
                    as: sue)
            }
            await #expect(throws: HoldRefusal.toItsOwner) {
                try await desk.settle(
                    HoldSettling(id, minutes: Minutes(50), to: nil), key: town.key(), as: sue)
            }
            await #expect(throws: NotFound("time set aside")) {
                try await desk.show(id, as: town.acting(for: town.jade))
            }
            try await desk.settle(
                HoldSettling(id, minutes: Minutes(50), to: town.tom.id), key: town.key(), as: sue)
            #expect(try await town.desks.gifts.standing(as: sue).pot == 10)
            #expect(try await town.balance(of: town.tom) == 50)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `lapses after its last day, in the community's own zone`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await town(on: engine)
            let (desk, sue) = (town.desks.holds, town.acting())
            let id = try await desk.setAside(
                asked(town, of: town.jade, days: 0), key: town.key(), as: sue)
            // From ten o'clock to a minute before midnight.
            town.clock.advance(seconds: 14 * 3_600 - 60)
            #expect(try await desk.show(id, as: sue).standing == .kept)
            town.clock.advance(seconds: 60)
            #expect(try await desk.show(id, as: sue).standing == .lapsed)
            for _ in 0...1 {
                await #expect(throws: PostingRefusal.holdLapsed) {
                    try await desk.settle(
                        HoldSettling(id, minutes: Minutes(5), to: nil), key: town.key(), as: sue)
                }
                await #expect(throws: PostingRefusal.holdLapsed) {
                    try await desk.release(id, key: town.key(), as: sue)
                }
                try await town.desks.ledger.sweepHolds(as: sue)
            }
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `refuses more than is left, the owner, herself, and other hats`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await town(on: engine)
            let (desk, sue, jade) = (town.desks.holds, town.acting(), town.acting(for: town.jade))
            let id = try await desk.setAside(
                asked(town, of: town.jade), key: town.key(), as: sue)
            func settle(_ minutes: Int64, to receiver: Resident?, as acting: Acting) async throws {
                try await desk.settle(
                    HoldSettling(id, minutes: Minutes(minutes), to: receiver?.id),
                    key: town.key(), as: acting)
            }
            await #expect(throws: HoldRefusal.moreThanLeft) {
                try await settle(121, to: town.tom, as: sue)
            }
            await #expect(throws: HoldRefusal.toItsOwner) {
                try await settle(20, to: town.jade, as: sue)
            }
            await #expect(throws: ExchangeRefusal.ownHours) {
                try await settle(20, to: town.sue, as: sue)
            }
            for acting in [jade, town.acting(for: town.tom, .volunteerCoordinator)] {
                await #expect(throws: HatRefusal.notYours) {
                    try await settle(20, to: town.tom, as: acting)
                }
                await #expect(throws: HatRefusal.notYours) {
                    try await desk.release(id, key: town.key(), as: acting)
                }
                await #expect(throws: HatRefusal.notYours) {
                    try await desk.setAside(
                        asked(town, of: town.jade), key: town.key(), as: acting)
                }
                await #expect(throws: HatRefusal.notYours) { try await desk.list(as: acting) }
            }
            await #expect(throws: NotFound("person")) {
                try await desk.list(of: town.jade.id, as: town.acting(for: town.tom))
            }
            #expect(try await desk.show(id, as: jade).left == Minutes(120))
            let volunteer = town.acting(
                for: town.tom, .volunteerCoordinator, granted: [.noteExchanges])
            #expect(try await desk.list(as: volunteer).lines.map(\.name) == ["Jade"])
            #expect(try await desk.list(as: sue).lines.map(\.name) == ["Jade Okoro"])
        }
    }

    @Test(arguments: EngineKind.available)
    func `answers the same request once and refuses another under its key`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await town(on: engine)
            let (desk, sue, key) = (town.desks.holds, town.acting(), town.key())
            let first = try await desk.setAside(asked(town, of: town.jade), key: key, as: sue)
            let again = try await desk.setAside(asked(town, of: town.jade), key: key, as: sue)
            #expect(first == again)
            #expect(try await desk.list(as: sue).lines.count == 1)
            await #expect(throws: PostingRefusal.requestKeyReused) {
                try await desk.setAside(asked(town, of: town.tom), key: key, as: sue)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `goes with two records that become one, and comes back when somebody leaves`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await town(on: engine)
            let (desk, sue) = (town.desks.holds, town.acting())
            try await desk.setAside(asked(town, of: town.jade), key: town.key(), as: sue)
            try await town.desks.members.merge(
                town.jade.id, into: town.tom.id, key: town.key(), as: sue)
            let moved = try await desk.list(as: sue).lines
            #expect(moved.map(\.owner) == [town.tom.id])
            #expect(moved.map(\.left) == [Minutes(120)])
            #expect(moved.map(\.purpose) == ["The theatre trip"])
            #expect(moved.map(\.until) == [town.today.adding(days: 5)])
            let file = try await town.desks.members.file(town.tom.id, as: sue)
            #expect(file.setAside.map(\.purpose) == ["The theatre trip", "The theatre trip"])
            #expect(file.setAside.map(\.left).sorted() == [0, 120])
            #expect(try await town.verified())

            try await town.desks.members.move(
                town.tom.id, to: StandingChange(.left), key: town.key(), as: sue)
            #expect(try await desk.list(as: sue).lines.isEmpty)
            let held = try await town.count("SELECT COUNT(*) FROM account WHERE held <> 0")
            #expect(held == 0)
            #expect(try await town.verified())

            try await town.desks.members.erase(town.tom.id, key: town.key(), as: sue)
            #expect(try await town.count("SELECT COUNT(*) FROM hold_note") == 0)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `is not for a scheme that only counts`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.change { $0.valuing = .counted }
            await #expect(throws: HoldRefusal.countedOnly) {
                try await town.desks.holds.setAside(
                    asked(town, of: town.jade), key: town.key(), as: town.acting())
            }
            let sheet = try await town.desks.members.sheet(of: town.jade.id, as: town.acting())
            #expect(sheet.setAside == nil)
        }
    }
}
