import Brokerage
import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Ring-round going round` {
    @Test(arguments: EngineKind.available)
    func `gives one name after the other and keeps what was said`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.ringRounds
            let id = try await desk.start(
                PlannedRound(title: "The lunch", circle: .area("Hilltop")), key: town.key(),
                as: town.acting())
            var round = try await desk.round(id, as: town.acting())
            #expect(round.lines.map(\.member.name) == ["Lily Marsh", "Margaret Poole"])
            try await desk.note(
                TypedLine(line: 1, outcome: .spoke, words: "Comes gladly"), of: id,
                key: town.key(), as: town.acting())
            round = try await desk.round(id, as: town.acting())
            #expect(round.next?.member.name == "Margaret Poole")
            #expect(round.done == 1)
            let sheet = try await town.desks.contacts.sheet(of: town.lily.id, as: town.acting())
            #expect(sheet.notes.first?.note.words == "Comes gladly")
            #expect(try await desk.recent(as: town.acting()).map(\.done) == [1])
        }
    }

    @Test(arguments: EngineKind.available)
    func `leaves out whoever is not to be rung`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.rewrite(town.lily, standing: .inCare)
            try await town.rewrite(town.tom, standing: .died)
            try await town.rewrite(town.amir, channel: .letter)
            let id = try await town.desks.ringRounds.start(
                PlannedRound(title: "The lunch", circle: .everybody), key: town.key(),
                as: town.acting())
            let round = try await town.desks.ringRounds.round(id, as: town.acting())
            #expect(round.lines.map(\.member.firstName) == ["Jade", "Margaret"])
        }
    }

    @Test(arguments: EngineKind.available)
    func `takes all typed lines or none`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.ringRounds
            let id = try await desk.start(
                PlannedRound(title: "The lunch", circle: .area("Hilltop")), key: town.key(),
                as: town.acting())
            let lines = [
                TypedLine(line: 1, outcome: .spoke, words: ""),
                TypedLine(line: 9, outcome: .spoke, words: ""),
            ]
            await #expect(throws: NotFound("line")) {
                try await desk.type(lines, of: id, key: town.key(), as: town.acting())
            }
            #expect(try await desk.round(id, as: town.acting()).done == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `can follow today's call list, a tag and the people asked`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let ask = try await town.asked(town.lily, "Bread", daysAgo: 9)
            let offer = try await town.offered(town.jade, "Baking", reviewDaysAgo: -9)
            _ = try await town.desks.perform(
                "town.tag", "", key: nil, as: .console(in: town.community.id)
            ) { work in
                let place = try work.read.key(of: work.community.id)
                try work.writing.connection.run(
                    """
                    INSERT INTO tag (community, subject, name_key, name)
                    VALUES (\(place), \(offer), \(FoldedText("Bread").text), 'Bread')
                    """)
                try work.writing.connection.run(
                    """
                    INSERT INTO candidate (community, ask, member, answer, at)
                    VALUES (\(place), \(ask), \(town.margaret.id), 3, \(work.now))
                    """)
                return true
            }
            for (circle, names) in [
                (Circle.callList, ["Lily"]), (.tag("bread"), ["Jade"]), (.ask(ask), ["Margaret"]),
            ] {
                let id = try await town.desks.ringRounds.start(
                    PlannedRound(title: "Bread", circle: circle), key: town.key(),
                    as: town.acting())
                let round = try await town.desks.ringRounds.round(id, as: town.acting())
                #expect(round.lines.map(\.member.firstName) == names)
            }
        }
    }

    @Test func `needs a title and somebody to ring`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            for (title, circle, field) in [
                ("", Circle.everybody, "title"), ("Lunch", .area("Nowhere"), "circle"),
            ] {
                await #expect {
                    try await town.desks.ringRounds.start(
                        PlannedRound(title: title, circle: circle), key: town.key(),
                        as: town.acting())
                } throws: { error in
                    (error as? FieldFaults)?.faults.map(\.field) == [field]
                }
            }
        }
    }
}
