import Essentials

/// The strong room: the one place where anything is kept, over either engine.
public struct Store: Sendable {
    public let engine: any Engine
    private let keys = KnownKeys()
    private var closed: (any Refusal)?

    public init(engine: any Engine) {
        self.engine = engine
    }

    /// Answers questions in one read-only transaction; never waits for a write.
    public func read<T: Sendable>(
        _ body: @escaping @Sendable (Reading) throws -> T
    ) async throws -> T {
        let (answer, met) = try await engine.read { [keys] connection in
            let met = MetKeys(keys)
            return (try body(Reading(connection: connection, keys: met)), met.met)
        }
        keys.remember(met)
        return answer
    }

    /// Runs one desk verb, whole or not at all, and returns once it is safe on the disk.
    ///
    /// The closure may be repeated, so it has no effect but the database.
    @discardableResult public func write<T: Sendable>(
        _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        if let closed { throw closed }
        let (answer, met) = try await engine.write { [keys] connection in
            let met = MetKeys(keys)
            return (
                try body(Writing(read: Reading(connection: connection, keys: met))), met.met
            )
        }
        keys.remember(met)
        return answer
    }

    /// The same store, which answers questions and refuses to write anything.
    public func closed(saying refusal: any Refusal) -> Store {
        var copy = self
        copy.closed = refusal
        return copy
    }

    public func close() async {
        await engine.close()
    }
}
