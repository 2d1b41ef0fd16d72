import Brokerage
import Communities
import DoorKit
import Essentials
import Evaluation
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Scheme desk` {
    private func noting(_ town: SmallTown) -> NotedExchange {
        NotedExchange(
            content: "Shopping", day: town.today, minutes: Minutes(60),
            givers: [NotedParty(town.jade.id)], receivers: [NotedParty(town.lily.id)],
            word: .ownHand)
    }

    @Test(arguments: EngineKind.available)
    func `holds from its day on and keeps what was before`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.schemes
            var scheme = try await desk.today(as: town.acting())
            scheme.membersNoteTime = false
            scheme.ownFields = ["Key holder"]
            let later = town.today.adding(days: 7)
            let key = town.key()
            try await desk.change(
                to: scheme, from: later, agreed: nil, key: key, as: town.acting())
            try await desk.change(
                to: scheme, from: later, agreed: nil, key: key, as: town.acting())
            _ = try await town.desks.exchanges.note(
                noting(town), key: town.key(), as: town.acting(for: town.jade))
            let sheet = try await desk.sheet(as: town.acting())
            #expect(sheet.history.map(\.number) == [2, 1])
            #expect(sheet.history.first?.by == "Sue Bell")
            #expect(sheet.scheme.membersNoteTime)
            town.clock.advance(days: 7)
            #expect(try await desk.today(as: town.acting()) == scheme)
            await #expect(throws: ExchangeRefusal.coordinatorNotes) {
                try await town.desks.exchanges.note(
                    noting(town), key: town.key(), as: town.acting(for: town.jade))
            }
            await #expect(throws: HatRefusal.notYours) {
                try await desk.change(
                    to: scheme, from: later, agreed: nil, key: town.key(),
                    as: town.acting(for: town.jade))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `asks a second person where there is a committee`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.schemes
            try await town.give(.committee, to: town.margaret)
            try await town.give(.committee, to: town.sue)
            var scheme = try await desk.today(as: town.acting())
            scheme.memberFloors.hardFloor = -10 * 60
            func change(_ word: TrayWord?) async throws {
                try await desk.change(
                    to: scheme, from: town.today, agreed: word, key: town.key(),
                    as: town.acting())
            }
            await #expect(throws: SchemeRefusal.notSecondPerson) { try await change(.ownHand) }
            await #expect(throws: ExchangeRefusal.codeSpent) {
                try await change(.code("abcd efgh"))
            }
            let codes = try await town.desks.tray.makeCodes(
                2, as: town.acting(for: town.margaret, .committee))
            try await change(.code(codes[0]))
            let sheet = try await desk.sheet(as: town.acting())
            #expect(sheet.history.first?.agreedBy == "Margaret Poole")
            #expect(sheet.otherLimits == town.residents.count)
            let count = try await desk.limitEverybody(
                agreed: .code(codes[1]), key: town.key(), as: town.acting())
            #expect(count == town.residents.count)
            #expect(try await desk.sheet(as: town.acting()).otherLimits == 0)
            let report = try await town.desks.ledger.verify(as: town.acting())
            #expect(report.ok)
        }
    }

    /// Sue writes new limits down from a day on; Margaret is the committee.
    private func proposed(
        _ kind: EngineKind, inDays days: Int,
        _ body: (SmallTown, WaitingScheme.ID, Scheme) async throws -> Void
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.schemes
            try await town.give(.committee, to: town.margaret)
            var scheme = try await desk.today(as: town.acting())
            scheme.memberFloors.hardFloor = -10 * 60
            let step = try await desk.change(
                to: scheme, from: town.today.adding(days: days), agreed: nil, key: town.key(),
                as: town.acting())
            #expect(step == .waits)
            let waiting = try #require(try await desk.waiting(as: town.acting())?.waiting)
            try await body(town, waiting.id, scheme)
        }
    }

    @Test(arguments: EngineKind.available)
    func `lets a change wait in the tray and holds from its day once agreed`(
        kind: EngineKind
    ) async throws {
        try await proposed(kind, inDays: 7) { town, id, wanted in
            let (desk, sue) = (town.desks.schemes, town.acting())
            let margaret = town.acting(for: town.margaret, .committee)
            let sheet = try await desk.sheet(as: margaret)
            #expect(sheet.history.count == 1 && sheet.waiting?.by == "Sue Bell")
            #expect(try await town.desks.week.today(as: sue).day.trays.secondPerson == 1)
            await #expect(throws: SchemeRefusal.alreadyWaiting) {
                try await desk.change(
                    to: wanted, from: town.today, agreed: nil, key: town.key(), as: sue)
            }
            await #expect(throws: HatRefusal.notYours) {
                try await desk.settle(
                    id, by: .ownHand, key: town.key(), as: town.acting(for: town.jade))
            }
            await #expect(throws: ExchangeRefusal.codeSpent) {
                try await desk.settle(id, by: .code("abcd efgh"), key: town.key(), as: sue)
            }
            await #expect(throws: SchemeRefusal.notSecondPerson) {
                try await desk.settle(id, by: .ownHand, key: town.key(), as: sue)
            }
            let key = town.key()
            for _ in 1...2 {
                let day = try await desk.settle(id, by: .ownHand, key: key, as: margaret)
                #expect(day == town.today.adding(days: 7))
            }
            #expect(try await desk.today(as: sue) != wanted)
            town.clock.advance(days: 7)
            #expect(try await desk.today(as: sue) == wanted)
            let after = try await desk.sheet(as: sue)
            #expect(after.waiting == nil && after.history.count == 2)
            #expect(after.history.first?.by == "Sue Bell")
            #expect(after.history.first?.agreedBy == "Margaret Poole")
            await #expect(throws: SchemeRefusal.noLongerWaiting) {
                try await desk.settle(id, by: .ownHand, key: town.key(), as: margaret)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `holds from today where its day went by, on the word of a signed slip`(
        kind: EngineKind
    ) async throws {
        try await proposed(kind, inDays: 1) { town, id, wanted in
            let (desk, sue) = (town.desks.schemes, town.acting())
            town.clock.advance(days: 3)
            await #expect(throws: FieldFaults.self) {
                try await desk.settle(
                    id, by: .signedSlip(by: town.margaret.id, sheet: ""), key: town.key(),
                    as: sue)
            }
            let day = try await desk.settle(
                id, by: .signedSlip(by: town.margaret.id, sheet: "12"), key: town.key(), as: sue)
            #expect(day == town.today)
            #expect(try await desk.today(as: sue) == wanted)
        }
    }

    @Test(arguments: EngineKind.available)
    func `is taken back, or stopped by rules that came between`(kind: EngineKind) async throws {
        try await proposed(kind, inDays: 7) { town, id, wanted in
            let (desk, sue) = (town.desks.schemes, town.acting())
            let margaret = town.acting(for: town.margaret, .committee)
            var other = try await desk.today(as: sue)
            other.ownFields = ["Key holder"]
            let step = try await desk.change(
                to: other, from: town.today, agreed: nil, key: town.key(), as: sue)
            #expect(step == .kept)
            await #expect(throws: SchemeRefusal.changedMeanwhile) {
                try await desk.settle(id, by: .ownHand, key: town.key(), as: margaret)
            }
            await #expect(throws: HatRefusal.notYours) {
                try await desk.takeBack(id, key: town.key(), as: margaret)
            }
            try await desk.takeBack(id, key: town.key(), as: sue)
            #expect(try await desk.waiting(as: sue) == nil)
            await #expect(throws: SchemeRefusal.noLongerWaiting) {
                try await desk.takeBack(id, key: town.key(), as: sue)
            }
            let again = try await desk.change(
                to: wanted, from: town.today, agreed: nil, key: town.key(), as: sue)
            #expect(again == .waits)
        }
    }

    @Test(arguments: EngineKind.available)
    func `changes the local face and the areas at once`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.schemes
            var typed = TypedFace(
                title: " ", zone: "Nowhere/Atall", language: "en",
                face: LocalFace(person: "Sue", telephone: "020 7946 0100"))
            do {
                try await desk.changeFace(to: typed, key: town.key(), as: town.acting())
                Issue.record("it was let through")
            } catch let faults as FieldFaults {
                #expect(faults.faults.map(\.field) == ["title", "zone"])
            }
            typed.title = "Rushey Green Time Bank"
            typed.zone = "Europe/Dublin"
            try await desk.changeFace(to: typed, key: town.key(), as: town.acting())
            try await desk.setAreas(
                ["Riverside", "Hilltop ", "", "Riverside"], key: town.key(), as: town.acting())
            try await desk.setAreas(
                ["Hilltop", "Market"], key: town.key(), as: town.acting())
            let sheet = try await desk.sheet(as: town.acting())
            #expect(sheet.community.title == "Rushey Green Time Bank")
            #expect(sheet.community.zone.name == "Europe/Dublin")
            #expect(sheet.community.face.telephone == "020 7946 0100")
            #expect(sheet.areas.map(\.name) == ["Hilltop", "Market"])
        }
    }

    /// Fifty minutes of help and twenty of way, to the quarter of an hour, the way by the pot.
    @Test(arguments: EngineKind.available)
    func `credits by the rules and keeps the true time beside it`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = town.acting()
            var scheme = try await town.desks.schemes.today(as: sue)
            scheme.rounding = Rounding(step: 15)
            scheme.travel = .fromPot
            try await town.desks.schemes.change(
                to: scheme, from: town.today, agreed: nil, key: town.key(), as: sue)
            scheme.smallestCountShown = 1
            let (place, today, open) = (town.community.id, town.today, scheme)
            try await town.store.write {
                try $0.add(open, from: today, at: town.clock.now, in: place)
            }
            var noted = noting(town)
            noted.minutes = Minutes(50)
            noted.travel = Minutes(20)
            noted.word = .phone
            let answer = try await town.desks.exchanges.note(noted, key: town.key(), as: sue)
            #expect(try await town.balance(of: town.jade) == 75)
            #expect(try await town.balance(of: town.lily) == -45)
            let month = Period(monthOf: town.today)
            let report = try await town.desks.reports.report(month, as: sue)
            #expect(report.minutesGiven == Minutes(70))
            #expect(report.minutesReceived == Minutes(50))
            #expect(report.credited == 75)
            noted.travel = nil
            _ = try await town.desks.exchanges.putRight(
                answer.exchange, to: noted, why: "She lives next door", key: town.key(), as: sue)
            #expect(try await town.balance(of: town.jade) == 45)
            #expect(try await town.desks.ledger.verify(as: sue).ok)
        }
    }
}
