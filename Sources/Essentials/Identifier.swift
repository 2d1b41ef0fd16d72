import Foundation

/// A 16-byte name for one thing of the kind `Of`, sortable by the moment it was made.
///
/// The layout is that of a version 7 UUID (RFC 9562): 48 bits of UTC milliseconds, then chance.
/// Ids are made at the desk, never by a database, so that a repeated attempt carries the same id.
public struct Identifier<Of>: Hashable, Sendable, Comparable {
    /// The first eight bytes, big-endian.
    public let high: UInt64
    /// The last eight bytes, big-endian.
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Makes a time-ordered id from a moment and 74 bits of the given chance.
    public init(at instant: Instant, random: (UInt64, UInt64)) {
        let milliseconds = UInt64(max(0, instant.milliseconds)) & 0xFFFF_FFFF_FFFF
        high = milliseconds << 16 | 0x7000 | (random.0 & 0x0FFF)
        low = 0x8000_0000_0000_0000 | (random.1 & 0x3FFF_FFFF_FFFF_FFFF)
    }

    /// The same sixteen bytes as the name of another kind of thing.
    public init<Other>(sameBytesAs other: Identifier<Other>) {
        self.init(high: other.high, low: other.low)
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension Identifier {
    /// The sixteen bytes, first byte first.
    public var bytes: [UInt8] {
        [high, low].flatMap { half in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> $0) }
        }
    }

    /// Reads sixteen bytes; nil for any other length.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        let high = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let low = bytes.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        self.init(high: high, low: low)
    }
}

extension Identifier: LosslessStringConvertible {
    /// Reads the usual written form, with or without hyphens, in either case.
    public init?(_ text: String) {
        let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
        guard digits.count == 32, let written = String(bytes: digits, encoding: .utf8),
            let high = UInt64(written.prefix(16), radix: 16),
            let low = UInt64(written.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    // Lists write one a line, so it goes digit by digit into the string's own memory.
    public var description: String {
        String(unsafeUninitializedCapacity: 36) { letters in
            var position = 0
            for digit in 0..<32 {
                if digit & 3 == 0, 8...20 ~= digit {
                    letters.initializeElement(at: position, to: UInt8(ascii: "-"))
                    position += 1
                }
                let half = digit < 16 ? high : low
                let value = UInt8(truncatingIfNeeded: half >> (60 - digit % 16 * 4)) & 0xF
                let letter = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
                letters.initializeElement(at: position, to: letter)
                position += 1
            }
            return position
        }
    }
}

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let read = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is not an id of 32 hexadecimal digits")
        }
        self = read
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// The sovereign set of books and people that everything else belongs to.
public enum CommunityTag {}
public typealias CommunityID = Identifier<CommunityTag>
