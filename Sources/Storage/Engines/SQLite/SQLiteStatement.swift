import Essentials
import Foundation
import GRDB
import GRDBSQLite

/// A compiled statement as the C interface sees it.
struct SQLiteStatement {
    let pointer: OpaquePointer
    private let compiled: Statement

    init(_ compiled: Statement) {
        self.compiled = compiled
        pointer = compiled.sqliteStatement
    }

    /// The names of its columns, which GRDB asks for once a statement.
    var names: SQLColumnNames { SQLColumnNames(compiled.columnNames) }

    /// Binds all parameters; false where SQLite refuses one or wants another number of them.
    func bind(_ parameters: [SQLParameter]) -> Bool {
        guard sqlite3_bind_parameter_count(pointer) == Int32(parameters.count) else {
            return sqlite3_bind_null(pointer, Int32.max) == SQLITE_OK
        }
        return parameters.indices.allSatisfy { index in
            bind(parameters[index].value, at: Int32(index + 1)) == SQLITE_OK
        }
    }

    /// Makes the statement ready for its next use and forgets what was bound.
    func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    /// The number in the first column of its only row.
    func firstInteger() throws -> Int64 {
        defer { reset() }
        guard sqlite3_step(pointer) == SQLITE_ROW else {
            throw StorageFault(of: sqlite3_db_handle(pointer))
        }
        return sqlite3_column_int64(pointer, 0)
    }

    func row(names: SQLColumnNames) throws -> SQLRow {
        SQLRow(
            names: names,
            values: try (0..<sqlite3_column_count(pointer)).map { try value(at: $0) })
    }

    private func bind(_ value: SQLValue, at position: Int32) -> Int32 {
        switch value {
        case .null:
            return sqlite3_bind_null(pointer, position)
        case .integer(let number):
            return sqlite3_bind_int64(pointer, position, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    // No address at all would bind null.
                    characters.baseAddress.map {
                        sqlite3_bind_text(
                            pointer, position, $0, Int32(characters.count), Self.transient)
                    } ?? sqlite3_bind_text(pointer, position, "", 0, Self.transient)
                }
            }
        case .bytes(let bytes):
            return bytes.isEmpty
                ? sqlite3_bind_zeroblob(pointer, position, 0)
                : sqlite3_bind_blob(pointer, position, bytes, Int32(bytes.count), Self.transient)
        case .id(let high, let low):
            return withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) {
                sqlite3_bind_blob(pointer, position, $0.baseAddress, 16, Self.transient)
            }
        }
    }

    /// Tells SQLite to keep a copy of what is bound.
    private static var transient: sqlite3_destructor_type? {
        unsafeBitCast(-1, to: sqlite3_destructor_type?.self)
    }

    private func value(at position: Int32) throws -> SQLValue {
        switch sqlite3_column_type(pointer, position) {
        case SQLITE_NULL:
            return .null
        case SQLITE_INTEGER:
            return .integer(sqlite3_column_int64(pointer, position))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(pointer, position)
            let length = Int(sqlite3_column_bytes(pointer, position))
            let bytes = UnsafeBufferPointer(start: start, count: length)
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(pointer, position)
            let length = Int(sqlite3_column_bytes(pointer, position))
            return SQLValue(blob: UnsafeRawBufferPointer(start: start, count: length))
        default:
            throw StorageFault.unreadable("a number with a fraction; cast it to INTEGER")
        }
    }
}

extension SQLValue {
    /// Sixteen bytes are taken for an id, which is what nearly all of them are.
    init(blob: UnsafeRawBufferPointer) {
        self = blob.count == 16 ? SQLValue(idBytes: blob) : .bytes([UInt8](blob))
    }

    init(idBytes: UnsafeRawBufferPointer) {
        self = .id(
            high: UInt64(bigEndian: idBytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
            low: UInt64(bigEndian: idBytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
}
