import People

/// A form as it came when its session was over; nothing of it was done.
public struct UnsentForm: Hashable, Sendable, Codable {
    /// Where it was sent to.
    public let path: String
    public let query: [String: [String]]
    /// What was typed; never a password, a code or a file.
    public let typed: [String: [String]]
    /// The request key it came with, so that sending it again is never a second time.
    public let key: String
    /// The hat that was chosen in that session; nil means the first of those given.
    public private(set) var hat: Hat?
    /// The person that somebody was acting for.
    public private(set) var onBehalfOf: Member.ID?

    public init(
        path: String, query: [String: [String]], typed: [String: [String]], key: String
    ) {
        self.path = path
        self.query = query
        self.typed = typed
        self.key = key
    }

    /// The same form as somebody wrote it in a session of theirs.
    func written(wearing hat: Hat?, onBehalfOf member: Member.ID?) -> UnsentForm {
        var copy = self
        copy.hat = hat
        copy.onBehalfOf = member
        return copy
    }
}
