import Essentials
import People

/// Somebody who was asked whether they would help with an ask, and what they said.
public struct Candidate: Hashable, Sendable {
    public let ask: Ask.ID
    public let member: Member.ID
    public var answer: Answer
    /// Who noted the answer; the person themself when they answered on their own page.
    public var notedBy: Member.ID?
    public var at: Instant

    public init(
        ask: Ask.ID, member: Member.ID, answer: Answer, notedBy: Member.ID?, at: Instant
    ) {
        self.ask = ask
        self.member = member
        self.answer = answer
        self.notedBy = notedBy
        self.at = at
    }

    /// What somebody said when asked; none of these counts for or against anybody.
    ///
    /// The number is stored.
    public enum Answer: Int, Sendable, Codable, CaseIterable {
        case saidYes = 1
        case notNow = 2
        case noAnswer = 3
        case leftMessage = 4

        /// The stable word that programs read.
        public var code: String {
            switch self {
            case .saidYes: "yes"
            case .notNow: "not-now"
            case .noAnswer: "no-answer"
            case .leftMessage: "left-message"
            }
        }

        public init?(code: String) {
            guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
            self = found
        }
    }
}
