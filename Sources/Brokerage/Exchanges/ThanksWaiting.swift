import Essentials
import People

/// Thanks on their way: a line for the next call, "Lily says thank you".
public struct ThanksWaiting: Hashable, Sendable {
    public let exchange: Exchange.ID
    public let from: Member.ID
    public let fromName: String
    public let to: Member.ID
    /// What was said; never empty.
    public let words: String
    public let said: Instant

    public init(
        exchange: Exchange.ID, from: Member.ID, fromName: String, to: Member.ID, words: String,
        said: Instant
    ) {
        self.exchange = exchange
        self.from = from
        self.fromName = fromName
        self.to = to
        self.words = words
        self.said = said
    }

    public var firstName: String {
        fromName.split(separator: " ").first.map(String.init) ?? fromName
    }
}
