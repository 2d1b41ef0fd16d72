import Essentials

/// One sovereign set of books and people, with the face and telephone that people know it by.
public struct Community: Hashable, Sendable, Codable {
    public let id: CommunityID
    /// How it stands in addresses: lower-case letters, digits and hyphens.
    public let name: String
    /// How people call it.
    public var title: String
    public var zone: Zone
    /// The language of pages for people who have chosen none, as a BCP 47 tag.
    public var language: String
    public var face: LocalFace
    /// What its exchanges are thanked with, as pages and papers name it; nil before it is chosen.
    public var unit: CreditUnit?

    public init(
        id: CommunityID, name: String, title: String, zone: Zone, language: String = "en",
        face: LocalFace, unit: CreditUnit? = nil
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.zone = zone
        self.language = language
        self.face = face
        self.unit = unit
    }
}

/// Who to ring and when the door is open; it stands on every page and letter (R152).
public struct LocalFace: Hashable, Sendable, Codable {
    public var person: String
    public var telephone: String
    public var openingHours: String
    public var address: String

    public init(person: String, telephone: String, openingHours: String = "", address: String = "")
    {
        self.person = person
        self.telephone = telephone
        self.openingHours = openingHours
        self.address = address
    }
}

extension Community {
    /// Whether a name can stand in addresses: small letters, digits, and hyphens between them.
    public static func canBeName(_ name: String) -> Bool {
        let letters = name.utf8
        return (1...60).contains(letters.count)
            && letters.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || $0 == UInt8(ascii: "-")
            }
            && letters.first != UInt8(ascii: "-") && letters.last != UInt8(ascii: "-")
    }

    /// The name in addresses that follows from a title, for instance "rushey-green".
    public static func name(from title: String) -> String {
        let words = FoldedText(title).words.map { word in
            word.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        let joined = words.filter { !$0.isEmpty }.joined(separator: "-").prefix(40)
        return joined.isEmpty ? "time-bank" : String(joined)
    }
}
