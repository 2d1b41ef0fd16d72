/// A database that runs whole closures as transactions: the seam between SQL and its two engines.
///
/// Closures are synchronous and touch nothing but the database, since an engine may repeat them.
/// A statement that fails dooms its transaction on both engines: catching the fault and going on
/// does not save it. Where a clash is expected, say so in SQL (`ON CONFLICT DO NOTHING`).
public protocol Engine: Sendable {
    var dialect: Dialect { get }

    /// Runs the closure in one read-only transaction that sees one moment of the database.
    ///
    /// Reads never wait for writes.
    func read<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T

    /// Runs the closure in one transaction, and returns once that is safe on the disk.
    ///
    /// A closure that throws changes nothing. Errors are the closure's own, or a `StorageFault`.
    @discardableResult func write<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T

    /// Runs the closure as a write that no other process can stand beside: for migrations.
    ///
    /// On SQLite foreign keys are looked at once, before the commit, and not at each statement,
    /// so that a table may be rebuilt.
    @discardableResult func exclusively<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T

    /// Finishes what waits, then lets go of the database; what comes later is refused.
    func close() async
}

/// One transaction that is under way; of no use after its closure has returned.
public protocol Connection: AnyObject {
    var dialect: Dialect { get }

    /// How many statements this transaction has run so far; a script counts as one.
    var statementCount: Int { get }

    /// All rows of an answer that is known to be small.
    func rows(_ sql: SQL) throws -> [SQLRow]

    /// The first row, or nil where there is none.
    func row(_ sql: SQL) throws -> SQLRow?

    /// Hands over the rows of a `SELECT` one by one, in constant memory.
    ///
    /// The body may run other statements on the same connection.
    func each(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws

    /// Begins to walk the rows of a `SELECT`, which is over before the transaction is.
    func scan(_ sql: SQL) throws -> any SQLScan

    /// Runs a statement for its effect, and returns how many rows it changed.
    @discardableResult func run(_ sql: SQL) throws -> Int

    /// Runs several statements without parameters, separated by semicolons.
    func script(_ text: String) throws

    /// What was worked out from the books under this key, or what the closure works out now.
    ///
    /// It may be kept until somebody writes, and then no longer. The key says everything that the
    /// answer depends on besides the books, and belongs to one kind of question alone.
    func known<Key: Hashable, Value>(_ key: Key, _ workOut: () throws -> Value) throws -> Value
}

extension Connection {
    public func known<Key: Hashable, Value>(
        _ key: Key, _ workOut: () throws -> Value
    ) throws -> Value {
        try workOut()
    }
}
