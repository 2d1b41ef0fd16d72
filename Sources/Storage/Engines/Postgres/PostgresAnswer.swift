import CPostgres
import Essentials
import Foundation

/// What a statement brought back, in libpq's own memory until it goes.
final class PostgresAnswer {
    private let result: OpaquePointer?
    private let names: SQLColumnNames
    private let types: [Oid]

    init(_ result: OpaquePointer?) {
        self.result = result
        let columns = 0..<PQnfields(result)
        names = SQLColumnNames(
            columns.map { PQfname(result, $0).map { String(cString: $0) } ?? "" })
        types = columns.map { PQftype(result, $0) }
    }

    deinit {
        PQclear(result)
    }

    var rowCount: Int { Int(PQntuples(result)) }

    var changedRowCount: Int {
        // A SELECT reports the rows it found, which are no changes.
        let tag = PQcmdStatus(result).map { String(cString: $0) } ?? ""
        guard ["INSERT ", "UPDATE ", "DELETE ", "MERGE "].contains(where: tag.hasPrefix) else {
            return 0
        }
        return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }

    func rows() throws -> [SQLRow] {
        try (0..<rowCount).map { try row(at: $0) }
    }

    func row(at position: Int) throws -> SQLRow {
        SQLRow(
            names: names,
            values: try types.indices.map { try value(Int32(position), Int32($0), types[$0]) })
    }

    func isNull(_ row: Int32, _ column: Int32) -> Bool {
        PQgetisnull(result, row, column) != 0
    }

    func bytes(_ row: Int32, _ column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
    }

    /// A whole number of any width; 0 for whatever is none.
    func integer(_ row: Int32, _ column: Int32) -> Int64 {
        let bytes = bytes(row, column)
        return switch bytes.count {
        case 8: bytes.bigEndian(Int64.self)
        case 4: Int64(bytes.bigEndian(Int32.self))
        case 2: Int64(bytes.bigEndian(Int16.self))
        default: 0
        }
    }

    private func value(_ row: Int32, _ column: Int32, _ type: Oid) throws -> SQLValue {
        guard PQgetisnull(result, row, column) == 0 else { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
        switch type {
        case PostgresType.int8: return .integer(bytes.bigEndian(Int64.self))
        case PostgresType.int4: return .integer(Int64(bytes.bigEndian(Int32.self)))
        case PostgresType.int2: return .integer(Int64(bytes.bigEndian(Int16.self)))
        case PostgresType.bool: return .integer(bytes.first == 0 ? 0 : 1)
        case PostgresType.uuid: return SQLValue(idBytes: bytes)
        case PostgresType.bytea: return .bytes([UInt8](bytes))
        case PostgresType.text, PostgresType.varchar, PostgresType.name, PostgresType.unknown:
            return .text(String(decoding: bytes, as: UTF8.self))
        case PostgresType.void: return .null
        case PostgresType.numeric:
            throw StorageFault.unreadable(
                "column \(names.all[Int(column)]) is numeric, as SUM makes it; cast it to BIGINT")
        default:
            throw StorageFault.unreadable(
                "column \(names.all[Int(column)]) has a type (\(type)) that is not read")
        }
    }
}

/// The numbers that PostgreSQL has for the types of our schema, and those its functions answer.
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let unknown: Oid = 705
    static let varchar: Oid = 1043
    static let numeric: Oid = 1700
    static let void: Oid = 2278
    static let uuid: Oid = 2950
}

extension SQLKind {
    /// The type a parameter is announced with; 0 lets the server guess.
    var postgresType: Oid {
        switch self {
        case .unknown: 0
        case .integer: PostgresType.int8
        case .text: PostgresType.text
        case .bytes: PostgresType.bytea
        case .id: PostgresType.uuid
        }
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func bigEndian<N: FixedWidthInteger>(_ type: N.Type) -> N {
        N(bigEndian: loadUnaligned(as: N.self))
    }
}
