import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Week races` {
    @Test(arguments: EngineKind.available)
    func `one cover page is kept, and it is noted who took the bank on paper`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.week, town.acting())
            let kept = try await town.race("WeekDesk.keepCover", act: "cover.write") { key, form in
                try await desk.keepCover("Keys \(form)", key: key, as: sue)
            }
            #expect(kept.wins == Race.forms && kept.acts == Race.forms)
            #expect(try await desk.cover(as: sue).words.hasPrefix("Keys "))
            let printed = try await town.race(
                "WeekDesk.paperPack", act: "paper-pack.print", isKeyed: false
            ) { _, _ in try await desk.paperPack(as: sue).members.count }
            #expect(printed.wins == Race.callers && printed.acts == Race.callers)
            #expect(printed.answers == ["\(town.residents.count)"])
        }
    }

    @Test(arguments: EngineKind.available)
    func `somebody is marked once, to be looked in on`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue, lily) = (town.desks.week, town.acting(), town.lily.id)
            let marked = try await town.race("WeekDesk.lookIn", act: "look-in.mark") { key, _ in
                try await desk.lookIn(on: lily, LookIn(reasons: [.loss]), key: key, as: sue)
            }
            #expect(marked.wins == Race.forms && marked.acts == Race.forms)
            #expect(try await town.count("SELECT COUNT(*) FROM look_in") == 1)
        }
    }
}
