import Foundation
import GRDB

/// The connections that only read; each is lent to one transaction at a time.
///
/// A read runs on its caller's own thread, for handing it to another would cost more than most
/// questions do. So callers come on threads that may wait.
///
/// Unchecked, as all state is touched under the condition's lock.
final class SQLiteReaders: @unchecked Sendable {
    private static let countMax = 5

    private let path: String
    private let condition = NSCondition()
    /// Used last, lent first: its pages are warm.
    private var idle: [SQLiteReader] = []
    private var count = 0
    private var isClosed = false

    init(path: String) {
        self.path = path
    }

    /// Runs the closure in one read-only transaction, once a connection is free.
    func read<T>(_ body: (any Connection) throws -> T) throws -> T {
        let reader = try borrow()
        defer { giveBack(reader) }
        return try reader.read(body)
    }

    /// Refuses what comes later, and returns once every connection is closed.
    func close() {
        condition.withLock {
            isClosed = true
            while idle.count < count { condition.wait() }
            idle = []
            count = 0
        }
    }

    private func borrow() throws -> SQLiteReader {
        let waiting: SQLiteReader? = try condition.withLock {
            while !isClosed, idle.isEmpty, count == Self.countMax { condition.wait() }
            if isClosed { throw StorageFault.unreachable("closed") }
            if let last = idle.popLast() { return last }
            count += 1
            return nil
        }
        if let waiting { return waiting }
        do {
            return try SQLiteReader(path: path)
        } catch {
            condition.withLock {
                count -= 1
                condition.broadcast()
            }
            throw error
        }
    }

    private func giveBack(_ reader: SQLiteReader) {
        condition.withLock {
            idle.append(reader)
            condition.broadcast()
        }
    }
}

/// One connection that only reads, with the answers it remembers.
final class SQLiteReader {
    private let queue: DatabaseQueue
    private let answers = KnownAnswers()

    private static let cacheKB = 16_384

    init(path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.label = "storage.reader"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            // Memory is taken as pages are read; SQLite's 2 MB are few for a question to a large scheme.
            try database.execute(sql: "PRAGMA cache_size = -\(Self.cacheKB)")
        }
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    func read<T>(_ body: (any Connection) throws -> T) throws -> T {
        try queue.unsafeRead { database in
            let handle = database.opened()
            try handle.execute("BEGIN")
            defer { handle.rollBack() }
            let version = try SQLiteStatement(
                database.cachedStatement(sql: "PRAGMA data_version")
            ).firstInteger()
            answers.keep(onlyOf: version)
            return try SQLiteConnection(database, answers: answers).whole(body)
        }
    }
}
