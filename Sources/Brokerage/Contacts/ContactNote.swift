import Essentials
import People

/// One call or talk with a person: when, who rang, how it went, and what was said if anything.
///
/// The words are private to the people who look after members; no member's page shows them.
public struct ContactNote: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let member: Member.ID
    /// Who rang; nil where a job or the console noted it.
    public let notedBy: Member.ID?
    public let at: Instant
    public let outcome: ContactOutcome
    public let words: String
    /// The day on which to ring again.
    public let ringBack: Day?
    /// Why the person stood on the call list, where the call came from there.
    public let reason: CallReason?

    public init(
        id: ID, member: Member.ID, notedBy: Member.ID?, at: Instant, outcome: ContactOutcome,
        words: String = "", ringBack: Day? = nil, reason: CallReason? = nil
    ) {
        self.id = id
        self.member = member
        self.notedBy = notedBy
        self.at = at
        self.outcome = outcome
        self.words = words
        self.ringBack = ringBack
        self.reason = reason
    }

    /// The most letters that one note keeps.
    public static let lettersMax = 2_000

    /// Whether these words may be shown: to whoever wrote them, and to those who see private notes.
    public func showsWords(to acting: Acting) -> Bool {
        acting.may(.seePrivateNotes) || notedBy != nil && notedBy == acting.member
    }

    /// The same note as somebody may see it.
    public func seen(by acting: Acting) -> ContactNote {
        guard !showsWords(to: acting) else { return self }
        return ContactNote(
            id: id, member: member, notedBy: notedBy, at: at, outcome: outcome,
            ringBack: ringBack, reason: reason)
    }
}
