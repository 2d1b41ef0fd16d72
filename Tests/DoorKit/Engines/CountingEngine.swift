import Storage
import Synchronization

/// An engine that counts the statements which somebody's pages run on another.
public final class CountingEngine: Engine {
    public let inner: any Engine
    private let counted = Mutex(0)

    public init(_ inner: any Engine) {
        self.inner = inner
    }

    public var dialect: Dialect { inner.dialect }

    /// How many statements have run since it was asked last.
    public func takeCount() -> Int {
        counted.withLock { count in
            defer { count = 0 }
            return count
        }
    }

    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await inner.read { try self.count($0, body) }
    }

    @discardableResult public func write<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await inner.write { try self.count($0, body) }
    }

    @discardableResult public func exclusively<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await inner.exclusively(body)
    }

    public func close() async { await inner.close() }

    private func count<T>(
        _ connection: any Connection, _ body: (any Connection) throws -> T
    ) throws -> T {
        let before = connection.statementCount
        defer { counted.withLock { $0 += connection.statementCount - before } }
        return try body(connection)
    }
}
