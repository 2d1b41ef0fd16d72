import Operations

/// The secret of a session as its forms carry it: under another mask on every page.
///
/// Pages are compressed, so a stranger who may see how long they are, and put words into them,
/// could guess a secret that stands on each of them letter by letter (BREACH). Under a fresh mask
/// no two pages share a letter of it.
public struct FormToken: Sendable {
    /// Bytes of a secret.
    public static let length = 16

    private let secret: [UInt8]

    public init(_ secret: [UInt8]) {
        self.secret = secret
    }

    /// A mask and the secret under it, as hexadecimal digits.
    public func masked(by chance: Chance) -> String {
        let mask = chance.bytes(secret.count)
        return (mask + zip(mask, secret).map { $0 ^ $1 }).hexadecimal
    }

    /// Whether a form's token holds this secret; how long that takes tells nothing about it.
    func isIn(_ token: String) -> Bool {
        guard let unmasked = Self.secret(in: token), unmasked.count == secret.count else {
            return false
        }
        return zip(unmasked, secret).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The secret under a token's mask, whosever it is; nil for what is no token.
    static func secret(in token: String) -> [UInt8]? {
        guard let bytes = [UInt8](hexadecimal: token), bytes.count == length * 2 else {
            return nil
        }
        return zip(bytes, bytes[length...]).map { $0 ^ $1 }
    }
}

extension [UInt8] {
    var hexadecimal: String {
        String(unsafeUninitializedCapacity: count * 2) { letters in
            for (position, byte) in enumerated() {
                letters.initializeElement(at: position * 2, to: Self.digit(byte >> 4))
                letters.initializeElement(at: position * 2 + 1, to: Self.digit(byte & 0xF))
            }
            return count * 2
        }
    }

    /// Nil for anything but pairs of hexadecimal digits.
    init?(hexadecimal text: String) {
        let values = text.utf8.map(Self.value)
        guard values.count.isMultiple(of: 2), !values.contains(nil) else { return nil }
        self = stride(from: 0, to: values.count, by: 2).map { position in
            (values[position] ?? 0) << 4 | (values[position + 1] ?? 0)
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func value(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): letter - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
