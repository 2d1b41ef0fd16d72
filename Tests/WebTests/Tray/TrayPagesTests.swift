import Brokerage
import DoorKit
import Essentials
import Operations
import People
import Testing

@testable import Web

@Suite struct TrayPages {
    @Test func `keep a coordinator's own hours for a committee member's code`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.give(.committee, to: town.margaret)
            let sue = try await RouterClient(town, as: town.sue)
            let noted = try await sue.post(
                "/exchanges/new",
                [
                    "givers": "1", "receivers": "4", "length": "1h", "day": "2026-03-09",
                    "word": "phone", "do": "save",
                ])
            let page = try await sue.follow(noted)
            #expect(page.words.contains("It waits in the tray for a second person."))
            let tray = try await sue.get("/tray")
            #expect(tray.words.contains("Settle with their code"))
            #expect(!tray.words.contains("Yes, that is right"))
            #expect(PageSieve.faults(in: tray.text) == [])
            let margaret = try await RouterClient(
                town, as: town.margaret, wearing: .committee)
            #expect(tray.text.contains("/exchanges/"))
            #expect(try await !margaret.get("/tray").text.contains("/exchanges/"))
            let codes = try await margaret.post("/tray/codes")
            let found = codes.text.matches(of: /<strong>([a-z0-9 ]{9})<\/strong>/)
            #expect(found.count == 5)
            let code = try #require(found.first).output.1
            let waiting = try await town.desks.tray.cases(as: town.acting())
            let id = try #require(waiting.first).exchange.id
            let wrong = try await sue.post("/tray/\(id)", ["by": "code", "code": "abcd efgh"])
            #expect(wrong.status == 422)
            let settled = try await sue.post(
                "/tray/\(id)", ["by": "code", "code": String(code)])
            #expect(settled.status == 303)
            #expect(try await town.balance(of: town.sue) == 60)
            let history = try await sue.get("/exchanges/\(id)")
            #expect(history.words.contains("on the word of Margaret Poole"))
        }
    }
}
