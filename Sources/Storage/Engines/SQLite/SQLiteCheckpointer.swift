import Foundation
import GRDB
import GRDBSQLite

/// Carries pages from the log back into the database file, on a thread and connection of its own.
///
/// Nobody who writes waits for it. But a log begins anew only when all of it is carried back, which
/// never comes about beside a writer who always goes on. So the writer carries back the last bit
/// itself (`consider`), once that is small: while somebody reads long, most of it must stay.
///
/// Unchecked, as the pointers are each used by one thread only and the count under its lock.
final class SQLiteCheckpointer: @unchecked Sendable {
    /// New pages in the log at which it is carried back: 4 MB.
    static let pagesMin: Int32 = 1_000
    /// Pages in the log at which the writer does the last quarter, or less: 16 MB.
    static let pagesMax: Int32 = 4_000

    private let queue = WorkQueue<Void>()
    private let lock = NSLock()
    private var pages: Int32 = 0
    /// How many of them are carried back.
    private var carried: Int32 = 0
    /// How long the log was when that was tried last.
    private var tried: Int32 = 0
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
            while !queue.take(atMost: 1).isEmpty {
                carryBack(by: own)
                lock.withLock { isAsked = false }
            }
            closeConnection()
        }
    }

    /// Looks at the log's length; called by the writer's thread between two groups.
    func consider() {
        let (isTooLong, isDue) = lock.withLock {
            let left = pages - carried
            let isTooLong = pages >= Self.pagesMax && left <= pages / 4 && !isAsked
            let isDue =
                left >= Self.pagesMin && pages - tried >= Self.pagesMin && !isTooLong && !isAsked
            // Two that carry back at once would only turn each other away.
            if isDue { isAsked = true }
            return (isTooLong, isDue)
        }
        if isTooLong { carryBack(by: writer) }
        if isDue { _ = queue.add(()) }
    }

    func close() { queue.close() }

    func drain() async { await queue.drain() }

    /// How many commits there have been, each of one group of writes.
    var commitCount: Int { lock.withLock { commits } }

    private func note(_ pages: Int32) {
        lock.withLock {
            if pages < self.pages {
                carried = 0
                tried = 0
            }
            self.pages = pages
            commits += 1
        }
    }

    private func carryBack(by connection: OpaquePointer?) {
        var (length, done): (Int32, Int32) = (0, 0)
        let answer = sqlite3_wal_checkpoint_v2(
            connection, nil, SQLITE_CHECKPOINT_PASSIVE, &length, &done)
        lock.withLock {
            // The log may have begun anew meanwhile.
            if answer == SQLITE_OK, length <= pages {
                carried = max(0, done)
                tried = length
            }
        }
    }

    private func closeConnection() {
        sqlite3_close_v2(own)
        own = nil
    }
}
