import GRDB
import GRDBSQLite

/// The open database as the C interface sees it; only for the thread that GRDB has lent it to.
struct SQLiteHandle {
    let database: Database
    let pointer: OpaquePointer?

    var isInTransaction: Bool { sqlite3_get_autocommit(pointer) == 0 }

    /// Runs a statement that has neither parameters nor rows.
    func execute(_ text: String) throws {
        guard sqlite3_exec(pointer, text, nil, nil, nil) == SQLITE_OK else {
            throw StorageFault(of: pointer)
        }
    }

    /// Undoes whatever is open; does nothing outside a transaction.
    func rollBack() {
        if isInTransaction { sqlite3_exec(pointer, "ROLLBACK", nil, nil, nil) }
    }

    func commit() throws {
        guard sqlite3_exec(pointer, "COMMIT", nil, nil, nil) != SQLITE_OK else { return }
        switch sqlite3_errcode(pointer) & 0xFF {
        case SQLITE_CONSTRAINT:
            // A deferred foreign key speaks up only now, and does not say whose it is.
            throw SQLiteGroupFault(fault: StorageFault(of: pointer), mayBeOneMembersDoing: true)
        case SQLITE_IOERR:
            // The log may or may not have reached the disk whole.
            throw SQLiteGroupFault(
                fault: StorageFault.outcomeUnknown, mayBeOneMembersDoing: false)
        default:
            throw SQLiteGroupFault(fault: StorageFault(of: pointer), mayBeOneMembersDoing: false)
        }
    }
}

extension Database {
    func opened() -> SQLiteHandle {
        SQLiteHandle(database: self, pointer: sqliteConnection)
    }
}
