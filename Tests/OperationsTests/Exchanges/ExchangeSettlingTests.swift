import Brokerage
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Testing

@Suite struct ExchangeDeskSettling {
    @Test(arguments: EngineKind.available)
    func `is put right by a reversal and the right entry, and shows one line`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.exchanges
            let noted = try await desk.note(
                town.slip(town.jade, helps: town.lily, 90), key: town.key(), as: town.acting())
            try await desk.note(
                town.slip(town.jade, helps: town.tom, 10), key: town.key(), as: town.acting())
            town.clock.advance(days: 3)
            var right = town.slip(town.jade, helps: town.lily, 60)
            right.day = town.today.adding(days: -3)
            try await desk.putRight(
                noted.exchange, to: right, why: "It was one hour", key: town.key(),
                as: town.acting())
            #expect(try await town.balance(of: town.jade) == 70)
            #expect(try await town.balance(of: town.lily) == -60)
            let statement = try await town.desks.statements.statement(
                of: town.jade.id, as: town.acting())
            #expect(statement.lines.map(\.change) == [10, 60])
            #expect(statement.lines.map(\.balance) == [70, 60])
            #expect(statement.lines.last?.changedOn == town.today)
            #expect(statement.gave == Minutes(70))
            let sheet = try await desk.sheet(noted.exchange, as: town.acting())
            #expect(sheet.entries.map(\.kind) == [.exchange, .reversal, .exchange])
            let subject = Subject(.exchange, Subject.ID(sameBytesAs: noted.exchange))
            #expect(sheet.entries.allSatisfy { $0.subject == subject })
            #expect(sheet.entries.first?.id == Entry.ID(sameBytesAs: noted.exchange))
            #expect(sheet.acts.map(\.act.verb) == ["exchange.put-right", "exchange.note"])
            #expect(sheet.acts.first?.name == "Sue Bell")
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `is not put right unseen by two coordinators`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.exchanges
            let id = try await desk.note(
                town.slip(town.jade, helps: town.lily, 90), key: town.key(), as: town.acting()
            ).exchange
            let seen = try await desk.sheet(id, as: town.acting()).exchange.entry
            try await desk.putRight(
                id, to: town.slip(town.jade, helps: town.lily, 60), seen: seen, why: "",
                key: town.key(), as: town.acting())
            let slip = town.slip(town.jade, helps: town.lily, 75)
            await #expect(throws: ExchangeRefusal.changedMeanwhile) {
                try await desk.putRight(
                    id, to: slip, seen: seen, why: "", key: town.key(), as: town.acting())
            }
            #expect(try await town.balance(of: town.jade) == 60)
            let now = try await desk.sheet(id, as: town.acting()).exchange.entry
            try await desk.putRight(
                id, to: slip, seen: now, why: "", key: town.key(), as: town.acting())
            #expect(try await town.balance(of: town.jade) == 75)
        }
    }

    @Test(arguments: EngineKind.available)
    func `can be put right for other people than first noted`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.exchanges
            let noted = try await desk.note(
                town.slip(town.jade, helps: town.lily, 30), key: town.key(), as: town.acting())
            try await desk.putRight(
                noted.exchange, to: town.slip(town.amir, helps: town.lily, 30),
                why: "It was Amir", key: town.key(), as: town.acting())
            #expect(try await town.balance(of: town.jade) == 0)
            #expect(try await town.balance(of: town.amir) == 30)
            let jade = try await town.desks.statements.statement(
                of: town.jade.id, as: town.acting())
            #expect(jade.lines.map(\.change) == [0])
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `is questioned by the other side and stands when settled`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.exchanges
            let noted = try await desk.note(
                town.slip(town.jade, helps: town.amir, 60, word: .ownHand), key: town.key(),
                as: town.acting(for: town.jade))
            try await desk.question(
                noted.exchange, words: "Was it not 45?", key: town.key(),
                as: town.acting(for: town.amir))
            await #expect(throws: HatRefusal.notYours) {
                try await desk.settle(
                    noted.exchange, key: town.key(), as: town.acting(for: town.jade))
            }
            try await desk.settle(noted.exchange, key: town.key(), as: town.acting())
            #expect(try await town.balance(of: town.jade) == 60)
            let sheet = try await desk.sheet(noted.exchange, as: town.acting())
            #expect(sheet.exchange.standing == .settled)
        }
    }

    @Test(arguments: EngineKind.available)
    func `is taken back by a reversal when it was posted, without one when not`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.exchanges
            let posted = try await desk.note(
                town.slip(town.jade, helps: town.lily, 90), key: town.key(), as: town.acting())
            let waiting = try await desk.note(
                town.slip(town.jade, helps: town.amir, 90, word: .ownHand), key: town.key(),
                as: town.acting(for: town.jade))
            await #expect(throws: ExchangeRefusal.alreadyNoted) {
                try await desk.withdraw(
                    posted.exchange, key: town.key(), as: town.acting(for: town.jade))
            }
            try await desk.withdraw(posted.exchange, key: town.key(), as: town.acting())
            try await desk.withdraw(
                waiting.exchange, key: town.key(), as: town.acting(for: town.jade))
            #expect(try await town.balance(of: town.jade) == 0)
            let statement = try await town.desks.statements.statement(
                of: town.jade.id, as: town.acting(for: town.jade))
            #expect(statement.lines.map(\.isTakenBack) == [true])
            #expect(statement.gave == .zero)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps a coordinator from deciding about her own hours`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.exchanges
            let own = try await desk.note(
                town.slip(town.sue, helps: town.lily, 60), key: town.key(), as: town.acting())
            #expect(own.path == .waitsInTray)
            await #expect(throws: ExchangeRefusal.waitsInTray) {
                try await desk.confirm(own.exchange, key: town.key(), as: town.acting())
            }
            let other = try await desk.note(
                town.slip(town.jade, helps: town.lily, 60), key: town.key(), as: town.acting())
            await #expect(throws: ExchangeRefusal.ownHours) {
                try await desk.putRight(
                    other.exchange, to: town.slip(town.sue, helps: town.lily, 60), why: "",
                    key: town.key(), as: town.acting())
            }
            #expect(try await town.balance(of: town.sue) == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `carries thanks to the other side once`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.exchanges
            let noted = try await desk.note(
                town.slip(town.jade, helps: town.lily, 30), key: town.key(), as: town.acting())
            try await desk.thank(
                noted.exchange, words: "You made my day", from: town.lily.id, key: town.key(),
                as: town.acting())
            var home = try await desk.home(as: town.acting(for: town.jade))
            #expect(home.thanks.map(\.words) == ["You made my day"])
            #expect(home.thanks.map(\.firstName) == ["Lily"])
            let statement = try await town.desks.statements.statement(
                of: town.jade.id, as: town.acting(for: town.jade))
            #expect(statement.lines.first?.thanks == ["You made my day"])
            try await desk.passOnThanks(
                noted.exchange, from: town.lily.id, as: town.acting(for: town.jade))
            home = try await desk.home(as: town.acting(for: town.jade))
            #expect(home.thanks.isEmpty)
            await #expect(throws: ExchangeRefusal.notAParty) {
                try await desk.thank(
                    noted.exchange, words: "Me too", key: town.key(),
                    as: town.acting(for: town.tom))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `is questioned by a coordinator for a member, on that member's word`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (desk, sue) = (town.desks.exchanges, town.acting())
            let noted = try await desk.note(
                town.slip(town.jade, helps: town.lily, 60), key: town.key(), as: sue)
            try await desk.question(
                noted.exchange, words: "It was half an hour", from: town.lily.id, word: .phone,
                key: town.key(), as: sue)
            let sheet = try await desk.sheet(noted.exchange, as: sue)
            #expect(sheet.exchange.questionedBy == town.lily.id)
            let act = try #require(sheet.acts.first { $0.act.verb == "exchange.question" })
            #expect(act.act.member == town.sue.id && act.act.word == .phone)
            #expect(act.aboutName == "Lily Marsh")
        }
    }

    @Test(arguments: EngineKind.available)
    func `names its project and who pays for it`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = town.acting()
            let project = try await town.desks.projects.add(
                name: "Warm winter", funder: "The lottery", key: town.key(), as: sue)
            var slip = town.slip(town.jade, helps: town.lily, 60)
            slip.project = project
            let noted = try await town.desks.exchanges.note(slip, key: town.key(), as: sue)
            let sheet = try await town.desks.exchanges.sheet(
                noted.exchange, as: town.acting(for: town.lily))
            #expect(sheet.project?.name == "Warm winter")
            #expect(sheet.project?.funder == "The lottery")
        }
    }
}
