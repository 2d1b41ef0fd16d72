import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Member standing` {
    private func move(
        _ resident: Resident, _ change: StandingChange, in town: SmallTown
    ) async throws {
        try await town.desks.members.move(
            resident.id, to: change, key: town.key(), as: town.acting())
    }

    private func standing(of resident: Resident, in town: SmallTown) async throws -> Member {
        try await town.desks.members.card(resident.id, as: town.acting()).member
    }

    @Test(arguments: EngineKind.available)
    func `pauses until a day and comes back on the morning after`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let last = town.today.adding(days: 2)
            try await move(town.jade, StandingChange(.paused, until: last), in: town)
            try await move(town.tom, StandingChange(.paused), in: town)
            #expect(try await standing(of: town.jade, in: town).pausedUntil == last)
            town.clock.advance(days: 2)
            #expect(try await town.desks.members.endPauses(as: town.acting()) == 0)
            town.clock.advance(days: 1)
            #expect(try await town.desks.members.endPauses(as: town.acting()) == 1)
            #expect(try await standing(of: town.jade, in: town).standing == .active)
            #expect(try await standing(of: town.tom, in: town).standing == .paused)
        }
    }

    @Test func `refuses a pause that is over already`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            await #expect(throws: MemberRefusal.pauseInPast) {
                try await move(
                    town.jade, StandingChange(.paused, until: town.today.adding(days: -1)),
                    in: town)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `settles what is left with the pot, above zero and below`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.thank(town.amir, minutes: 90, from: town.lily)
            try await move(town.amir, StandingChange(.left), in: town)
            try await move(town.lily, StandingChange(.died), in: town)
            #expect(try await town.balance(of: town.amir) == 0)
            #expect(try await town.balance(of: town.lily) == 0)
            let report = try await town.audit()
            #expect(report.problems.isEmpty)
            await #expect(throws: PostingRefusal.accountClosed) {
                try await town.thank(town.amir, minutes: 10, from: town.jade)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `brings the balance back with somebody who returns`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.thank(town.amir, minutes: 90, from: town.jade)
            try await move(town.amir, StandingChange(.left), in: town)
            try await move(
                town.amir, StandingChange(.active, restoresBalance: true), in: town)
            #expect(try await town.balance(of: town.amir) == 90)
            try await town.thank(town.amir, minutes: 10, from: town.jade)
            #expect(try await town.audit().problems.isEmpty)
        }
    }

    /// Offers, asks, pairs and matches end with somebody's leaving, and come back with them.
    @Test(arguments: EngineKind.available)
    func `ends what waited on somebody who leaves, and renews it on return`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = town.acting()
            try await town.offered(town.tom, "Lifts", reviewDaysAgo: -100)
            let asked = try await town.asked(town.tom, "A shelf put up", daysAgo: 3)
            let others = try await town.asked(town.lily, "Company", daysAgo: 2)
            let match = try #require(
                try await town.desks.asks.answer(
                    others, of: town.tom.id, .saidYes, key: town.key(), as: sue))
            try await town.desks.pairings.make(
                PlannedPairing(
                    giver: town.tom.id, receiver: town.margaret.id, content: "A visit",
                    minutes: Minutes(60), starts: town.today), key: town.key(), as: sue)
            func state() async throws -> [Int] {
                let (place, today, tom) = (town.community.id, town.today, town.tom.id)
                return try await town.store.read { read in
                    [
                        try read.offers(of: [tom], standings: [.open], in: place).count,
                        try read.askLines(of: tom, limit: 9, withCards: false, in: place)
                            .filter { $0.ask.standing != .ended }.count,
                        try read.openPairings(on: today.adding(days: 1), of: tom, in: place).count,
                    ]
                }
            }
            #expect(try await state() == [1, 1, 1])
            try await move(town.tom, StandingChange(.inCare), in: town)
            #expect(try await state() == [0, 0, 0])
            let sheet = try await town.desks.exchanges.sheet(match, as: sue)
            #expect(sheet.exchange.standing == .withdrawn)
            let place = town.community.id
            let reopened = try await town.store.read { try $0.ask(others, in: place) }
            #expect(reopened?.standing == .suggested)
            let ended = try await town.store.read { try $0.ask(asked, in: place) }
            #expect(ended?.ending?.outcome == .withdrawn)
            try await move(town.tom, StandingChange(.active, renewsAll: true), in: town)
            #expect(try await state() == [1, 1, 1])
            try await move(town.tom, StandingChange(.died), in: town)
            #expect(try await state() == [0, 0, 0])
        }
    }

    @Test(arguments: EngineKind.available)
    func `gives the balance to the person named, where the scheme says so`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            var scheme = Scheme(unit: town.unit)
            scheme.leaversBalance = .toNamedMember
            let (changed, community, start) = (scheme, town.community.id, town.today)
            try await town.store.write {
                try $0.add(changed, from: start, at: SmallTown.start, in: community)
            }
            try await town.thank(town.amir, minutes: 90, from: town.jade)
            await #expect(throws: FieldFaults.self) {
                try await move(town.amir, StandingChange(.left), in: town)
            }
            try await move(town.amir, StandingChange(.left, heir: town.lily.id), in: town)
            #expect(try await town.balance(of: town.lily) == 90)
            #expect(try await town.balance(of: town.amir) == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `settles the balance of somebody who goes into care as the scheme says`(
        kind: EngineKind
    ) async throws {
        for policy in Scheme.LeaversBalance.allCases {
            try await kind.withEngine { engine in
                let town = try await SmallTown(on: engine)
                var scheme = Scheme(unit: town.unit)
                #expect(scheme.careBalance == .rests, "unless it says otherwise")
                scheme.careBalance = policy
                let (changed, community, start) = (scheme, town.community.id, town.today)
                try await town.store.write {
                    try $0.add(changed, from: start, at: SmallTown.start, in: community)
                }
                try await town.thank(town.amir, minutes: 90, from: town.jade)
                if policy == .toNamedMember {
                    await #expect(throws: FieldFaults.self) {
                        try await move(town.amir, StandingChange(.inCare), in: town)
                    }
                }
                try await move(
                    town.amir, StandingChange(.inCare, heir: town.lily.id), in: town)
                let left = try await town.balance(of: town.amir)
                #expect(left == (policy == .rests ? 90 : 0))
                #expect(
                    try await town.balance(of: town.lily) == (policy == .toNamedMember ? 90 : 0))
                try await move(
                    town.amir, StandingChange(.active, restoresBalance: true), in: town)
                #expect(try await town.balance(of: town.amir) == 90)
                #expect(try await town.audit().problems.isEmpty)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `lets nobody who left sign in or be acted for`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let session = try await town.desks.signIn.open(town.jade.login, device: "")
            _ = try await town.desks.supporters.allow(
                SupportAllowed(supporter: town.tom.id), for: town.jade.id, key: town.key(),
                as: town.acting())
            try await move(town.jade, StandingChange(.inCare), in: town)
            let found = try await town.desks.signIn.resolve(session, in: town.community.id)
            #expect(found == nil)
            let people = try await town.desks.supporters.people(as: town.acting(for: town.tom))
            #expect(people.isEmpty)
            let listed = try await town.desks.members.list(as: town.acting())
            #expect(!listed.contains { $0.id == town.jade.id })
        }
    }

    /// Tom meets Lily each week and has a match with Jade; Amir was only suggested for Tom's ask,
    /// and Margaret's visit is over.
    private func agreed(
        _ kind: EngineKind, _ body: (SmallTown, Desks) async throws -> Void
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            var desks = town.desks
            desks.hasMail = true
            let sue = town.acting()
            try await town.rewrite(town.jade, channel: .email)
            let asked = try await town.asked(town.jade, "A shelf put up", daysAgo: 3)
            _ = try await desks.asks.answer(
                asked, of: town.tom.id, .saidYes, key: town.key(), as: sue)
            try await town.offered(town.amir, "Lifts", reviewDaysAgo: -100)
            _ = try await town.asked(town.tom, "Lifts", daysAgo: 2)
            for other in [town.lily, town.margaret] {
                try await desks.pairings.make(
                    PlannedPairing(
                        giver: town.tom.id, receiver: other.id, content: "A visit",
                        minutes: Minutes(60), starts: town.today), key: town.key(), as: sue)
            }
            let place = town.community.id
            let pairs = try await town.store.read {
                try $0.openPairings(on: town.today, of: town.margaret.id, in: place)
            }
            let over = try #require(pairs.first?.id)
            let yesterday = town.today.adding(days: -1)
            _ = try await town.store.write { try $0.end(over, on: yesterday, in: place) }
            try await body(town, desks)
        }
    }

    @Test(arguments: EngineKind.available)
    func `tells those who had agreed to meet, each in the way they can take`(
        kind: EngineKind
    ) async throws {
        try await agreed(kind) { town, desks in
            let (sue, desk) = (town.acting(), desks.members)
            let partners = try await desk.partners(
                of: town.tom.id, movedTo: StandingChange(.died), as: sue)
            #expect(partners.map(\.member.firstName) == ["Jade", "Lily"])
            #expect(partners.map(\.way) == [.email, .tell])
            #expect(partners.map(\.plans) == [["A shelf put up"], ["A visit"]])
            #expect(try await standing(of: town.tom, in: town).standing == .active)
            let everybody = town.residents.map(\.id)
            let farewell = Farewell(
                told: everybody, subject: " News ", words: "Tom has died. We are sorry.")
            let (key, change) = (town.key(), StandingChange(.died, farewell: farewell))
            try await desk.move(town.tom.id, to: change, key: key, as: sue)
            try await desk.move(town.tom.id, to: change, key: key, as: sue)
            let trays = try await desks.week.today(as: sue).day.trays
            #expect([trays.mails, trays.tells, trays.letters] == [1, 1, 0])
            let calls = try await desks.calls.list(as: sue)
            let lily = try #require(calls.lines.first { $0.member.id == town.lily.id })
            #expect(lily.reasons.first?.about == "News")
            #expect(try await town.acts(called: "member.tell-partners") == 1)
            let again = try await desk.partners(
                of: town.tom.id, movedTo: StandingChange(.died), as: sue)
            #expect(again.isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `tells only whom the coordinator left ticked`(kind: EngineKind) async throws {
        try await agreed(kind) { town, desks in
            let (sue, desk) = (town.acting(), desks.members)
            let empty = Farewell(told: [town.lily.id], subject: "", words: "")
            await #expect(throws: FieldFaults.self) {
                try await desk.move(
                    town.tom.id, to: StandingChange(.inCare, farewell: empty), key: town.key(),
                    as: sue)
            }
            #expect(try await standing(of: town.tom, in: town).standing == .active)
            let farewell = Farewell(told: [town.jade.id], subject: "News", words: "Of Tom.")
            try await desk.move(
                town.tom.id, to: StandingChange(.inCare, farewell: farewell), key: town.key(),
                as: sue)
            let trays = try await desks.week.today(as: sue).day.trays
            #expect([trays.mails, trays.tells, trays.letters] == [1, 0, 0])
            let gone = try await desk.partners(
                of: town.lily.id, movedTo: StandingChange(.left), as: sue)
            #expect(gone.isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `stops what was on its way to somebody who has gone`(kind: EngineKind) async throws {
        try await agreed(kind) { town, desks in
            let sue = town.acting()
            for (person, channel) in [(town.tom, Member.Channel.email), (town.lily, .letter)] {
                try await town.rewrite(person, channel: channel)
                _ = try await desks.notices.tell(
                    person.id, subject: "Lunch", words: "On Thursday.", key: town.key(), as: sue)
            }
            try await move(town.tom, StandingChange(.inCare), in: town)
            try await move(town.lily, StandingChange(.died), in: town)
            let trays = try await desks.week.today(as: sue).day.trays
            #expect([trays.mails, trays.tells, trays.letters] == [0, 0, 0])
            let now = town.clock.now
            let due = try await town.store.read { try $0.outbox(due: now, limit: 9) }
            #expect(due.isEmpty)
        }
    }
}
