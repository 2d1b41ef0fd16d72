import Essentials

/// A note of the coordinator's about a member, kept apart from what others see.
///
/// The member sees it in their whole file.
public struct PrivateNote: Hashable, Sendable, Codable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let content: String
    public let written: Instant
    public let writer: String

    public init(id: ID, content: String, written: Instant, writer: String) {
        self.id = id
        self.content = content
        self.written = written
        self.writer = writer
    }
}
