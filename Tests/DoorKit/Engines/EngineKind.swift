import Foundation
import Storage

/// The engines that a test runs on, one after the other.
public enum EngineKind: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// SQLite always; PostgreSQL where `GOODTURN_TEST_POSTGRES` names a server to make databases on.
    public static var available: [EngineKind] {
        postgresURL == nil ? [.sqlite] : allCases
    }

    static var postgresURL: String? {
        ProcessInfo.processInfo.environment["GOODTURN_TEST_POSTGRES"]
    }

    /// Runs the body on an engine whose database is empty, and removes the database afterwards.
    @discardableResult public func withEngine<T>(
        _ body: (any Engine) async throws -> T
    ) async throws -> T {
        try await withDatabase { database in
            let engine = try database.open()
            do {
                let value = try await body(engine)
                await engine.close()
                return value
            } catch {
                await engine.close()
                throw error
            }
        }
    }

    /// Runs the body with an empty database that it opens itself, once or more often.
    ///
    /// All engines opened on it must have been closed when the body returns.
    @discardableResult public func withDatabase<T>(
        _ body: (FreshDatabase) async throws -> T
    ) async throws -> T {
        try await Turnstile.databases.within { try await inTurn(body) }
    }

    private func inTurn<T>(_ body: (FreshDatabase) async throws -> T) async throws -> T {
        let database = try FreshDatabase(self)
        do {
            let value = try await body(database)
            try database.remove()
            return value
        } catch {
            try? database.remove()
            throw error
        }
    }
}
