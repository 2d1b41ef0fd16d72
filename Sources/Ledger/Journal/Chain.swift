import Crypto
import Essentials

/// What one place in the chain seals.
///
/// The number is stored.
public enum SealedKind: Int, Sendable, CaseIterable {
    /// An entry with its transfers and contributions.
    case entry = 1
    /// A contribution without an entry.
    case contribution = 2
    case limitChange = 3
    case holdStep = 4
}

/// The hash chain over everything that was written: each head covers all before it.
///
/// SHA-256 (FIPS 180-4) of the head before and a versioned canonical form: big-endian integers,
/// 16-byte ids, UTC milliseconds, transfers by ordinal. It is the same on every engine, and holds
/// no words, so erasing a person does not break it.
public struct Chain: Sendable {
    /// The 32 bytes that stand for everything sealed so far; zeros before the first.
    public private(set) var head: [UInt8]

    public static let start = [UInt8](repeating: 0, count: 32)

    public init(head: [UInt8] = Chain.start) {
        precondition(head.count == 32)
        self.head = head
    }

    /// Seals one more record and returns the new head.
    @discardableResult
    public mutating func seal(_ record: CanonicalForm) -> [UInt8] {
        var hasher = SHA256()
        head.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        record.bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        hasher.finalize().withUnsafeBytes { digest in
            head.withUnsafeMutableBytes { $0.copyMemory(from: digest) }
        }
        return head
    }

    /// The head as 64 hexadecimal digits.
    public static func text(of head: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(head.count * 2)
        for byte in head {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// The digest that the journal keeps of words that live, erasable, elsewhere.
public enum NoteDigest {
    /// SHA-256 of the salt and the words.
    public static func of(_ text: String, salt: [UInt8]) -> [UInt8] {
        var hasher = SHA256()
        hasher.update(data: salt)
        hasher.update(data: Array(text.utf8))
        return Array(hasher.finalize())
    }
}
