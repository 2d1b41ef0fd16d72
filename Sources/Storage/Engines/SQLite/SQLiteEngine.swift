import CSQLite
import Foundation
import GRDB

/// A database in one file, with one writer, many readers and a log written ahead (WAL).
///
/// Writes that wait at the same time share one transaction and one wait for the disk. Every commit
/// waits until the disk has it (`synchronous=FULL`), so that a power cut loses nothing answered.
public final class SQLiteEngine: Engine {
    public let dialect = Dialect.sqlite
    /// How much of a large file the writer may keep at hand; a small file takes what it needs.
    static let writerCacheKB = 32_768
    private let pool: DatabasePool
    private let queue = WorkQueue<SQLiteWriter.Turn>()
    private let checkpoints: SQLiteCheckpointer
    private let hold: FileHold
    private let readers: SQLiteReaders

    /// Done once, before the first connection of this process.
    private static let settings: Void = {
        _ = goodturn_sqlite_without_memory_counts()
    }()

    /// Opens the file, or makes it; its folder must exist.
    public init(path: String) throws {
        Self.settings
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.label = "storage"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        guard let hold = FileHold(on: path, alone: false) else {
            throw StorageFault.other("another program is replacing this file")
        }
        self.hold = hold
        readers = SQLiteReaders(path: path)
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            checkpoints = try SQLiteCheckpointer(path: path)
            try pool.writeWithoutTransaction { database in
                // GRDB lowers this to NORMAL while it opens, so it is set only now.
                try database.execute(sql: "PRAGMA synchronous = FULL")
                guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
                    throw StorageFault.other("this SQLite will not wait for the disk")
                }
                // A group that changes more pages than fit here is written out twice.
                try database.execute(sql: "PRAGMA cache_size = -\(Self.writerCacheKB)")
                checkpoints.watch(database)
            }
        } catch let error as DatabaseError {
            throw StorageFault(error)
        }
        checkpoints.start()
        let writer = SQLiteWriter(pool: pool, checkpoints: checkpoints)
        queue.startWorker(named: "sqlite-writer") { writer.work(through: $0) }
    }

    deinit {
        queue.close()
        checkpoints.close()
    }

    /// How many times this process has waited for the disk; fewer than its writes under load.
    public var commitCount: Int { checkpoints.commitCount }

    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        do {
            return try readers.read(body)
        } catch let error as DatabaseError {
            throw StorageFault(error)
        }
    }

    @discardableResult public func write<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await enqueue(body, alone: false)
    }

    @discardableResult public func exclusively<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await enqueue(body, alone: true)
    }

    public func close() async {
        await queue.drain()
        readers.close()
        try? pool.close()
        await checkpoints.drain()
        hold.release()
    }

    private func enqueue<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T, alone: Bool
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let work = PendingTransaction(body, answering: continuation)
            if !queue.add(SQLiteWriter.Turn(work: work, isMigration: alone)) {
                work.fail(StorageFault.unreachable("closed"))
            }
        }
    }
}
