import Essentials
import Foundation

/// What somebody typed into a form, kept as it was, with the faults found in it.
public struct TypedForm: Sendable {
    private var values: [String: [String]]
    public let files: [String: UploadedFile]
    public private(set) var faults: [FieldFault] = []

    public init(_ values: [String: [String]] = [:], files: [String: UploadedFile] = [:]) {
        self.values = values.mapValues { $0.map(\.withoutControls) }
        self.files = files
    }

    /// The answer as typed, without blanks around it; empty when there is none.
    public subscript(_ name: String) -> String {
        get {
            guard let typed = values[name]?.first, !typed.isEmpty else { return "" }
            return typed.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        set { values[name] = [newValue] }
    }

    /// Puts several answers into one place, for ticks and grids.
    public mutating func set(_ name: String, to answers: [String]) { values[name] = answers }

    /// All answers of that name, for ticks and grids.
    public func all(_ name: String) -> [String] { values[name] ?? [] }

    public func has(_ name: String) -> Bool { values[name] != nil }

    public var names: [String] { values.keys.sorted() }

    /// Everything typed but the token and the key, for a draft.
    ///
    /// Answers about somebody's life are written down only once they agreed to that.
    public var draft: [String: [String]] {
        let hasConsent = self["consent"] == "yes"
        return values.filter {
            $0.key != "token" && $0.key != "key"
                && (hasConsent || !$0.key.hasPrefix("baseline-"))
        }
    }

    public mutating func fault(_ field: String, _ explanation: String) {
        faults.append(FieldFault(field, explanation))
    }

    public mutating func add(_ found: FieldFaults) {
        faults += found.faults
    }

    public func fault(of field: String) -> String? {
        faults.first { $0.field == field }?.explanation
    }

    public var hasFaults: Bool { !faults.isEmpty }
}

/// A file that came with a form; its bytes are checked by whoever uses them.
public struct UploadedFile: Sendable, Hashable {
    public let name: String
    public let contentType: String
    public let bytes: [UInt8]
}

extension TypedForm {
    /// Reads `application/x-www-form-urlencoded` (WHATWG URL, section 5).
    static func urlEncoded(_ bytes: [UInt8]) -> TypedForm {
        var values: [String: [String]] = [:]
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = percentDecoded(parts[0])
            values[name, default: []].append(parts.count > 1 ? percentDecoded(parts[1]) : "")
        }
        return TypedForm(values)
    }

    private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
                let value = UInt8(
                    String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                decoded.append(value)
                index += 3
            } else {
                decoded.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// Reads `multipart/form-data` (RFC 7578); nil when it is not whole.
    static func multipart(_ bytes: [UInt8], boundary: String) -> TypedForm? {
        let mark = Array("--\(boundary)".utf8)
        let lineEnd = Array("\r\n".utf8)
        var values: [String: [String]] = [:]
        var files: [String: UploadedFile] = [:]
        guard var start = bytes.firstRange(of: mark)?.upperBound else { return nil }
        while true {
            if bytes[start...].starts(with: Array("--".utf8)) {
                return TypedForm(values, files: files)
            }
            guard bytes[start...].starts(with: lineEnd),
                let next = bytes[start...].firstRange(of: lineEnd + mark),
                let headEnd = bytes[start...].firstRange(of: lineEnd + lineEnd),
                headEnd.upperBound <= next.lowerBound + 2
            else { return nil }
            let head = String(decoding: bytes[start..<headEnd.lowerBound], as: UTF8.self)
            let body = Array(bytes[min(headEnd.upperBound, next.lowerBound)..<next.lowerBound])
            if let name = parameter("name", in: head) {
                if let fileName = parameter("filename", in: head) {
                    let type =
                        head.components(separatedBy: "\r\n")
                        .first { $0.lowercased().hasPrefix("content-type:") }
                        .map { $0.dropFirst("content-type:".count) }
                    if !fileName.isEmpty {
                        files[name] = UploadedFile(
                            name: fileName,
                            contentType: type.map {
                                $0.trimmingCharacters(in: .whitespaces)
                            } ?? "application/octet-stream",
                            bytes: body)
                    }
                } else {
                    values[name, default: []].append(String(decoding: body, as: UTF8.self))
                }
            }
            start = next.upperBound
        }
    }

    private static func parameter(_ name: String, in head: String) -> String? {
        guard let found = head.range(of: "; \(name)=\"") else { return nil }
        let rest = head[found.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        return String(rest[..<end])
    }
}
