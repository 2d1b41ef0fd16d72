/// A telephone number as its digits, however it was written.
public struct TelephoneDigits: Hashable, Sendable {
    public let digits: String

    public init(_ written: String) {
        digits = written.filter { $0.isASCII && $0.isNumber }
    }

    /// How far back two spellings of one number agree, with or without the country's prefix.
    public static let comparedMax = 8

    /// Under what the number is found: from its beginning, and from its end turned round.
    public var keys: [String] {
        digits.count < 3 ? [] : [digits, TelephoneDigits.mark + String(digits.reversed())]
    }

    /// What a key must begin with when these digits are typed; nil when they are too few.
    public var prefixes: [String]? {
        guard digits.count >= 3 else { return nil }
        let tail = String(digits.reversed().prefix(TelephoneDigits.comparedMax))
        return [digits, TelephoneDigits.mark + tail]
    }

    private static let mark = "<"
}
