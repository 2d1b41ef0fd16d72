import Essentials

/// What somebody brings: a gift, an interest, a piece of life experience, in their own words.
///
/// Each is also a tag; those used most are offered to the next person who writes one.
public struct Strength: Hashable, Sendable, Codable {
    /// The number is stored.
    public enum Kind: Int, Sendable, Codable, CaseIterable {
        case gift = 1
        case interest = 2
        case lifeExperience = 3

        /// The stable word that programs read.
        public var code: String {
            switch self {
            case .gift: "gift"
            case .interest: "interest"
            case .lifeExperience: "life-experience"
            }
        }
    }

    public let kind: Kind
    public let name: String

    public init(_ kind: Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    public var nameKey: String { FoldedText(name).text }
}

extension Strength {
    /// Reads several from one box: a line or a comma each, every one kept once, at most 40.
    public static func read(_ text: String, _ kind: Kind) -> [Strength] {
        var seen: Set<String> = []
        let pieces = text.split { $0 == "\n" || $0 == "\r\n" || $0 == "," || $0 == ";" }
        return pieces.compactMap { piece -> Strength? in
            let words = piece.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let strength = Strength(kind, String(words.prefix(80)))
            guard !strength.nameKey.isEmpty, seen.insert(strength.nameKey).inserted else {
                return nil
            }
            return strength
        }.prefix(40).map { $0 }
    }
}
