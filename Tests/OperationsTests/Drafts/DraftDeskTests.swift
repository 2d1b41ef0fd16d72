import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@Suite struct `Draft desk` {
    @Test(arguments: EngineKind.available)
    func `keeps the latest of each form for each person, for 30 days`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.drafts
            let (sue, jade) = (town.acting(), town.acting(for: town.jade))
            try await desk.keep(["content": ["a li"]], of: "telephone-ask", as: sue)
            try await desk.keep(["content": ["a lift"]], of: "telephone-ask", as: sue)
            #expect(
                try await desk.draft(of: "telephone-ask", as: sue)?.typed == ["content": ["a lift"]]
            )
            #expect(try await desk.draft(of: "telephone-ask", as: jade) == nil)
            #expect(try await desk.draft(of: "ask", as: sue) == nil)
            town.clock.advance(days: 31)
            #expect(try await desk.draft(of: "telephone-ask", as: sue) == nil)
            #expect(try await desk.sweep(as: sue) == 1)
            #expect(try await desk.sweep(as: sue) == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `lets go of a draft and refuses what is no form`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.drafts
            let sue = town.acting()
            try await desk.keep(["a": ["b"]], of: "ask", as: sue)
            try await desk.drop("ask", as: sue)
            #expect(try await desk.draft(of: "ask", as: sue) == nil)
            for form in ["", "Ask", "../x", String(repeating: "a", count: 61)] {
                await #expect(throws: DraftRefusal.unknownForm) {
                    try await desk.keep(["a": ["b"]], of: form, as: sue)
                }
            }
            await #expect(throws: DraftRefusal.tooLong) {
                try await desk.keep(
                    ["a": [String(repeating: "x", count: 130_000)]], of: "ask", as: sue)
            }
        }
    }
}
