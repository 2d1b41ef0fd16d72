import Essentials

/// A check of a person that a coordinator has seen: its kind and its days, never the document.
public struct SeenCheck: Hashable, Sendable, Codable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    /// The scheme's own word for it, such as "DBS enhanced".
    public let kind: String
    public let seen: Day
    /// The last day on which it counts; nil where the scheme asks for no review.
    public let review: Day?

    public init(id: ID, kind: String, seen: Day, review: Day?) {
        self.id = id
        self.kind = kind
        self.seen = seen
        self.review = review
    }

    /// Whether it answers a demand for that kind on that day.
    public func covers(_ demanded: String, on day: Day) -> Bool {
        FoldedText(kind) == FoldedText(demanded) && seen <= day && (review ?? day) >= day
    }
}
