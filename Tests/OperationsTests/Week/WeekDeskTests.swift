import Brokerage
import Communities
import DoorKit
import Essentials
import People
import Storage
import Testing

@testable import Operations

@Suite(.serialized) struct `Coordinator's first screen` {
    @Test(arguments: EngineKind.available)
    func `shows people first`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.asked(town.tom, "A ladder", daysAgo: 1)
            try await town.asked(town.lily, "Company", daysAgo: 4)
            try await town.paired(town.amir, town.margaret, weekday: .tuesday, startsDaysAgo: 14)
            try await town.met(town.jade, town.lily, daysAgo: 1)
            let day = try await town.desks.week.today(as: town.acting()).day
            #expect(day.waiting.map(\.content) == ["Company", "A ladder"])
            #expect(day.waitingCount == 2)
            #expect(day.meetings.map(\.givers.first?.name) == ["Amir Haddad"])
            #expect(day.meetings.first?.isStanding == true)
            #expect(day.firstMeetings.map(\.receiver.name) == ["Lily Marsh"])
            #expect(day.newcomers.map(\.person.name).contains("Tom Reilly"))
            #expect(!day.newcomers.map(\.person.name).contains("Lily Marsh"))
            #expect(day.figures.exchangesThisMonth == 1)
            #expect(day.figures.minutesThisMonth == Minutes(60))
        }
    }

    @Test(arguments: EngineKind.available)
    func `shows first meetings that were agreed on joining`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            func join(_ name: String, inDays days: Int) async throws -> Member.ID {
                var newcomer = Newcomer(name: name)
                newcomer.detail.firstMeeting = town.today.adding(days: days)
                return try await town.desks.members.join(
                    newcomer, key: town.key(), as: town.acting())
            }
            _ = try await join("Ada Winter", inDays: 0)
            _ = try await join("Bea Summer", inDays: 3)
            _ = try await join("Cleo Spring", inDays: 9)
            let day = try await town.desks.week.today(as: town.acting()).day
            #expect(day.meetings.map { $0.receivers.map(\.name) } == [["Ada Winter"]])
            #expect(day.meetings.first?.isFirst == true)
            let cover = try await town.desks.week.cover(as: town.acting())
            #expect(
                cover.meetings.map { $0.receivers.first?.name } == ["Ada Winter", "Bea Summer"])
        }
    }

    @Test(arguments: EngineKind.available)
    func `names the forms one began, and nobody else's`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = town.acting()
            try await town.desks.drafts.keep(["sheet": ["12"]], of: "slips", as: sue)
            town.clock.advance(seconds: 60)
            try await town.desks.drafts.keep(["name": ["Ada"]], of: "joining", as: sue)
            let begun = try await town.desks.week.today(as: sue).day.begun
            #expect(begun.map(\.form) == ["joining", "slips"])
            let other = town.acting(for: town.amir, .coordinator)
            #expect(try await town.desks.week.today(as: other).day.begun.isEmpty)
            town.clock.advance(days: 31)
            #expect(try await town.desks.week.today(as: sue).day.begun.isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `costs the same with ten members and with a thousand`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let few = try await statements(town)
            try await fill(town, to: 1_000)
            let many = try await statements(town)
            #expect(few == many)
            #expect(many <= 8)
            let screen = try await town.desks.week.today(as: town.acting()).day
            #expect(screen.calls.lines.count == 10)
            #expect(screen.waiting.count == CoordinatorsDay.linesMax)
            #expect(screen.waitingCount == 199)
        }
    }

    private func statements(_ town: SmallTown) async throws -> Int {
        let acting = town.acting()
        _ = try await town.desks.week.today(as: acting)
        return try await town.desks.ask(as: acting) { question in
            _ = try question.firstScreen()
            return question.read.connection.statementCount
        }
    }

    private func fill(_ town: SmallTown, to count: Int) async throws {
        _ = try await town.desks.perform(
            "town.fill", count, key: nil, as: .console(in: town.community.id)
        ) { work in
            let place = try work.read.key(of: work.community.id)
            for number in 10...count {
                let member = Member(
                    id: work.id(), number: number, name: "Person \(number)",
                    joined: work.today.adding(days: -(number % 300)), landline: "020 7946 0999")
                try work.writing.add(member, at: work.now, in: work.community.id)
                guard number % 5 == 0 else { continue }
                let ask: Ask.ID = work.id()
                try work.writing.connection.run(
                    """
                    INSERT INTO ask (community, id, member, content, standing, word, asked,
                        changed)
                    VALUES (\(place), \(ask), \(member.id), 'A hand', 1, 3,
                        \(work.now.adding(days: -10)), \(work.now))
                    """)
            }
            return true
        }
    }

    @Test(arguments: EngineKind.available)
    func `leaves a standing pair's turn to the exchange made for it`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let pairing = try await town.paired(
                town.amir, town.margaret, weekday: .tuesday, startsDaysAgo: 7)
            _ = try await town.desks.perform(
                "town.agree", "", key: nil, as: .console(in: town.community.id)
            ) { work in
                let place = try work.read.key(of: work.community.id)
                let id: Exchange.ID = work.id()
                try work.writing.connection.run(
                    """
                    INSERT INTO exchange (community, id, standing, content, pairing, day, time,
                        made, changed)
                    VALUES (\(place), \(id), \(Exchange.Standing.matched.rawValue), 'A walk',
                        \(pairing), \(work.today), '11:00', \(work.now), \(work.now))
                    """)
                for (member, direction) in [(town.amir.id, 1), (town.margaret.id, 2)] {
                    try work.writing.connection.run(
                        """
                        INSERT INTO exchange_party (community, exchange, member, direction)
                        VALUES (\(place), \(id), \(member), \(direction))
                        """)
                }
                return true
            }
            let meetings = try await town.desks.week.today(as: town.acting()).day.meetings
            #expect(meetings.map(\.time) == ["11:00"])
        }
    }

    @Test(arguments: EngineKind.available)
    func `gives whoever stands in the week and the keys`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.paired(town.amir, town.margaret, weekday: .monday, startsDaysAgo: 20)
            try await town.rang(town.lily, ringBack: town.today.adding(days: 3))
            try await town.desks.week.keepCover(
                "Keys are with Tom.", key: town.key(), as: town.acting())
            let sheet = try await town.desks.week.cover(as: town.acting())
            #expect(sheet.words == "Keys are with Tom.")
            #expect(sheet.meetings.map(\.day) == [town.today.adding(days: 6)])
            #expect(sheet.ringBacks.map(\.person.name) == ["Lily Marsh"])
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.week.keepCover(
                    "x", key: town.key(),
                    as: town.acting(for: town.tom, .volunteerCoordinator))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `puts the whole bank on paper, and notes who took it`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.met(town.jade, town.lily, minutes: 90)
            try await town.rewrite(town.tom, standing: .died)
            try await town.offered(town.amir, "Mending bicycles", reviewDaysAgo: -100)
            try await town.asked(town.margaret, "A lift", daysAgo: 1)
            let pack = try await town.desks.week.paperPack(as: town.acting())
            #expect(
                pack.members.map(\.name) == [
                    "Amir Haddad", "Jade Okoro", "Lily Marsh", "Margaret Poole", "Sue Bell",
                ])
            #expect(pack.members.first { $0.name == "Jade Okoro" }?.balance == 90)
            #expect(pack.members.first { $0.name == "Lily Marsh" }?.balance == -90)
            #expect(pack.offers.map(\.content) == ["Mending bicycles"])
            #expect(pack.asks.map(\.content) == ["A lift"])
            let acts = try await town.desks.acts.list(
                ActFilter(verb: "paper-pack"), as: town.acting())
            #expect(acts.count == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `looks in on whom a coordinator marked, until the last day`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.week
            let mark = LookIn(
                reasons: [.ill, .alone], words: " Let it ring ten times ",
                until: town.today.adding(days: 3))
            try await desk.lookIn(
                on: town.lily.id, mark, key: town.key(), as: town.acting())
            let lines = try await desk.cover(as: town.acting()).lookIns
            #expect(lines.map(\.person.name) == ["Lily Marsh"])
            #expect(lines.first?.lookIn.reasons == [.alone, .ill])
            #expect(lines.first?.lookIn.words == "Let it ring ten times")
            await #expect(throws: HatRefusal.notYours) {
                try await desk.lookIn(
                    on: town.tom.id, mark, key: town.key(), as: town.acting(for: town.jade))
            }
            town.clock.advance(days: 4)
            #expect(try await desk.cover(as: town.acting()).lookIns.isEmpty)
            try await desk.lookIn(
                on: town.lily.id, LookIn(reasons: [.loss]), key: town.key(), as: town.acting())
            #expect(try await desk.cover(as: town.acting()).lookIns.count == 1)
            try await desk.lookIn(
                on: town.lily.id, nil, key: town.key(), as: town.acting())
            #expect(try await desk.cover(as: town.acting()).lookIns.isEmpty)
        }
    }
}
