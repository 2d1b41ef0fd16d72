import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Testing

@Suite struct `The report for programs` {
    @Test func `hides small counts and says what is wrong with the days`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.met(town.jade, town.lily, minutes: 60)
            let program = try await ProgramClient(town, may: [.seeReports])
            let reply = try await program.get("/reports?first=2026-03-01&last=2026-03-31")
            #expect(reply.status == 200)
            #expect(reply.text.contains("\"first\":\"2026-03-01\""))
            #expect(reply.text.contains("\"people\":null"))
            #expect(reply.text.contains("\"projects\":[]"))
            #expect(try await program.get("/reports").text.contains("\"first\":\"2026-02-01\""))
            for wrong in ["first=2026-03-01", "first=x&last=y", "first=2026-03-02&last=2026-03-01"]
            {
                #expect(try await program.get("/reports?\(wrong)").status == 422, "\(wrong)")
            }
            let other = try await ProgramClient(town, may: [.seeCards])
            #expect(try await other.get("/reports").status == 403)
        }
    }
}
