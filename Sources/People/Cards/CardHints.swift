/// What a form about a person offers to choose from.
public struct CardHints: Hashable, Sendable {
    public let areas: [String]
    /// The words that people here use most for what they bring.
    public let strengths: [String]
    /// The scheme's own fields, by name.
    public let ownFields: [String]

    public init(areas: [String], strengths: [String], ownFields: [String]) {
        self.areas = areas
        self.strengths = strengths
        self.ownFields = ownFields
    }
}
