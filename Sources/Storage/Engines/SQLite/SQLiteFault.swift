import Foundation
import GRDB
import GRDBSQLite

extension StorageFault {
    init(_ error: DatabaseError) {
        self.init(
            code: error.extendedResultCode.rawValue,
            message: error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }

    /// The fault that the connection met last.
    init(of pointer: OpaquePointer?) {
        self.init(
            code: sqlite3_extended_errcode(pointer),
            message: sqlite3_errmsg(pointer).map { String(cString: $0) } ?? "SQLite error")
    }

    private init(code: Int32, message: String) {
        let primary = code & 0xFF
        self =
            switch primary {
            case SQLITE_CONSTRAINT: Self(constraint: code, message: message)
            case SQLITE_BUSY, SQLITE_LOCKED: .busy
            case SQLITE_FULL: .diskFull
            // A closed pool, or a disk that no longer answers.
            case SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_MISUSE: .unreachable(message)
            case SQLITE_CORRUPT, SQLITE_NOTADB: .unreadable(message)
            default: .other(message)
            }
    }

    // SQLite's own extended codes are macros that Swift does not see: 19 | number << 8.
    private init(constraint code: Int32, message: String) {
        // "UNIQUE constraint failed: member.name_key": what matters comes after the colon.
        let detail = message.range(of: ": ").map { String(message[$0.upperBound...]) } ?? message
        self =
            switch code >> 8 {
            case 1, 5, 12: .check(detail)
            case 3: .foreignKey(detail)
            case 6, 8, 10: .unique(detail)
            case 7: .refusedByTrigger(message)
            default: .other(message)
            }
    }
}
