/// A transaction that waits for a thread: it may be tried more than once and is answered once.
protocol PendingWork: AnyObject, Sendable {
    /// Runs the closure and keeps what it returned.
    func attempt(on connection: any Connection) throws
    /// Answers with what the last attempt returned.
    func succeed()
    func fail(_ error: any Error)
}

/// A caller's closure and the place to answer.
///
/// Unchecked, as `value` is touched only by the one thread that has taken the work.
final class PendingTransaction<T: Sendable>: PendingWork, @unchecked Sendable {
    private let body: @Sendable (any Connection) throws -> T
    private let continuation: CheckedContinuation<T, any Error>
    private var value: T?

    init(
        _ body: @escaping @Sendable (any Connection) throws -> T,
        answering continuation: CheckedContinuation<T, any Error>
    ) {
        self.body = body
        self.continuation = continuation
    }

    func attempt(on connection: any Connection) throws {
        value = try body(connection)
    }

    func succeed() {
        if let value {
            continuation.resume(returning: value)
        } else {
            continuation.resume(throwing: StorageFault.other("answered before it was tried"))
        }
    }

    func fail(_ error: any Error) {
        continuation.resume(throwing: error)
    }
}
