/// A PostgreSQL database, spoken to over several connections that each have a thread.
///
/// Writes are `READ COMMITTED` and repeated when the database asks for it; reads see one moment.
/// Connections are opened when first needed and again after they were lost.
public final class PostgresEngine: Engine {
    public let dialect = Dialect.postgres
    private let queue = WorkQueue<PostgresWorker.Turn>()

    /// - Parameters:
    ///   - url: As libpq takes it, such as `postgres://name@host:5432/database`.
    ///   - connections: How many transactions may run at once. All processes together must stay
    ///     below the server's `max_connections`, or the rest of them is turned away.
    public init(url: String, connections: Int = 8) {
        for number in 1...max(1, connections) {
            queue.startWorker(named: "postgres-\(number)") { queue in
                PostgresWorker(url: url, number: number).work(through: queue)
            }
        }
    }

    deinit {
        queue.close()
    }

    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await enqueue(body, as: .read)
    }

    @discardableResult public func write<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await enqueue(body, as: .write)
    }

    @discardableResult public func exclusively<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await enqueue(body, as: .migration)
    }

    public func close() async {
        await queue.drain()
    }

    private func enqueue<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T, as kind: PostgresTransaction
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let work = PendingTransaction(body, answering: continuation)
            if !queue.add(PostgresWorker.Turn(work: work, kind: kind)) {
                work.fail(StorageFault.unreachable("closed"))
            }
        }
    }
}

/// The three kinds of transaction, and how each begins.
enum PostgresTransaction: Sendable {
    case read, write, migration

    var opening: [String] {
        switch self {
        case .read: ["BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"]
        case .write: ["BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE"]
        // The number spells "goodturn"; two processes that migrate wait for each other on it.
        case .migration:
            [
                "BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE",
                "SELECT pg_advisory_xact_lock(7453298385562727022)",
            ]
        }
    }
}
