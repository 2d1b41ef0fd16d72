import Foundation
import Storage
import Synchronization

/// The whole schema of an engine, made once in a process; tests begin with copies of it.
enum PreparedDatabase {
    private static let sqlite = Task { try await make(.sqlite) }
    private static let postgres = Task { try await make(.postgres) }
    private static let made = Mutex<[FreshDatabase]>([])

    static func of(_ kind: EngineKind) async throws -> FreshDatabase {
        switch kind {
        case .sqlite: try await sqlite.value
        case .postgres: try await postgres.value
        }
    }

    private static func make(_ kind: EngineKind) async throws -> FreshDatabase {
        let database = try FreshDatabase(kind)
        let isFirst = made.withLock { all in
            all.append(database)
            return all.count == 1
        }
        if isFirst { atexit { PreparedDatabase.removeAll() } }
        // Closed before anybody copies it, so that all of it is in its file.
        let engine = try database.open()
        do {
            try await Store(engine: engine).migrate(now: SmallTown.start)
            await engine.close()
        } catch {
            await engine.close()
            throw error
        }
        return database
    }

    private static func removeAll() {
        made.withLock { all in
            for database in all { try? database.remove() }
            all = []
        }
    }
}
