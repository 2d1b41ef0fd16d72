/// One row of an answer; it stands on its own and may leave its transaction.
public struct SQLRow: Sendable {
    let names: SQLColumnNames
    public let values: [SQLValue]

    public var columns: [String] { names.all }

    /// Reads the first column of that name.
    public func read<T: SQLReadable>(_ column: String, as type: T.Type = T.self) throws -> T {
        guard let position = names.all.firstIndex(of: column) else {
            throw StorageFault.unreadable("there is no column \(column)")
        }
        return try read(position)
    }

    /// Reads the column at that place, counted from 0.
    public func read<T: SQLReadable>(_ position: Int, as type: T.Type = T.self) throws -> T {
        guard values.indices.contains(position) else {
            throw StorageFault.unreadable("there is no column number \(position)")
        }
        do {
            return try T(sqlValue: values[position])
        } catch StorageFault.unreadable(let reason) {
            throw StorageFault.unreadable("column \(names.all[position]): \(reason)")
        }
    }
}

/// The names of an answer's columns, shared by all its rows.
final class SQLColumnNames: Sendable {
    let all: [String]

    init(_ all: [String]) {
        self.all = all
    }
}
