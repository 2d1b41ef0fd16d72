import DoorKit
import Operations
import People
import Testing

@Suite struct `The proof for programs` {
    @Test func `is the same that the desk gives`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.seeAudit])
            let reply = try await program.post("/ledger/verifications", "{}")
            let head = try await town.desks.ledger.head(as: town.acting())
            #expect(reply.status == 200)
            #expect(
                reply.text == """
                    {"accounts":10,"entries":0,"head":"\(head)","newlySealed":6,"ok":true,\
                    "problems":[],"sealed":6,"transfers":0,\
                    "units":[{"sum":0,"unit":"hours"}]}

                    """)
            let again = try await program.post("/ledger/verifications", "{\"head\":\"\(head)\"}")
            #expect(again.text.contains("\"ok\":true"))
            let never = String(repeating: "ab", count: 32)
            let other = try await program.post("/ledger/verifications", "{\"head\":\"\(never)\"}")
            #expect(other.text.contains("\"ok\":false"))
            #expect(other.text.contains("head-not-found"))
        }
    }
}
