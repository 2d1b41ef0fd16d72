import CPostgres
import Foundation

/// A fault with what the engine itself needs to know about it.
struct PostgresFailure: Error {
    let fault: StorageFault
    /// Whether the whole closure may be run again, nothing of it having happened.
    let isRepeatable: Bool

    init(_ fault: StorageFault, isRepeatable: Bool = false) {
        self.fault = fault
        self.isRepeatable = isRepeatable
    }

    /// The connection is gone, and with it a transaction that had not been committed.
    static func lost(_ message: String) -> PostgresFailure {
        PostgresFailure(.unreachable(message), isRepeatable: true)
    }
}

extension PostgresFailure {
    /// Reads what the server said of a statement that failed.
    init(result: OpaquePointer?) {
        func field(_ name: Character) -> String {
            let code = Int32(name.asciiValue ?? 0)
            return PQresultErrorField(result, code).map { String(cString: $0) } ?? ""
        }
        let state = field("C")
        let message = field("M")
        let table = field("t")
        let fault: StorageFault
        switch state {
        case "23505":
            fault = .unique(
                Self.columns(in: field("D"), of: table) ?? field("n"))
        case "23503": fault = .foreignKey(field("n"))
        case "23502": fault = .check("\(table).\(field("c"))")
        case "23514": fault = .check(field("n"))
        case "P0001": fault = .refusedByTrigger(message)
        case "40001", "40P01", "55P03", "57014": fault = .busy
        case "53100": fault = .diskFull
        case "53300": fault = .unreachable(message)
        case _ where state.hasPrefix("08") || state.hasPrefix("57P"): fault = .unreachable(message)
        case "XX001", "XX002": fault = .unreadable(message)
        default: fault = .other(state.isEmpty ? message : "\(message) (\(state))")
        }
        self.init(
            fault,
            isRepeatable: state == "40001" || state == "40P01" || Self.isStalePlan(state, message))
    }

    /// A statement prepared before a migration, whose columns are others now.
    static func isStalePlan(_ state: String, _ message: String) -> Bool {
        state == "0A000" && message.contains("cached plan")
    }

    /// Finds the columns in `Key (community, name)=(…) already exists.`, as SQLite would name them.
    ///
    /// PostgreSQL by itself names the constraint, which SQLite does not know.
    private static func columns(in detail: String, of table: String) -> String? {
        guard let start = detail.range(of: "("), let end = detail.range(of: ")=("),
            start.upperBound <= end.lowerBound
        else { return nil }
        return detail[start.upperBound..<end.lowerBound].components(separatedBy: ", ")
            .map { "\(table).\($0)" }.joined(separator: ", ")
    }
}
