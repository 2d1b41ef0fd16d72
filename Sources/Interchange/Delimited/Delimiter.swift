/// The sign between two cells.
public enum Delimiter: String, Hashable, Sendable, Codable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"

    var byte: UInt8 {
        switch self {
        case .comma: 0x2C
        case .semicolon: 0x3B
        case .tab: 0x09
        }
    }

    /// The sign that the first record has most of, outside quotes; comma when they are equal.
    static func detected(in bytes: [UInt8]) -> Delimiter {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == 0x22 {
                isQuoted.toggle()
            } else if !isQuoted {
                if byte == 0x0A || byte == 0x0D, !counts.isEmpty { break }
                if allCases.contains(where: { $0.byte == byte }) { counts[byte, default: 0] += 1 }
            }
        }
        var best = Delimiter.comma
        for candidate in allCases
        where counts[candidate.byte, default: 0] > counts[best.byte, default: 0] {
            best = candidate
        }
        return best
    }
}
