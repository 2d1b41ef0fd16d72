import Essentials

/// Everything that was read from the files of one import, before anything is written.
public struct ImportReading: Hashable, Sendable, Codable {
    public var bankName: String?
    public var sources: [ImportSource] = []
    public var people: [ImportedPerson] = []
    public var transfers: [ImportedTransfer] = []
    public var posts: [ImportedPost] = []
    /// Households, organisations and the pot.
    public var accounts: [ImportedAccount] = []
    /// History without a posting.
    public var countedOnly: [CountedTransfer] = []
    /// By file, line and column.
    public var faults: [LineFault] = []
    public var leftOut: [LeftOutLine] = []
    public var questions: [ImportQuestion] = []

    public init() {}

    /// Nothing stands in the way of writing all of it.
    public var isClean: Bool { faults.isEmpty && questions.isEmpty }

    public var countedMinutes: Minutes {
        countedOnly.reduce(Minutes.zero) { $0 + $1.transfer.minutes }
    }
}

/// What a file was taken for, so that the preview can show what was understood.
public struct ImportSource: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case members, transfers, offers, inquiries
        case memberList = "member-list"
        case postList = "post-list"
        case transferList = "transfer-list"
        case people, exchanges, asks, accounts
    }

    public let file: String
    public let kind: Kind
    public let encoding: TextEncoding
    public let delimiter: Delimiter
    /// Records without the header.
    public let records: Int
}
