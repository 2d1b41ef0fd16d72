import Essentials

/// Time that went from one account to another in the old system.
public struct ImportedTransfer: Hashable, Sendable, Codable {
    public let place: LinePlace
    /// The content of the row and its occurrence among equal rows; the same file gives it again.
    public let key: String
    /// The moment; noon UTC where only a day was known.
    public let at: Instant
    /// The day, where the file says no time of day.
    public let day: Day?
    /// Who received the help: the account that went down.
    public let from: Party
    /// Who gave the help: the account that went up.
    public let to: Party
    public let minutes: Minutes
    /// The title of the offer or ask, or what it was for; may be empty.
    public let title: String

    public init(
        place: LinePlace, key: String, at: Instant, day: Day?, from: Party, to: Party,
        minutes: Minutes, title: String
    ) {
        (self.place, self.key, self.at, self.day) = (place, key, at, day)
        (self.from, self.to, self.minutes, self.title) = (from, to, minutes, title)
    }
}

/// Why a row is kept as history and posts nothing.
public enum CountedReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// Both people left, so there is nobody to post it to.
    case bothLeft = "both-left"
    /// No whole minute went over.
    case noTime = "no-time"
}

/// A row that is counted in the history and never posted.
public struct CountedTransfer: Hashable, Sendable, Codable {
    public let transfer: ImportedTransfer
    public let reason: CountedReason

    public init(transfer: ImportedTransfer, reason: CountedReason) {
        self.transfer = transfer
        self.reason = reason
    }
}
