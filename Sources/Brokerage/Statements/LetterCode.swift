import Essentials

/// The code on the strip that comes back with a letter: a member's number and two letters.
///
/// The letters follow from the number and the community, so that a digit misread or two digits
/// changed over is noticed. It is no secret: it only says whose strip it is.
public struct LetterCode: Hashable, Sendable, CustomStringConvertible {
    public let number: Int
    private let letters: String

    public init(number: Int, community: CommunityID) {
        self.number = number
        letters = LetterCode.letters(for: number, in: community)
    }

    /// Reads a code as typed, with or without the hyphen; nil where the letters do not fit.
    public init?(typed text: String, community: CommunityID) {
        let signs = text.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let digits = signs.prefix { $0.isNumber }
        guard let number = Int(digits), number > 0,
            signs.dropFirst(digits.count) == LetterCode.letters(for: number, in: community)
        else { return nil }
        self.init(number: number, community: community)
    }

    public var description: String { "\(number)-\(letters.uppercased())" }

    /// Letters that are told apart when read out or written by hand.
    private static let alphabet = Array("abcdefghkmnprstuwxy")

    private static func letters(for number: Int, in community: CommunityID) -> String {
        var sums = (UInt64(7), UInt64(13))
        for (place, byte) in (community.bytes + Array(String(number).utf8)).enumerated() {
            sums.0 = (sums.0 * 31 + UInt64(byte) * UInt64(place + 1)) % 1_000_003
            sums.1 = (sums.1 * 37 + UInt64(byte) * UInt64(place + 3)) % 999_983
        }
        let many = UInt64(alphabet.count)
        return String([alphabet[Int(sums.0 % many)], alphabet[Int(sums.1 % many)]])
    }
}
