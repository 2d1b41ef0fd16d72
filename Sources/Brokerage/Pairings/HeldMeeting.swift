import Essentials
import People

/// A meeting or a pair that was agreed and now has something between the two.
public struct HeldMeeting: Hashable, Sendable {
    /// What was agreed: one meeting, or one that comes again and again.
    public enum Agreed: Hashable, Sendable {
        case exchange(Exchange)
        case pairing(Pairing)
    }

    public let agreed: Agreed
    public let why: Exclusion

    public init(_ agreed: Agreed, why: Exclusion) {
        self.agreed = agreed
        self.why = why
    }
}
