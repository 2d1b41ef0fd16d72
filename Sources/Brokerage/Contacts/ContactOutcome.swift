import Essentials

/// How a call went, in one tap.
///
/// The number is stored.
public enum ContactOutcome: Int, Sendable, Codable, CaseIterable {
    case spoke = 1
    case noAnswer = 2
    case leftMessage = 3
    /// The person would rather not talk now.
    case notNow = 4

    /// The stable word that programs and forms read.
    public var code: String {
        switch self {
        case .spoke: "spoke"
        case .noAnswer: "no-answer"
        case .leftMessage: "left-message"
        case .notNow: "not-now"
        }
    }

    public init?(code: String) {
        guard let found = ContactOutcome.allCases.first(where: { $0.code == code }) else {
            return nil
        }
        self = found
    }

    /// The letter by which it is ticked on a printed sheet and typed back in.
    public var letter: String {
        switch self {
        case .spoke: "s"
        case .noAnswer: "n"
        case .leftMessage: "m"
        case .notNow: "l"
        }
    }

    public init?(letter: String) {
        guard let found = ContactOutcome.allCases.first(where: { $0.letter == letter.lowercased() })
        else { return nil }
        self = found
    }

    /// Days for which the same question is not put to the person again.
    ///
    /// Somebody spoken to is left in peace for four weeks, unless a day to ring was agreed.
    public var restDays: Int {
        switch self {
        case .spoke: 28
        case .noAnswer: 1
        case .leftMessage: 3
        case .notNow: 7
        }
    }

    /// Whether the person has heard what there was to say.
    public var reached: Bool { self == .spoke }
}
