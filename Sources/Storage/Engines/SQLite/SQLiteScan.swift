import GRDB
import GRDBSQLite

/// A compiled statement of its own that steps on whenever it is asked.
final class SQLiteScan: SQLScan {
    private let compiled: Statement
    private let pointer: OpaquePointer
    private let fault: () -> StorageFault

    init(_ compiled: Statement, fault: @escaping () -> StorageFault) {
        self.compiled = compiled
        self.fault = fault
        pointer = compiled.sqliteStatement
    }

    deinit {
        sqlite3_reset(pointer)
    }

    func next() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw fault()
        }
    }

    func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(pointer, Int32(column)) == SQLITE_NULL
    }

    func integer(_ column: Int) -> Int64 {
        sqlite3_column_int64(pointer, Int32(column))
    }

    func withBytes(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        let start = sqlite3_column_blob(pointer, Int32(column))
        let count = Int(sqlite3_column_bytes(pointer, Int32(column)))
        body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }
}
