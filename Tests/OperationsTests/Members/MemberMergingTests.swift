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

@Suite(.serialized) struct `Member merging` {
    private func merge(
        _ former: Resident, into lasting: Resident, in town: SmallTown
    ) async throws {
        try await town.desks.members.merge(
            former.id, into: lasting.id, key: town.key(), as: town.acting())
    }

    @Test(arguments: EngineKind.available)
    func `moves the balance, keeps both numbers and joins the cards`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.members
            try await town.thank(town.margaret, minutes: 60, from: town.amir)
            try await town.thank(town.lily, minutes: 30, from: town.amir)
            var change = CardChange(of: town.margaret.member, detail: CardDetail())
            change.detail.accessNeeds = "Speak slowly"
            change.detail.strengths = [Strength(.gift, "Jam")]
            change.mobile = "07700 900777"
            try await desk.change(
                town.margaret.id, to: change, key: town.key(), as: town.acting())
            try await desk.note(
                "Rang on Monday", about: town.margaret.id, key: town.key(), as: town.acting())
            try await merge(town.margaret, into: town.lily, in: town)
            #expect(try await town.balance(of: town.lily) == 90)
            #expect(try await town.balance(of: town.margaret) == 0)
            #expect(try await town.audit().problems.isEmpty)
            let card = try await desk.card(town.lily.id, as: town.acting())
            #expect(card.formerNumbers == [town.margaret.member.number])
            #expect(card.detail.accessNeeds == "Speak slowly")
            #expect(card.detail.strengths(.gift) == ["Jam"])
            #expect(card.member.mobile == "07700 900777")
            #expect(card.member.landline == town.lily.member.landline)
            for typed in [
                String(town.margaret.member.number), String(town.lily.member.number), "Poole",
                "Marsh", "900777",
            ] {
                let found = try await desk.find(typed, as: town.acting())
                #expect(found.map(\.id) == [town.lily.id], "\(typed)")
            }
            let file = try await desk.file(town.lily.id, as: town.acting())
            #expect(file.privateNotes.map(\.content) == ["Rang on Monday"])
            let former = try await desk.card(town.margaret.id, as: town.acting())
            #expect(former.member.standing == .merged)
            #expect(former.mergedInto?.id == town.lily.id)
        }
    }

    @Test(arguments: EngineKind.available)
    func `shows what both records gave as one person's`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            for (giver, minutes) in [(town.margaret, Int64(60)), (town.lily, 30)] {
                try await town.desks.exchanges.note(
                    town.slip(giver, helps: town.amir, minutes), key: town.key(),
                    as: town.acting())
            }
            try await merge(town.margaret, into: town.lily, in: town)
            let statement = try await town.desks.statements.statement(
                of: town.lily.id, as: town.acting())
            #expect(statement.gave == Minutes(90))
            #expect(statement.lines.map(\.change) == [30, 60])
            #expect(statement.lines.map(\.balance) == [90, 60])
            #expect(statement.balance == 90)
            let days = try #require(Period(from: town.today, through: town.today))
            let behind = try await town.desks.reports.behind(.people, days, as: town.acting())
            #expect(behind.map(\.name) == ["Amir Haddad", "Lily Marsh"])
            #expect(behind.map(\.minutes) == [.zero, Minutes(90)])
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps the stricter safeguards and everybody kept apart`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.safeguards
            try await desk.set(
                Safeguard(isNotAlone: true), of: town.margaret.id, key: town.key(),
                as: town.acting())
            try await desk.set(
                Safeguard(checkNeeded: "DBS"), of: town.lily.id, key: town.key(),
                as: town.acting())
            try await desk.keepApart(
                town.margaret.id, from: town.tom.id, reason: "A quarrel", key: town.key(),
                as: town.acting())
            try await merge(town.margaret, into: town.lily, in: town)
            let card = try await town.desks.members.card(town.lily.id, as: town.acting())
            #expect(card.safety?.safeguard.isNotAlone == true)
            #expect(card.safety?.safeguard.checkNeeded == "DBS")
            #expect(card.safety?.apart.map(\.name) == ["Tom Reilly"])
            let exclusion = try await desk.exclusion(
                of: town.tom.id, for: town.lily.id, as: town.acting())
            #expect(exclusion == .keptApart)
        }
    }

    @Test func `refuses one person twice and a closed record`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            await #expect(throws: MemberRefusal.samePerson) {
                try await merge(town.lily, into: town.lily, in: town)
            }
            try await merge(town.margaret, into: town.lily, in: town)
            await #expect(throws: MemberRefusal.recordClosed) {
                try await merge(town.margaret, into: town.tom, in: town)
            }
        }
    }

    @Test func `erases the former record together with the lasting one`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await merge(town.margaret, into: town.lily, in: town)
            try await town.desks.members.erase(
                town.lily.id, key: town.key(), as: town.acting())
            let former = try await town.desks.members.card(
                town.margaret.id, as: town.acting())
            #expect(former.member.name == "Former member")
            #expect(try await town.audit().problems.isEmpty)
        }
    }
}
