import Essentials
import People

/// What is known about an ask while somebody is looked for: perhaps no more than its words.
public struct AskedFor: Hashable, Sendable {
    public let content: String
    /// Where it is; empty where nobody knows.
    public let area: String
    /// A language that is needed; empty when it does not matter.
    public let language: String
    public let day: Day?
    /// Nil when a group asks.
    public let receiver: Member.ID?
    /// How the receiver is called, for the reasons.
    public let receiverName: String
    /// Whether whoever helps would be among others there.
    public let isGroup: Bool

    public init(
        content: String, area: String = "", language: String = "", day: Day? = nil,
        receiver: Member.ID? = nil, receiverName: String = "", isGroup: Bool = false
    ) {
        self.content = content
        self.area = area
        self.language = language
        self.day = day
        self.receiver = receiver
        self.receiverName = receiverName
        self.isGroup = isGroup
    }

    public init(_ ask: Ask, receiverName: String = "", askerArea: String = "") {
        self.init(
            content: ([ask.content] + ask.tags).joined(separator: " "),
            area: ask.area.isEmpty ? askerArea : ask.area, language: ask.language,
            day: ask.wanted, receiver: ask.member, receiverName: receiverName,
            isGroup: ask.isGroup)
    }

    /// The words that say what it is about, folded, each once.
    public var tellingWords: [String] { TellingWords.of(content) }
}
