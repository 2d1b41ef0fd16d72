/// A head as it is printed and written down: how many records it covers, and its digits.
///
/// `412-9f3c...` is the head behind the record at place 412. Noted on paper it proves everything
/// up to that place; two of them, one that still holds and one that does not, say between which
/// places something was changed.
public struct ChainHead: Hashable, Sendable, CustomStringConvertible {
    /// The place of the newest record it covers; nil where only the digits were written down.
    public let place: Int?
    /// The 32 bytes of the head, or its first ones.
    public let digest: [UInt8]

    /// With a place, so many of the first bytes are as good as all of them.
    public static let bytesMin = 8

    public init(place: Int?, digest: [UInt8]) {
        self.place = place
        self.digest = digest
    }

    /// Reads what `description` or `short` printed, or all the digits alone.
    ///
    /// Spaces and case do not matter.
    public init?(_ typed: String) {
        let parts = typed.filter { !$0.isWhitespace }
            .split(separator: "-", omittingEmptySubsequences: false)
        guard let digits = parts.last, parts.count <= 2, let digest = Self.bytes(of: digits) else {
            return nil
        }
        if parts.count == 2 {
            guard let place = Int(parts[0]), place >= 0, parts[0].allSatisfy(\.isNumber),
                digest.count >= Self.bytesMin
            else { return nil }
            self.init(place: place, digest: digest)
        } else {
            guard digest.count == Chain.start.count else { return nil }
            self.init(place: nil, digest: digest)
        }
    }

    private static func bytes(of digits: Substring) -> [UInt8]? {
        let digits = Array(digits.utf8)
        guard digits.count.isMultiple(of: 2), digits.count <= 64 else { return nil }
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: digits.count, by: 2) {
            let pair = digits[start..<(start + 2)]
            guard pair.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
                let byte = UInt8(String(decoding: pair, as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    /// The place, a dash, and all digits.
    public var description: String {
        (place.map { "\($0)-" } ?? "") + Chain.text(of: digest)
    }

    /// The place and the first sixteen digits: short enough to copy by hand.
    public var short: String {
        guard let place else { return description }
        return "\(place)-" + Chain.text(of: Array(digest.prefix(Self.bytesMin)))
    }

    /// Whether the chain had this head once it held that many records.
    public func agrees(with head: [UInt8], at place: Int) -> Bool {
        (self.place == nil || self.place == place) && head.starts(with: digest)
    }
}
