import Essentials
import Ledger
import People

/// Help that somebody gave before their time was noted, as the committee decided to credit it.
public struct WrittenRecognition: Hashable, Sendable, Codable {
    public var member: Member.ID
    public var minutes: Minutes
    /// The day on which it was decided.
    public var day: Day
    /// What the help was.
    public var content: String
    /// The word of whoever decided; nil where it is still missing.
    public var decided: TrayWord?

    public init(
        _ member: Member.ID, minutes: Minutes, on day: Day, for content: String,
        decided: TrayWord?
    ) {
        self.member = member
        self.minutes = minutes
        self.day = day
        self.content = content
        self.decided = decided
    }

    public static let contentMax = 200

    /// Whether it can be meant, and whether there is room for it.
    ///
    /// - Parameters:
    ///   - most: what the scheme allows one person; nil where it credits no such help.
    ///   - before: what this person was credited with already.
    public func check(
        most: Minutes?, before: Minutes, today: Day, by acting: Acting
    ) throws(RecognitionRefusal) {
        guard let most else { throw .notHere }
        guard member != acting.member else { throw .oneself }
        guard minutes > .zero else { throw .lengthMissing }
        guard (1...Self.contentMax).contains(content.count) else { throw .contentMissing }
        guard day <= today else { throw .dayInFuture }
        guard minutes + before <= most else { throw .beyondCap }
        guard decided != nil else { throw .undecided }
    }
}

/// The ways crediting earlier help says no, in order.
public enum RecognitionRefusal: Refusal, Hashable, CaseIterable {
    case notHere
    case oneself
    case lengthMissing
    case contentMissing
    case dayInFuture
    case beyondCap
    case undecided
    case notCommittee
    case potTooSmall

    public var kind: RefusalKind {
        switch self {
        case .lengthMissing, .contentMissing, .dayInFuture: .invalid
        case .oneself, .undecided, .notCommittee: .forbidden
        case .notHere, .beyondCap, .potTooSmall: .conflict
        }
    }

    public var code: String {
        switch self {
        case .notHere: "recognition-not-here"
        case .oneself: "recognition-oneself"
        case .lengthMissing: "recognition-length"
        case .contentMissing: "recognition-content"
        case .dayInFuture: "recognition-day"
        case .beyondCap: "recognition-cap"
        case .undecided: "recognition-undecided"
        case .notCommittee: "recognition-not-committee"
        case .potTooSmall: "recognition-pot"
        }
    }

    public var explanation: String {
        switch self {
        case .notHere:
            "Your time bank credits no earlier help. The rules on how it works can change that."
        case .oneself: "These would be your own hours. Somebody else writes them down."
        case .lengthMissing: "Say how much time it was. Write it like 12h or 1h30."
        case .contentMissing: "Say in a few words what the help was, at most 200 letters."
        case .dayInFuture: "Write the day on which it was decided, today or before."
        case .beyondCap:
            "That is more than your rules allow for one person. Write less, or change the rules."
        case .undecided: "Say who of the committee decided it, with their code or their slip."
        case .notCommittee:
            "It must be somebody of the committee, neither you nor the person it is for."
        case .potTooSmall:
            "There is not that much time in the pot just now. Choose a shorter time."
        }
    }
}
