import Essentials

/// A member's recorded permission that another may act for them.
public struct Supporting: Hashable, Sendable, Codable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>
    /// The ask that the permission is limited to, known by its bytes.
    public enum AskTag {}
    public typealias AskID = Identifier<AskTag>

    public let id: ID
    public let member: Member.ID
    public let memberName: String
    public let supporter: Member.ID
    public let supporterName: String
    /// Nil for everything.
    public let ask: AskID?
    public let starts: Day
    /// The last day; nil while it has no end.
    public let ends: Day?
    /// What was said, in the words noted then.
    public let said: String
    public let isRevoked: Bool

    public init(
        id: ID, member: Member.ID, memberName: String, supporter: Member.ID,
        supporterName: String, ask: AskID? = nil, starts: Day, ends: Day? = nil,
        said: String = "", isRevoked: Bool = false
    ) {
        self.id = id
        self.member = member
        self.memberName = memberName
        self.supporter = supporter
        self.supporterName = supporterName
        self.ask = ask
        self.starts = starts
        self.ends = ends
        self.said = said
        self.isRevoked = isRevoked
    }

    /// Whether it opens doors on that day.
    public func holds(on day: Day) -> Bool {
        !isRevoked && starts <= day && (ends ?? day) >= day
    }

    /// Whether it lets the supporter act in this matter; nil asks about everything.
    public func covers(_ matter: AskID?) -> Bool { ask == nil || ask == matter }
}
