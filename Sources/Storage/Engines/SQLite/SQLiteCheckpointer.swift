import Foundation
import GRDB
import GRDBSQLite

/// Carries pages from the log back into the database file, on a thread and connection of its own.
///
/// Nobody who writes waits for it. Should the log grow faster than it is carried back, because
/// some writer always goes on, the writer is asked to carry it back itself (`consider`).
///
/// Unchecked, as the pointers are each used by one thread only and the count under its lock.
final class SQLiteCheckpointer: @unchecked Sendable {
    /// Pages in the log at which carrying back begins: 4 MB.
    static let pagesMin: Int32 = 1_000
    /// Pages in the log at which the writer stops to do the rest: 16 MB.
    static let pagesMax: Int32 = 4_000

    private let queue = WorkQueue<Void>()
    private let lock = NSLock()
    private var pages: Int32 = 0
    private var isAsked = false
    private var commits = 0
    private var writer: OpaquePointer?
    private var own: OpaquePointer?

    init(path: String) throws {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
        guard sqlite3_open_v2(path, &opened, flags, nil) == SQLITE_OK else {
            let fault = StorageFault(of: opened)
            sqlite3_close_v2(opened)
            throw fault
        }
        sqlite3_exec(opened, "PRAGMA synchronous = FULL", nil, nil, nil)
        own = opened
    }

    deinit {
        closeConnection()
    }

    /// Counts the log's pages after each commit, in place of SQLite's own checkpoints.
    ///
    /// The connection must be closed before this object goes.
    func watch(_ database: Database) {
        writer = database.sqliteConnection
        let me = Unmanaged.passUnretained(self).toOpaque()
        _ = sqlite3_wal_hook(
            writer,
            { context, _, _, pages in
                guard let context else { return SQLITE_OK }
                Unmanaged<SQLiteCheckpointer>.fromOpaque(context).takeUnretainedValue().note(pages)
                return SQLITE_OK
            }, me)
    }

    func start() {
        queue.startWorker(named: "sqlite-checkpoint") { [self] queue in
            while !queue.take(atMost: 1).isEmpty { carryBack() }
            closeConnection()
        }
    }

    /// Looks at the log's length; called by the writer's thread between two groups.
    func consider() {
        let (isTooLong, isDue) = lock.withLock {
            let isTooLong = pages >= Self.pagesMax
            // Two that carry back at once would only turn each other away.
            let isDue = pages >= Self.pagesMin && !isTooLong && !isAsked
            if isDue { isAsked = true }
            return (isTooLong, isDue)
        }
        if isTooLong { sqlite3_wal_checkpoint_v2(writer, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil) }
        if isDue { _ = queue.add(()) }
    }

    func close() { queue.close() }

    func drain() async { await queue.drain() }

    /// How many commits there have been, each of one group of writes.
    var commitCount: Int { lock.withLock { commits } }

    private func note(_ pages: Int32) {
        lock.withLock {
            self.pages = pages
            commits += 1
        }
    }

    private func carryBack() {
        sqlite3_wal_checkpoint_v2(own, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        lock.withLock { isAsked = false }
    }

    private func closeConnection() {
        sqlite3_close_v2(own)
        own = nil
    }
}
