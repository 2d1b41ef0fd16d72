import DoorKit
import Essentials
import Operations
import People
import Testing

@Suite struct `Chores coming round` {
    @Test(arguments: EngineKind.available)
    func `are done by one process at a time`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let one = town.desks.chores(backups: nil)
            let two = town.desks.chores(backups: nil)
            let sealed = try #require(try await one.run(.seal))
            #expect(sealed >= town.residents.count)
            #expect(try await two.run(.seal) == nil)
            #expect(try await one.run(.seal) == 0)
            town.clock.advance(seconds: 3_600)
            #expect(try await two.run(.seal) == 0)
        }
    }

    @Test func `forget answers after thirty days and not before`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let chores = town.desks.chores(backups: nil)
            _ = try await town.desks.perform(
                "test.note", "words", key: town.key(), as: town.acting()
            ) { _ in true }
            town.clock.advance(seconds: 29 * 86_400)
            #expect(try await chores.run(.forgetRequests) == 0)
            town.clock.advance(seconds: 2 * 86_400)
            #expect(try await chores.run(.forgetRequests) == 1)
        }
    }
}
