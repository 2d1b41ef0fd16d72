import Essentials

/// Why two people are not brought together, in order of precedence.
///
/// What it says to people is the same for every reason that is private; the case itself is only
/// for hats that see safeguards.
public enum Exclusion: Refusal, Hashable, CaseIterable {
    /// Paused, left, or not of this community.
    case notAvailable
    case samePerson
    case keptApart
    case age
    case notAlone
    case checkMissing

    public var kind: RefusalKind { .conflict }

    public var code: String {
        switch self {
        case .notAvailable: "not-available"
        case .samePerson: "same-person"
        case .keptApart, .age, .notAlone, .checkMissing: "not-matched"
        }
    }

    public var explanation: String {
        switch self {
        case .notAvailable: "This person is taking a break or is no longer with us."
        case .samePerson: "Choose two different people."
        case .keptApart, .age, .notAlone, .checkMissing:
            "We do not bring these two together on their own. Ask the coordinator about it."
        }
    }

    /// Whether only hats that see safeguards may be told which reason it is.
    public var isPrivate: Bool { code == "not-matched" }
}
