/// What is said where a list would be, and what to do about it.
public struct EmptyState: Component {
    let words: String
    let next: ButtonLink?

    public init(_ words: String, next: ButtonLink? = nil) {
        self.words = words
        self.next = next
    }

    public var html: HTML { "<div class=\"empty\"><p>\(words)</p>\(next)</div>\n" }
}
