import Communities
import DoorKit
import Essentials
import People
import Testing

@Suite struct `The community for programs` {
    @Test func `is shown whole`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.actForSelf])
            let reply = try await program.get("")
            #expect(
                reply.text == """
                    {"address":"","language":"en","name":"\(town.community.name)",\
                    "openingHours":"Tuesday and Thursday, 10 to 4","person":"Sue",\
                    "telephone":"020 7946 0101","title":"Rushey Green","zone":"Europe/London"}

                    """)
        }
    }
}
