import DoorKit
import Essentials
import Ledger
import Operations
import People
import Testing

@Suite struct `Entries for programs` {
    @Test(arguments: EngineKind.available)
    func `are shown whole and without words`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.thank(town.jade, minutes: 45, from: town.lily, note: "soup and a chat")
            let program = try await ProgramClient(town, may: [.seeAudit])
            let list = try await program.get("/entries")
            let entry = try await town.desks.ledger.entries(after: nil, limit: 1, as: town.acting())
                .entries.first
            let id = try #require(entry?.id)
            let whole = """
                {"contributions":[],"day":"2026-03-10","hat":"coordinator","id":"\(id)",\
                "kind":"exchange","recorded":"2026-03-10T10:00:00.000Z","reverses":null,\
                "subject":null,"transfers":[{"amount":45,"from":"\(town.lily.account)",\
                "to":"\(town.jade.account)"}],"word":"phone"}
                """
            #expect(list.text == "{\"items\":[\(whole)],\"next\":null}\n")
            #expect(try await program.get("/entries/\(id)").text == whole + "\n")
        }
    }
}
