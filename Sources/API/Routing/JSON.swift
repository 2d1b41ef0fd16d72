import Foundation

/// How the API writes and reads JSON: keys sorted, so that one value is always the same bytes.
enum JSON {
    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
    }

    /// How a field of a form is called here: `ring-back` is `ringBack`.
    static func key(_ field: String) -> String {
        let parts = field.split(separator: "-")
        return parts.prefix(1).joined() + parts.dropFirst().map(\.capitalized).joined()
    }

    /// Reads a body, and names the place that does not fit.
    ///
    /// - Throws: `APIRefusal.notJSON`, `APIRefusal.zeroCharacter` or `FieldFaults`.
    static func read<Value: Decodable>(_ type: Value.Type, from body: [UInt8]) throws -> Value {
        // PostgreSQL keeps no zero character, so neither engine is asked to.
        guard body.firstRange(of: Array(#"\u0000"#.utf8)) == nil else {
            throw APIRefusal.zeroCharacter
        }
        do {
            return try JSONDecoder().decode(type, from: Data(body))
        } catch DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty {
            throw APIRefusal.notJSON
        } catch let error as DecodingError {
            throw error.fault
        }
    }
}

extension DecodingError {
    /// The fault beside the key that it is about.
    fileprivate var fault: any Error {
        switch self {
        case .keyNotFound(let key, let context):
            Self.fault(context.codingPath + [key], "This value is needed.")
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            Self.fault(context.codingPath, "This value is of another sort than it must be.")
        case .dataCorrupted(let context):
            Self.fault(context.codingPath, "This value cannot be read.")
        @unknown default: APIRefusal.notJSON
        }
    }

    private static func fault(_ path: [any CodingKey], _ explanation: String) -> any Error {
        let name = path.map(\.stringValue).joined(separator: ".")
        return APIRefusal.field(name.isEmpty ? "body" : name, explanation)
    }
}
