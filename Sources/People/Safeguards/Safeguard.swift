import Essentials

/// What one person's own safety, or somebody else's, asks of every meeting with them.
public struct Safeguard: Hashable, Sendable, Codable {
    /// The person is never with one other person on their own.
    public var isNotAlone: Bool
    /// The kind of check that whoever is with this person must have; empty asks for none.
    public var checkNeeded: String
    /// The coordinator's words about it, for hats that see safeguards.
    public var words: String

    public init(isNotAlone: Bool = false, checkNeeded: String = "", words: String = "") {
        self.isNotAlone = isNotAlone
        self.checkNeeded = checkNeeded
        self.words = words
    }

    public static let none = Safeguard()
}
