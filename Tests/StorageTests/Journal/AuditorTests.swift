import Communities
import DoorKit
import Essentials
import Ledger
import Storage
import TestKit
import Testing

/// Random sequences through the engines and through the in-memory journal, which must agree.
@Suite struct AuditorTests {
    @Test(arguments: EngineKind.available, [UInt64(1), 2])
    func `agrees with the engine after every operation`(
        _ kind: EngineKind, _ seed: UInt64
    )
        async throws
    {
        try await kind.withEngine { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: Books.now)
            let walk = try await AuditorWalk(store: store, seed: seed)
            let outcome = try await walk.run(operations: 300)
            #expect(outcome.disagreements == [])
            #expect(outcome.posted > 60)
            #expect(outcome.refused > 20)
            let report = try await store.audit(Books.community)
            #expect(report.problems == [])
            #expect(report.entries == outcome.posted)
            #expect(report.units.map(\.sum) == [0])
        }
    }
}
