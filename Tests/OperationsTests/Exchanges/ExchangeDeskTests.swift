import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct ExchangeDeskNoting {
    @Test(arguments: EngineKind.available)
    func `takes the late slip of somebody who left, for days on which they belonged`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.change { $0.leaversBalance = .toPot }
            let (desk, members) = (town.desks.exchanges, town.desks.members)
            let slip = town.slip(town.jade, helps: town.lily, 60)
            try await desk.note(slip, key: town.key(), as: town.acting())
            try await members.move(
                town.jade.id, to: StandingChange(.left), key: town.key(), as: town.acting())
            town.clock.advance(days: 2)
            let late = SlipLine(
                giver: "2", receiver: "4", length: "30",
                day: town.today.adding(days: -3).description)
            var after = late
            after.day = town.today.adding(days: -1).description
            let receipt = try await town.desks.slips.note(
                SlipSheet(lines: [late, after]), key: town.key(), as: town.acting())
            #expect(receipt.saved.count == 1)
            #expect(
                receipt.parked.flatMap(\.faults).map(\.explanation) == [
                    ExchangeRefusal.hadLeft.explanation
                ])
            #expect(try await town.balance(of: town.lily) == -90)
            #expect(try await town.balance(of: town.jade) == 0, "the pot has it")
            var far = town.slip(town.jade, helps: town.lily, 21 * 60)
            far.day = town.today.adding(days: -3)
            let tooFar = far
            await #expect(throws: PostingRefusal.beyondFloor) {
                try await desk.note(tooFar, key: town.key(), as: town.acting())
            }
            #expect(try await town.verified())
            try await members.move(
                town.jade.id, to: StandingChange(.active, restoresBalance: true),
                key: town.key(), as: town.acting())
            #expect(try await town.balance(of: town.jade) == 90)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `refuses a day long before the time bank began`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.exchanges
            var slip = town.slip(town.jade, helps: town.lily, 60)
            slip.day = town.today.adding(months: -12 * 5)
            try await desk.note(slip, key: town.key(), as: town.acting())
            slip.day = slip.day.adding(days: -1)
            let early = slip
            await #expect(throws: ExchangeRefusal.dayTooEarly) {
                try await desk.note(early, key: town.key(), as: town.acting())
            }
            let line = SlipLine(giver: "2", receiver: "4", length: "1", day: "1900-01-01")
            let receipt = try await town.desks.slips.note(
                SlipSheet(lines: [line]), key: town.key(), as: town.acting())
            #expect(receipt.parked.flatMap(\.faults).map(\.field) == ["day"])
        }
    }

    @Test(arguments: EngineKind.available)
    func `posts at once what a coordinator notes on somebody's word`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let answer = try await town.desks.exchanges.note(
                town.slip(town.jade, helps: town.lily, 90), key: town.key(), as: town.acting())
            #expect(answer.path == .posts)
            #expect(try await town.balance(of: town.jade) == 90)
            #expect(try await town.balance(of: town.lily) == -90)
            #expect(answer.balances.map(\.balance) == [90, -90])
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `waits for the other side when a member notes it`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.exchanges
            let noted = try await desk.note(
                town.slip(town.jade, helps: town.amir, 60, word: .ownHand), key: town.key(),
                as: town.acting(for: town.jade))
            #expect(noted.path == .waitsForOtherSide)
            #expect(try await town.balance(of: town.jade) == 0)
            let home = try await desk.home(as: town.acting(for: town.amir))
            #expect(home.waiting.map(\.id) == [noted.exchange])
            await #expect(throws: ExchangeRefusal.waitsForOtherSide) {
                try await desk.confirm(
                    noted.exchange, key: town.key(), as: town.acting(for: town.jade))
            }
            try await desk.confirm(
                noted.exchange, key: town.key(), as: town.acting(for: town.amir))
            #expect(try await town.balance(of: town.jade) == 60)
            #expect(try await town.balance(of: town.amir) == -60)
        }
    }

    @Test(arguments: EngineKind.available)
    func `posts once for the same key and refuses it with other content`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let key = town.key()
            let slip = town.slip(town.jade, helps: town.lily, 30)
            let first = try await town.desks.exchanges.note(slip, key: key, as: town.acting())
            let second = try await town.desks.exchanges.note(slip, key: key, as: town.acting())
            #expect(first == second)
            #expect(try await town.balance(of: town.jade) == 30)
            await #expect(throws: PostingRefusal.requestKeyReused) {
                try await town.desks.exchanges.note(
                    town.slip(town.jade, helps: town.lily, 31), key: key, as: town.acting())
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `goes past a floor only with a coordinator's reason`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            var slip = town.slip(town.jade, helps: town.lily, 21 * 60)
            await #expect(throws: PostingRefusal.beyondFloor) {
                try await town.desks.exchanges.note(slip, key: town.key(), as: town.acting())
            }
            slip.reason = "Lily was in hospital"
            let answer = try await town.desks.exchanges.note(
                slip, key: town.key(), as: town.acting())
            #expect(answer.conversations.map(\.name) == ["Lily Marsh"])
            #expect(try await town.balance(of: town.lily) == -21 * 60)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `stops a member's yes at the floor and leaves it waiting`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.exchanges
            let noted = try await desk.note(
                town.slip(town.jade, helps: town.amir, 21 * 60, word: .ownHand),
                key: town.key(), as: town.acting(for: town.jade))
            await #expect(throws: PostingRefusal.beyondFloor) {
                try await desk.confirm(
                    noted.exchange, reason: "Please", key: town.key(),
                    as: town.acting(for: town.amir))
            }
            let sheet = try await desk.sheet(noted.exchange, as: town.acting())
            #expect(sheet.exchange.standing == .noted)
            try await desk.confirm(
                noted.exchange, word: .phone, reason: "They agreed to talk on Friday",
                key: town.key(), as: town.acting())
            #expect(try await town.balance(of: town.jade) == 21 * 60)
        }
    }

    @Test(arguments: EngineKind.available)
    func `says beforehand what would happen and does nothing`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let slip = town.slip(town.jade, helps: town.lily, 6 * 60)
            let answer = try await town.desks.exchanges.preview(slip, as: town.acting())
            #expect(answer.conversations.map(\.balance) == [-360])
            #expect(try await town.balance(of: town.lily) == 0)
            let all = try await town.desks.exchanges.list(
                Exchange.Standing.allCases, as: town.acting())
            #expect(all.isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `shares a session between several givers and receivers`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let session = NotedExchange(
                content: "Choir", day: town.today, minutes: Minutes(50),
                givers: [NotedParty(town.jade.id), NotedParty(town.amir.id, minutes: Minutes(25))],
                receivers: [town.lily, town.margaret].map { NotedParty($0.id) }, word: .paper)
            try await town.desks.exchanges.note(session, key: town.key(), as: town.acting())
            #expect(try await town.balance(of: town.jade) == 50)
            #expect(try await town.balance(of: town.amir) == 25)
            #expect(try await town.balance(of: town.lily) == -38)
            #expect(try await town.balance(of: town.margaret) == -37)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `counts without crediting where the scheme only counts`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.change { $0.valuing = .counted }
            let noted = try await town.desks.exchanges.note(
                town.slip(town.jade, helps: town.lily, 45), key: town.key(), as: town.acting())
            #expect(try await town.balance(of: town.jade) == 0)
            var statement = try await town.desks.statements.statement(
                of: town.jade.id, as: town.acting())
            #expect(statement.gave == Minutes(45))
            #expect(statement.lines.map(\.change) == [0])
            try await town.desks.exchanges.withdraw(
                noted.exchange, key: town.key(), as: town.acting())
            statement = try await town.desks.statements.statement(
                of: town.jade.id, as: town.acting())
            #expect(statement.gave == .zero)
            #expect(statement.lines.map(\.isTakenBack) == [true])
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `refuses people without the hat, strangers and unknown people`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let slip = town.slip(town.jade, helps: town.lily, 30)
            await #expect(throws: ExchangeRefusal.notAParty) {
                try await town.desks.exchanges.note(
                    slip, key: town.key(), as: town.acting(for: town.tom))
            }
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.exchanges.note(
                    slip, key: town.key(), as: town.acting(.host))
            }
            var unknown = slip
            unknown.receivers = [NotedParty(Member.ID(high: 9, low: 9))]
            await #expect(throws: NotFound.self) {
                try await town.desks.exchanges.note(
                    unknown, key: town.key(), as: town.acting())
            }
            let noted = try await town.desks.exchanges.note(
                slip, key: town.key(), as: town.acting())
            await #expect(throws: NotFound.self) {
                try await town.desks.exchanges.sheet(
                    noted.exchange, as: town.acting(for: town.tom))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `counts silence as yes after the scheme's days, but not for whoever wants to be asked`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.change { $0.quietConfirmationDays = 14 }
            let desk = town.desks.exchanges
            for (receiver, minutes) in [(town.amir, Int64(60)), (town.tom, 30)] {
                try await desk.note(
                    town.slip(town.jade, helps: receiver, minutes, word: .ownHand),
                    key: town.key(), as: town.acting(for: town.jade))
            }
            try await desk.askEachTime(true, town.tom.id, as: town.acting(for: town.tom))
            town.clock.advance(days: 13)
            #expect(try await desk.confirmQuietly(as: town.acting(.console)) == 0)
            town.clock.advance(days: 1)
            #expect(try await desk.confirmQuietly(as: town.acting(.console)) == 1)
            #expect(try await town.balance(of: town.jade) == 60)
            #expect(try await desk.confirmQuietly(as: town.acting(.console)) == 0)
            // Whoever takes it back is counted again from then on.
            try await desk.askEachTime(false, town.tom.id, as: town.acting(for: town.tom))
            #expect(try await desk.confirmQuietly(as: town.acting(.console)) == 1)
            #expect(try await town.balance(of: town.jade) == 90)
        }
    }

    @Test(arguments: EngineKind.available)
    func `asks each time at the member's word, and the audit list says whose`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (desk, sue) = (town.desks.exchanges, town.acting())
            await #expect(throws: HatRefusal.notYours) {
                try await desk.askEachTime(
                    true, town.tom.id, as: town.acting(for: town.jade))
            }
            await #expect(throws: NotFound.self) {
                try await desk.askEachTime(true, Member.ID(high: 1, low: 2), as: sue)
            }
            #expect(try await !town.desks.members.card(town.tom.id, as: sue).asksEachTime)
            for asks in [true, true, false] {
                try await desk.askEachTime(asks, town.tom.id, as: sue)
                let card = try await town.desks.members.card(town.tom.id, as: sue)
                #expect(card.asksEachTime == asks)
            }
            let own = town.acting(for: town.tom)
            try await desk.askEachTime(true, town.tom.id, as: own)
            #expect(try await town.desks.members.ownCard(as: own).asksEachTime)
            #expect(try await town.desks.members.file(town.tom.id, as: sue).asksEachTime)
            let acts = try await town.acts(about: town.tom).filter {
                $0.verb.hasPrefix("exchange.ask")
            }
            // All of one moment, so that their order says nothing.
            #expect(
                acts.map { "\($0.verb) \($0.word?.code ?? "")" }.sorted() == [
                    "exchange.ask-each-time own-hand", "exchange.ask-each-time phone",
                    "exchange.ask-no-more phone",
                ])
        }
    }

    @Test(arguments: EngineKind.available)
    func `puts what a floor stops before the coordinator, once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            try await town.change { $0.quietConfirmationDays = 14 }
            let desk = town.desks.exchanges
            let noted = try await desk.note(
                town.slip(town.jade, helps: town.amir, 21 * 60, word: .ownHand),
                key: town.key(), as: town.acting(for: town.jade))
            town.clock.advance(days: 15)
            for _ in 0..<2 {
                #expect(try await desk.confirmQuietly(as: town.acting(.console)) == 0)
            }
            let sheet = try await desk.sheet(noted.exchange, as: town.acting())
            #expect(sheet.exchange.standing == .questioned)
            #expect(sheet.exchange.question == PostingRefusal.beyondFloor.explanation)
            #expect(
                sheet.acts.map(\.act.verb) == ["exchange.stopped-quietly", "exchange.note"])
            #expect(try await town.desks.week.today(as: town.acting()).day.trays.questioned == 1)
            try await desk.settle(
                noted.exchange, reason: "We talked", key: town.key(), as: town.acting())
            #expect(try await town.balance(of: town.jade) == 21 * 60)
        }
    }
}
