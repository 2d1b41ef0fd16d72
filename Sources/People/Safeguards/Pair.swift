/// Two people, whichever is named first.
public struct Pair: Hashable, Sendable, Codable {
    public let one: Member.ID
    public let other: Member.ID

    public init(_ left: Member.ID, _ right: Member.ID) {
        one = min(left, right)
        other = max(left, right)
    }

    public func contains(_ member: Member.ID) -> Bool { one == member || other == member }

    /// The second of the two, seen from the first.
    public func other(than member: Member.ID) -> Member.ID { one == member ? other : one }
}
