import Brokerage
import Communities
import DoorKit
import Essentials
import Operations
import People
import Testing

@Suite(.serialized) struct `Contact noting` {
    @Test(arguments: EngineKind.available)
    func `keeps who rang, how it went and what was said`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.rang(town.lily, words: "Her knee is better.")
            let sheet = try await town.desks.contacts.sheet(of: town.lily.id, as: town.acting())
            #expect(sheet.notes.map(\.by) == ["Sue Bell"])
            #expect(sheet.notes.first?.note.words == "Her knee is better.")
            let acts = try await town.desks.acts.list(
                ActFilter(member: town.lily.id, verb: "contact."), as: town.acting())
            #expect(acts.map(\.act.verb) == ["contact.note"])
            #expect(acts.first?.who == "Sue Bell")
            #expect(acts.first?.act.detail.contains("knee") == false)
        }
    }

    @Test(arguments: EngineKind.available)
    func `counts one press of the button once`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let call = NotedCall(member: town.lily.id, outcome: .noAnswer)
            let key = town.key()
            let first = try await town.desks.contacts.note(call, key: key, as: town.acting())
            let second = try await town.desks.contacts.note(call, key: key, as: town.acting())
            #expect(first == second)
            let sheet = try await town.desks.contacts.sheet(of: town.lily.id, as: town.acting())
            #expect(sheet.notes.count == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `goes on where a call was interrupted`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.contacts
            try await desk.keep("She said", ringBack: "", with: town.lily.id, as: town.acting())
            try await desk.keep(
                "She said she would", ringBack: "2026-03", with: town.lily.id, as: town.acting())
            let draft = try await desk.sheet(of: town.lily.id, as: town.acting()).draft
            #expect(draft?.words == "She said she would")
            #expect(draft?.ringBack == "2026-03")
            let tom = town.acting(for: town.tom, .volunteerCoordinator)
            #expect(try await desk.sheet(of: town.lily.id, as: tom).draft == nil)
            #expect(try await town.desks.week.today(as: town.acting()).day.drafts.count == 1)
            try await town.rang(town.lily)
            #expect(try await desk.sheet(of: town.lily.id, as: town.acting()).draft == nil)
        }
    }

    @Test(arguments: EngineKind.available)
    func `hides the coordinator's words from a volunteer`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.rang(town.lily, words: "In confidence.")
            let tom = town.acting(for: town.tom, .volunteerCoordinator)
            let sheet = try await town.desks.contacts.sheet(of: town.lily.id, as: tom)
            #expect(sheet.notes.map(\.note.words) == [""])
            #expect(sheet.notes.map(\.note.outcome) == [.spoke])
        }
    }

    @Test func `refuses a day that is over and words without end`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let call = NotedCall(
                member: town.lily.id, outcome: .spoke,
                words: String(repeating: "a", count: ContactNote.lettersMax + 1),
                ringBack: town.today.adding(days: -1))
            await #expect {
                try await town.desks.contacts.note(call, key: town.key(), as: town.acting())
            } throws: { error in
                (error as? FieldFaults)?.faults.map(\.field) == ["words", "ringBack"]
            }
        }
    }
}
