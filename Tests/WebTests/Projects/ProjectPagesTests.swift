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

@testable import Web

@Suite struct ProjectPages {
    @Test func `add one, choose it on an exchange, and find it in the report`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            #expect(try await !sue.get("/exchanges/new").text.contains("name=\"project\""))
            let wrong = try await sue.post("/projects", ["name": " ", "funder": "Bridge Trust"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"Bridge Trust\""))
            let list = try await sue.follow(
                try await sue.post(
                    "/projects", ["name": "Warm winter", "funder": "Bridge Trust"]))
            #expect(list.words.contains("Paid by Bridge Trust"))
            #expect(PageSieve.faults(in: list.text) == [])
            let all = try await town.desks.projects.list(as: town.acting())
            let id = try #require(all.first).id
            for path in ["/exchanges/new", "/slips", "/pairings"] {
                let page = try await sue.get(path)
                #expect(page.text.contains(id.description), "\(path)")
                #expect(PageSieve.faults(in: page.text) == [], "\(path)")
            }
            let noted = try await sue.post(
                "/exchanges/new",
                [
                    "givers": "2", "receivers": "4, 5, 6, 3", "length": "2h", "day": "2026-03-09",
                    "word": "phone", "do": "save", "project": id.description,
                ])
            #expect(noted.status == 303)
            let report = try await sue.get("/reports/2026-03-01..2026-03-31")
            #expect(report.words.contains("Warm winter 5 1 2 hours"))
            #expect(report.words.contains("Bridge Trust 5 1 2 hours"))
            #expect(PageSieve.faults(in: report.text) == [])
            let behind = try await sue.get(
                "/reports/2026-03-01..2026-03-31/behind/project", ["name": "Warm winter"])
            #expect(behind.words.contains("for one project: Warm winter"))
            #expect(behind.words.contains("Lily Marsh"))
            let ended = try await sue.follow(try await sue.post("/projects/\(id)/end"))
            #expect(ended.words.contains("Open it again"))
            #expect(try await !sue.get("/slips").text.contains(id.description))
        }
    }
}
