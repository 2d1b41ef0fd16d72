import GRDB
import GRDBSQLite

/// The one thread that writes: it takes all that waits and commits it together.
///
/// One wait for the disk then serves the whole group, which is what makes many callers fast. Each
/// closure has its own savepoint, so one that throws undoes nothing of its neighbours.
struct SQLiteWriter: Sendable {
    struct Turn: Sendable {
        let work: any PendingWork
        let isMigration: Bool
    }

    static let groupSizeMax = 256
    /// Whoever was just answered often asks again at once.
    static let staysAwake = Duration.microseconds(100)

    let pool: DatabasePool
    let checkpoints: SQLiteCheckpointer

    func work(through queue: WorkQueue<Turn>) {
        var staysAwake = Duration.zero
        while true {
            let turns = queue.take(atMost: Self.groupSizeMax, staysAwake: staysAwake)
            if turns.isEmpty { return }
            staysAwake = Self.staysAwake
            for group in turns.split(whereSeparator: \.isMigration) {
                write(group.map(\.work))
            }
            for turn in turns where turn.isMigration { migrate(turn.work) }
        }
    }

    private func write(_ group: [any PendingWork]) {
        do {
            let errors = try pool.writeWithoutTransaction { database in
                try commit(group, on: database.opened())
            }
            for (work, error) in zip(group, errors) {
                if let error { work.fail(error) } else { work.succeed() }
            }
            checkpoints.consider()
        } catch let fault as SQLiteGroupFault where fault.mayBeOneMembersDoing && group.count > 1 {
            for work in group { write([work]) }
        } catch {
            for work in group { work.fail((error as? SQLiteGroupFault)?.fault ?? error) }
        }
    }

    /// Runs the group in one transaction and returns each member's own error, if any.
    private func commit(
        _ group: [any PendingWork], on handle: SQLiteHandle
    ) throws -> [(any Error)?] {
        try handle.execute("BEGIN IMMEDIATE")
        do {
            let errors =
                group.count == 1
                ? [try attemptAlone(group[0], on: handle)]
                : try group.map { try attemptInSavepoint($0, on: handle) }
            // A lone member that threw has been undone already.
            if handle.isInTransaction { try handle.commit() }
            return errors
        } catch {
            handle.rollBack()
            throw error
        }
    }

    private func attemptAlone(
        _ work: any PendingWork, on handle: SQLiteHandle
    ) throws -> (any Error)? {
        let error = failure(of: work, on: handle)
        guard error == nil else {
            handle.rollBack()
            return error
        }
        guard handle.isInTransaction else { throw SQLiteGroupFault.endedFromWithin }
        return nil
    }

    private func attemptInSavepoint(
        _ work: any PendingWork, on handle: SQLiteHandle
    ) throws -> (any Error)? {
        try handle.execute("SAVEPOINT verb")
        let error = failure(of: work, on: handle)
        // Some faults, such as a full disk, end the whole transaction at once.
        guard handle.isInTransaction else {
            throw error.map { SQLiteGroupFault(fault: $0, mayBeOneMembersDoing: true) }
                ?? .endedFromWithin
        }
        if error != nil { try handle.execute("ROLLBACK TO verb") }
        try handle.execute("RELEASE verb")
        return error
    }

    private func failure(of work: any PendingWork, on handle: SQLiteHandle) -> (any Error)? {
        let connection = SQLiteConnection(handle.database)
        do {
            try work.attempt(on: connection)
            return connection.fault
        } catch {
            return error
        }
    }

    /// The number of the schema, and how many rows this connection has ever changed.
    private static func state(of database: Database) throws -> [Int64] {
        let schema = try SQLiteStatement(
            database.cachedStatement(sql: "PRAGMA schema_version")
        ).firstInteger()
        return [schema, sqlite3_total_changes64(database.sqliteConnection)]
    }

    /// Runs one migration with foreign keys off, as SQLite asks of whoever rebuilds a table.
    private func migrate(_ work: any PendingWork) {
        do {
            let error: (any Error)? = try pool.writeWithoutTransaction { database in
                let handle = database.opened()
                try handle.execute("PRAGMA foreign_keys = OFF")
                defer { try? handle.execute("PRAGMA foreign_keys = ON") }
                try handle.execute("BEGIN IMMEDIATE")
                defer { handle.rollBack() }
                let before = try Self.state(of: database)
                if let error = failure(of: work, on: handle) { return error }
                // To look at every row takes long in a long book; a start mostly changes nothing.
                if try Self.state(of: database) != before,
                    let broken = try SQLiteConnection(database).row("PRAGMA foreign_key_check")
                {
                    throw StorageFault.foreignKey(try broken.read(0))
                }
                guard handle.isInTransaction else { throw SQLiteGroupFault.endedFromWithin }
                try handle.commit()
                return nil
            }
            if let error { work.fail(error) } else { work.succeed() }
            checkpoints.consider()
        } catch {
            work.fail((error as? SQLiteGroupFault)?.fault ?? error)
        }
    }
}

/// A group that could not be committed as a whole.
struct SQLiteGroupFault: Error {
    let fault: any Error
    /// Whether each member by itself may fare better; nothing of the group is on the disk.
    let mayBeOneMembersDoing: Bool

    static let endedFromWithin = SQLiteGroupFault(
        fault: StorageFault.other("a closure may not end its own transaction"),
        mayBeOneMembersDoing: true)
}
