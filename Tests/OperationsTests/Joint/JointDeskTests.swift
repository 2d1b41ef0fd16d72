import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Joint desk` {
    @Test(arguments: EngineKind.available)
    func `opens one account that several named people act for`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.joint
            let id = try await desk.add(
                kind: .organisation, name: "The Hall", telephone: "020 7946 0199",
                key: town.key(), as: town.acting())
            try await desk.put(
                JointPerson(member: town.tom.id, role: "Caretaker"), into: id, key: town.key(),
                as: town.acting())
            try await desk.put(
                JointPerson(member: town.amir.id, role: "Friend", mayAct: false), into: id,
                key: town.key(), as: town.acting())
            let sheet = try await desk.sheet(id, as: town.acting(for: town.tom))
            #expect(sheet.people.map(\.name) == ["Amir Haddad", "Tom Reilly"])
            #expect(sheet.people.map(\.person.role) == ["Friend", "Caretaker"])
            await #expect(throws: HatRefusal.notYours) {
                try await desk.sheet(id, as: town.acting(for: town.lily))
            }
            let holder = HolderID(sameBytesAs: id)
            func mayAct(_ resident: Resident) async throws -> Bool {
                let acting = town.acting(for: resident)
                return try await town.desks.dryRun(as: acting) { work in
                    (try? work.requireMayAct(for: holder)) != nil
                }
            }
            #expect(try await mayAct(town.tom))
            #expect(try await !mayAct(town.amir))
            #expect(try await !mayAct(town.lily))
            try await desk.take(
                town.tom.id, outOf: id, key: town.key(), as: town.acting())
            #expect(try await !mayAct(town.tom))
            let community = town.community.id
            let rows = try await town.store.read { try $0.accounts(of: holder, in: community) }
            #expect(rows.map(\.account.kind) == [.organisation])
            #expect(rows.map(\.name) == ["The Hall"])
        }
    }

    /// Tom gives for the Hall and Jade receives for her household: both joint accounts move.
    @Test(arguments: EngineKind.available)
    func `keeps time on the account of whom somebody acted for`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.joint
            let sue = town.acting()
            let hall = try await desk.add(
                kind: .organisation, name: "The Hall", key: town.key(), as: sue)
            let home = try await desk.add(
                kind: .household, name: "14 River Walk", key: town.key(), as: sue)
            try await desk.put(
                JointPerson(member: town.tom.id), into: hall, key: town.key(), as: sue)
            try await desk.put(
                JointPerson(member: town.jade.id), into: home, key: town.key(), as: sue)
            var noted = NotedExchange(
                content: "Chairs set out", day: town.today, minutes: Minutes(45),
                givers: [NotedParty(town.tom.id, joint: hall)],
                receivers: [NotedParty(town.jade.id, joint: hall)], word: .phone)
            await #expect(throws: ExchangeRefusal.notActingForIt) {
                try await town.desks.exchanges.note(noted, key: town.key(), as: sue)
            }
            noted.receivers = [NotedParty(town.jade.id, joint: home)]
            let answer = try await town.desks.exchanges.note(
                noted, key: town.key(), as: town.acting(for: town.tom))
            #expect(answer.path == .waitsForOtherSide)
            _ = try await town.desks.exchanges.confirm(
                answer.exchange, key: town.key(), as: town.acting(for: town.jade))
            #expect(try await town.balance(of: town.tom) == 0)
            #expect(try await town.balance(of: town.jade) == 0)
            let sheet = try await desk.sheet(hall, as: sue)
            #expect(sheet.balance == 45)
            #expect(sheet.exchanges.map(\.id) == [answer.exchange])
            #expect(try await desk.sheet(home, as: sue).balance == -45)
            #expect(try await desk.mine(as: town.acting(for: town.tom)).map(\.name) == ["The Hall"])
            noted.givers = [NotedParty(town.tom.id)]
            _ = try await town.desks.exchanges.putRight(
                answer.exchange, to: noted, why: "It was for himself", key: town.key(), as: sue)
            #expect(try await town.balance(of: town.tom) == 45)
            #expect(try await desk.sheet(hall, as: sue).balance == 0)
            #expect(try await town.desks.ledger.verify(as: sue).ok)
        }
    }

    /// Lily acts for the Marsh family; Tom belongs to it and may not act.
    private func family(in town: SmallTown) async throws -> JointParty.ID {
        let id = try await town.desks.joint.add(
            kind: .household, name: "Marsh family", key: town.key(), as: town.acting())
        for (person, mayAct) in [(town.lily, true), (town.tom, false)] {
            try await town.desks.joint.put(
                JointPerson(member: person.id, mayAct: mayAct), into: id, key: town.key(),
                as: town.acting())
        }
        return id
    }

    @Test(arguments: EngineKind.available)
    func `is named on a slip behind a stroke`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = town.acting()
            let family = try await family(in: town)
            func line(_ receiver: String) -> SlipLine {
                SlipLine(giver: "jade", receiver: receiver, length: "1", day: "2026-03-09")
            }
            let receipt = try await town.desks.slips.note(
                SlipSheet(
                    lines: [
                        line("lily / marsh"), line("4/"), line("lily"), line("lily / hall"),
                        line("tom / marsh"),
                    ]), key: town.key(), as: sue)
            #expect(receipt.saved.count == 3)
            #expect(
                receipt.parked.map { $0.faults.map(\.people) } == [[["Marsh family"]], [[]]])
            #expect(try await town.desks.joint.sheet(family, as: sue).balance == -120)
            #expect(try await town.balance(of: town.lily) == -60)
            let saved = try await town.desks.slips.receipt(receipt.batch, as: sue)
            #expect(
                saved.flatMap(\.receivers).map(\.jointName).sorted()
                    == ["", "Marsh family", "Marsh family"])
        }
    }

    @Test(arguments: EngineKind.available)
    func `stands behind a pair, week by week`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (sue, desk) = (town.acting(), town.desks.pairings)
            let family = try await family(in: town)
            var planned = PlannedPairing(
                giver: town.jade.id, receiver: town.tom.id, content: "Shopping",
                weekday: .monday, minutes: Minutes(60), starts: town.today.adding(days: -7),
                receiverJoint: family)
            await #expect(throws: ExchangeRefusal.notActingForIt) {
                try await desk.make(planned, key: town.key(), as: sue)
            }
            planned.receiver = town.lily.id
            try await desk.make(planned, key: town.key(), as: sue)
            let usual = try #require(try await desk.usual(as: sue).first)
            #expect(usual.pairing.receiverJointName == "Marsh family")
            let lines = [
                UsualLine(pairing: usual.pairing.id, day: usual.day, minutes: Minutes(60))
            ]
            _ = try await desk.noteUsual(lines, word: .phone, key: town.key(), as: sue)
            #expect(try await town.desks.joint.sheet(family, as: sue).balance == -60)
            #expect(try await town.balance(of: town.lily) == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `has a statement of its own, for its people`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (sue, desk) = (town.acting(), town.desks.statements)
            let family = try await family(in: town)
            _ = try await town.desks.exchanges.note(
                NotedExchange(
                    content: "Soup", day: town.today, minutes: Minutes(90),
                    givers: [NotedParty(town.jade.id)],
                    receivers: [NotedParty(town.lily.id, joint: family)], word: .phone),
                key: town.key(), as: sue)
            let (party, statement) = try await desk.statement(
                ofJoint: family, as: town.acting(for: town.tom))
            #expect(party.name == "Marsh family")
            #expect(statement.balance == -90)
            #expect(statement.received == Minutes(90))
            #expect(statement.helpedBy == ["Jade"])
            await #expect(throws: HatRefusal.notYours) {
                try await desk.statement(ofJoint: family, as: town.acting(for: town.amir))
            }
        }
    }
}
