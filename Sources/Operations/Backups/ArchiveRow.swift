import Essentials
import Foundation
import Storage

/// One row of a backup as a line of JSON: numbers, text, null, ids and bytes written as text.
enum ArchiveRow {
    /// Appends the line for these values, newline included.
    static func write(_ values: [SQLValue], to line: inout [UInt8]) {
        line.append(UInt8(ascii: "["))
        for (place, value) in values.enumerated() {
            if place > 0 { line.append(UInt8(ascii: ",")) }
            switch value {
            case .null: line += "null".utf8
            case .integer(let number): line += String(number).utf8
            case .text(let text): write(text, to: &line)
            case .bytes(let bytes): write(Data(bytes).base64EncodedString(), to: &line)
            case .id(let high, let low):
                write(Identifier<Never>(high: high, low: low).description, to: &line)
            }
        }
        line += "]\n".utf8
    }

    private static func write(_ text: String, to line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                line.append(UInt8(ascii: "\\"))
                line.append(byte)
            case 0..<32:
                let hex = String(byte, radix: 16)
                line += "\\u\(String(repeating: "0", count: 4 - hex.count))\(hex)".utf8
            default: line.append(byte)
            }
        }
        line.append(UInt8(ascii: "\""))
    }

    /// Reads a line in the kinds of its columns; nil where it does not fit them.
    static func read(_ line: ArraySlice<UInt8>, as kinds: [SQLKind]) -> [SQLValue]? {
        guard
            let cells = (try? JSONSerialization.jsonObject(with: Data(line))) as? [Any],
            cells.count == kinds.count
        else { return nil }
        var values: [SQLValue] = []
        for (cell, kind) in zip(cells, kinds) {
            guard let value = value(of: cell, as: kind) else { return nil }
            values.append(value)
        }
        return values
    }

    private static func value(of cell: Any, as kind: SQLKind) -> SQLValue? {
        if cell is NSNull { return .null }
        switch kind {
        case .integer: return (cell as? NSNumber).map { .integer($0.int64Value) }
        case .text: return (cell as? String).map { .text($0) }
        case .id:
            return (cell as? String).flatMap { Identifier<Never>($0) }
                .map { .id(high: $0.high, low: $0.low) }
        case .bytes:
            return (cell as? String).flatMap { Data(base64Encoded: $0) }.map { .bytes(Array($0)) }
        case .unknown: return nil
        }
    }
}
