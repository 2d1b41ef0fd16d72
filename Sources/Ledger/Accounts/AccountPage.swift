/// Some accounts of many, in the order in which they were opened.
public struct AccountPage: Hashable, Sendable {
    public let lines: [AccountLine]
    /// Where the next page begins; nil on the last.
    public let next: Int64?

    public init(lines: [AccountLine], next: Int64?) {
        self.lines = lines
        self.next = next
    }
}
