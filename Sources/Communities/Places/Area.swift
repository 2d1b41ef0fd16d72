import Essentials

/// A neighbourhood of the community, used instead of addresses to say who is near whom.
public struct Area: Hashable, Sendable, Codable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public var name: String

    public init(id: ID, name: String) {
        self.id = id
        self.name = name
    }
}
