import Essentials

/// Reads one of a few stable words.
enum CodeJSON {
    /// - Throws: `APIRefusal.field` naming the words there are.
    static func read<Value: CaseIterable>(
        _ text: String, _ field: String, _ code: (Value) -> String
    ) throws -> Value {
        guard let found = Value.allCases.first(where: { code($0) == text }) else {
            let known = Value.allCases.map(code).joined(separator: ", ")
            throw APIRefusal.field(field, "Use one of: \(known).")
        }
        return found
    }
}
