import Brokerage
import Communities
import DoorKit
import Essentials
import Interchange
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Import races` {
    private func bank(_ engine: any Engine) async throws -> OtherBank {
        try await OtherBank(on: engine)
    }

    @Test(arguments: EngineKind.available)
    func `a file is loaded once and taken back once`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await bank(engine)
            let (town, desk, console) = (bank.town, bank.town.desks.imports, bank.console)
            let upload = bank.upload(try bank.generator.archive())
            let read = try await town.race("ImportDesk.read", act: "import.read") { key, _ in
                try await desk.read(.timeOverflow, [upload], key: key, as: console)
            }
            #expect(read.wins == Race.forms && read.acts == Race.forms)
            let drafts = try await desk.list(as: console).map(\.run)
            #expect(drafts.count == Race.forms)
            let run = try #require(drafts.first)
            let before = try await bank.entryCount()
            let loaded = try await town.race("ImportDesk.load", act: "import.load") { key, _ in
                try await desk.load(run, key: key, as: console).written
            }
            #expect(loaded.wins == 1 && loaded.acts == 1)
            #expect(loaded.refusals == [ImportRefusal.notDraft.code])
            let entries = try await bank.entryCount() - before
            town.clock.advance(seconds: 60)
            let others = try await town.race("ImportDesk.load", act: "import.load") { key, _ in
                // Another draft of the same file: whoever comes later has nothing new to write.
                try await desk.load(drafts[1], key: key, as: console).written.transfers
            }
            #expect(others.wins == 1 && others.answers == ["0"])
            #expect(try await bank.entryCount() - before == entries)

            try await desk.undo(drafts[1], why: "Twice", key: town.key(), as: console)
            let undone = try await town.race("ImportDesk.undo", act: "import.undo") { key, _ in
                try await desk.undo(run, why: "The wrong year", key: key, as: console)
            }
            #expect(undone.wins == 1 && undone.acts == 1)
            #expect(undone.refusals == [ImportRefusal.notLoaded.code])
            #expect(try await bank.entryCount() - before == 2 * entries)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `every decision about a draft is kept`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await bank(engine)
            let (town, desk, console) = (bank.town, bank.town.desks.imports, bank.console)
            let upload = bank.upload(try bank.generator.archive())
            let run = try await desk.read(
                .timeOverflow, [upload], key: town.key(), as: console)
            try await town.race("ImportDesk.answer", act: "import.answer", isKeyed: false) {
                _, form in
                try await desk.answer(run, ["question \(form)": "yes"], as: console)
            }
            try await town.race("ImportDesk.choose", act: "import.columns", isKeyed: false) {
                _, form in
                try await desk.choose(
                    ["file \(form)": .init(kind: "people", positions: [:])], of: run, as: console)
            }
            try await town.race("ImportDesk.correct", act: "import.correct", isKeyed: false) {
                _, form in
                try await desk.correct(
                    run, leftOut: [.init(file: "a.csv", line: form, reason: "twice")],
                    as: console)
            }
            try await town.race("ImportDesk.change", isKeyed: false) { _, form in
                try await desk.change(run, verb: "import.correct", as: console) { draft in
                    draft.mend(.init(file: "b.csv", line: form, cell: 1, text: "x"))
                }
            }
            let draft = try await desk.draft(of: run, as: console)
            #expect(draft.choices.count == Race.callers)
            #expect(draft.columns.count >= Race.callers)
            #expect(draft.leftOut.count == Race.callers)
            #expect(draft.mended.count == Race.callers)
            let back = try await town.race(
                "ImportDesk.takeBack", act: "import.take-back", isKeyed: false
            ) { _, form in
                try await desk.takeBack(file: "a.csv", line: form / 2, of: run, as: console)
            }
            #expect(back.acts == Race.callers / 2)
            #expect(try await desk.draft(of: run, as: console).leftOut.count == Race.callers / 2)
            let laid = try await town.race(
                "ImportDesk.layAside", act: "import.lay-aside", isKeyed: false
            ) { _, _ in try await desk.layAside(run, as: console) }
            #expect(laid.wins == 1 && laid.acts == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `it is said once that everything happens here`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.imports, Acting.console(in: town.community.id))
            let moved = try await town.race(
                "ImportDesk.weHaveMoved", act: "import.moved", isKeyed: false
            ) { _, _ in try await desk.weHaveMoved(as: sue) }
            #expect(moved.wins == Race.callers && moved.acts == 1)
            #expect(try await desk.moved(as: sue) == town.clock.now)
        }
    }
}
