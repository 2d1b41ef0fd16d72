import Essentials

/// A person as another system, or a list kept by hand, knew them.
public struct ImportedPerson: Hashable, Sendable, Codable {
    public let place: LinePlace
    /// The member number, without zeros in front.
    public let number: String
    public var name = ""
    public var email: String?
    public var phone: String?
    public var otherPhone: String?
    /// When they joined, where the old system knew the moment.
    public var joinedAt: Instant?
    /// The day they joined, where only a day is known.
    public var joined: Day?
    public var lastSeen: Instant?
    /// The language they read, such as "ca" or "pt-BR".
    public var language: String?
    /// What the old system said they have, in whole minutes, cut toward zero.
    public var balance: Minutes?
    public var born: Day?
    /// 1 to 4 as TimeOverflow counts: woman, man, other, rather not say.
    public var gender: Int?
    public var tags: [String] = []
    public var note: String?
    /// What the file says of the card, column by column, in the words of docs/reference/csv.md.
    public var card: [ColumnField: String] = [:]

    public init(number: String, place: LinePlace) {
        self.number = number
        self.place = place
    }
}
