/// Some entries of the journal, in its order.
public struct EntryPage: Hashable, Sendable {
    public let entries: [Entry]
    /// Where the next page begins; nil on the last.
    public let next: Int64?

    public init(entries: [Entry], next: Int64?) {
        self.entries = entries
        self.next = next
    }
}
