import DoorKit
import Essentials
import Storage
import Testing

@Suite struct StoreMigrating {
    @Test(arguments: EngineKind.available)
    func `applies every step once, in order`(_ kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            let store = Store(engine: engine)
            let first = try await store.migrate(now: SmallTown.start)
            #expect(first == Schema.migrations.map(\.number))
            #expect(first == first.sorted())
            #expect(try await store.migrate(now: SmallTown.start).isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `goes on from where an older version stopped`(_ kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: SmallTown.start, through: 3)
            let rest = try await store.migrate(now: SmallTown.start)
            #expect(rest.first == 4)
        }
    }

    @Test(arguments: EngineKind.available)
    func `counts the steps that wait without taking or needing any`(
        _ kind: EngineKind
    ) async throws {
        try await kind.withEngine(blank: true) { engine in
            let store = Store(engine: engine)
            let all = Schema.migrations.count
            #expect(try await store.migrationsWaiting() == (0, all))
            try await store.migrate(now: SmallTown.start, through: 3)
            #expect(try await store.migrationsWaiting() == (3, all - 3))
        }
    }

    @Test(arguments: EngineKind.available)
    func `refuses a database that a newer version has used`(_ kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: SmallTown.start)
            try await engine.write { connection in
                try connection.run(
                    "INSERT INTO migration (number, name, applied) VALUES (9999, 'later', 0)")
            }
            await #expect(throws: SchemaRefusal.newer) {
                try await store.migrate(now: SmallTown.start)
            }
        }
    }
}
