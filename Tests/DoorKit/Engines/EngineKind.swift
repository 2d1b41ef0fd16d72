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

    /// Runs the body on an engine, and removes its database afterwards.
    ///
    /// The database has its tables already, or is `blank`, as on the first day.
    @discardableResult public func withEngine<T>(
        blank: Bool = false, _ body: (any Engine) async throws -> T
    ) async throws -> T {
        try await withDatabase(blank: blank) { database in
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

    /// Runs the body with a database that it opens itself, once or more often.
    ///
    /// All engines opened on it must have been closed when the body returns.
    @discardableResult public func withDatabase<T>(
        blank: Bool = false, _ body: (FreshDatabase) async throws -> T
    ) async throws -> T {
        try await Turnstile.databases.within { try await inTurn(blank: blank, body) }
    }

    private func inTurn<T>(
        blank: Bool, _ body: (FreshDatabase) async throws -> T
    ) async throws -> T {
        let database = try FreshDatabase(
            self, copying: blank ? nil : try await PreparedDatabase.of(self))
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
