import DoorKit
import Storage
import TestKit
import Testing

/// What is answered has reached the disk: the settings say so on a database in use.
@Suite struct DurabilityTests {
    @Test(arguments: EngineKind.available)
    func `waits for the disk at every commit`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: Books.now)
            _ = try await AuditorWalk(store: store, seed: 1).run(operations: 20)
            switch kind {
            case .sqlite:
                let (mode, log) = try await engine.write { connection in
                    (
                        try connection.row("PRAGMA synchronous")?.read(0, as: Int.self),
                        try connection.row("PRAGMA journal_mode")?.read(0, as: String.self)
                    )
                }
                #expect(mode == 2, "2 is FULL")
                #expect(log == "wal")
                try Proof.note("sqlite synchronous", Double(mode ?? -1), "2 is FULL")
            case .postgres:
                for setting in ["synchronous_commit", "fsync"] {
                    let said = try await engine.write { connection in
                        try connection.row("SELECT current_setting(\(setting))")?
                            .read(0, as: String.self)
                    }
                    #expect(said == "on", "\(setting)")
                }
                try Proof.note("postgres synchronous_commit", 1, "1 is on")
            }
        }
    }
}
