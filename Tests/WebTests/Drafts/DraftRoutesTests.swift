import Brokerage
import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@Suite struct `Draft keeping` {
    @Test func `a draft is kept while one types, for oneself only`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let kept = try await sue.post("/drafts/telephone-ask", ["content": "A lift for"])
            #expect(kept.status == 204)
            #expect(try await sue.get("/asks/telephone").text.contains("A lift for"))
            #expect(try await sue.post("/drafts/Not_a_form").status == 404)
            let guest = try await RouterClient(town)
            #expect(try await guest.post("/drafts/telephone-ask", ["content": "x"]).status == 303)
            let dropped = try await sue.post("/asks/telephone", ["do": "drop"])
            #expect(dropped.status == 303)
            #expect(!(try await sue.get("/asks/telephone").text.contains("A lift for")))
            #expect(try await sue.post("/drafts/unsent-abc", ["content": "x"]).status == 404)
        }
    }

    @Test func `joining is kept for later by a button, and let go of once it is done`()
        async throws
    {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let question = "baseline-\(Baseline.Question.allCases[0].rawValue)"
            let kept = try await sue.post(
                "/people/new", ["name": "Ada Winter", question: "1", "do": "later"])
            #expect(kept.status == 303)
            #expect(try await town.count("SELECT COUNT(*) FROM member WHERE name LIKE 'Ada%'") == 0)
            let page = try await sue.get("/people/new")
            #expect(page.words.contains("You began this on"))
            #expect(page.text.contains("value=\"Ada Winter\""))
            #expect(PageSieve.faults(in: page.text) == [])
            // Answers about her life wait until she agreed to have them written down.
            let draft = try await town.desks.drafts.draft(of: "joining", as: town.acting())
            #expect(draft?.typed[question] == nil)
            let tom = try await RouterClient(town, as: town.tom, wearing: .volunteerCoordinator)
            #expect(!(try await tom.get("/people/new").text.contains("Ada Winter")))
            #expect(try await sue.post("/people/new", ["name": "Ada Winter"]).status == 303)
            #expect(!(try await sue.get("/people/new").text.contains("value=\"Ada Winter\"")))
            _ = try await sue.post("/people/new", ["name": "Ben Hill", "do": "later"])
            _ = try await sue.post("/people/new", ["do": "drop"])
            #expect(!(try await sue.get("/people/new").text.contains("Ben Hill")))
        }
    }

    @Test func `a sheet of slips is kept for later, and what is parked goes on waiting`()
        async throws
    {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let day = "2026-03-09"
            let kept = try await sue.post(
                "/slips",
                [
                    "sheet": "12", "giver.0": "Jade", "receiver.0": "Lily", "length.0": "1h30",
                    "day.0": day, "content.0": "Shopping", "giver.1": "Nobody at all",
                    "receiver.1": "Lily", "length.1": "90", "day.1": day, "do": "later",
                ])
            #expect(kept.status == 303)
            #expect(try await town.count("SELECT COUNT(*) FROM exchange") == 0)
            let page = try await sue.get("/slips")
            #expect(page.words.contains("You began this on"))
            for typed in ["12", "Jade", "1h30", "Shopping", "Nobody at all"] {
                #expect(page.text.contains("value=\"\(typed)\""))
            }
            #expect(PageSieve.faults(in: page.text) == [])
            let saved = try await sue.post(
                "/slips",
                [
                    "sheet": "12", "giver.0": "Jade", "receiver.0": "Lily", "length.0": "1h30",
                    "day.0": day, "content.0": "Shopping", "giver.1": "Nobody at all",
                    "receiver.1": "Lily", "length.1": "90", "day.1": day,
                ])
            #expect(saved.status == 422)
            #expect(try await town.count("SELECT COUNT(*) FROM exchange") == 1)
            let rest = try await sue.get("/slips")
            #expect(rest.text.contains("value=\"Nobody at all\""))
            #expect(!rest.text.contains("value=\"Jade\""))
        }
    }
}
