import Essentials
import People

/// A person with one reason to ring, as the strong room found it.
public struct CallCandidate: Hashable, Sendable {
    public let member: Member
    public let reason: CallReason
    /// Since when the reason stands.
    public let since: Day
    /// What it is about: the words of an ask or notice, the other person's name.
    public let about: String
    /// A thing to settle when the person has been reached, such as a notice.
    public let subject: Identifier<CallSubject>?
    public let lastContact: ContactNote?

    public init(
        member: Member, reason: CallReason, since: Day, about: String = "",
        subject: Identifier<CallSubject>? = nil, lastContact: ContactNote? = nil
    ) {
        self.member = member
        self.reason = reason
        self.since = since
        self.about = about
        self.subject = subject
        self.lastContact = lastContact
    }
}

/// What a call is about, known by bytes only.
public enum CallSubject {}

/// A decision to leave somebody in peace: about one reason or about all, until a day or for good.
public struct CallRest: Hashable, Sendable, Codable {
    public let member: Member.ID
    /// Nil stands for every reason.
    public let reason: CallReason?
    /// The last day of the rest; nil means for good.
    public let until: Day?

    public init(member: Member.ID, reason: CallReason?, until: Day?) {
        self.member = member
        self.reason = reason
        self.until = until
    }

    /// Whether the rest keeps this reason from the list on this day.
    public func covers(_ reason: CallReason, on day: Day) -> Bool {
        guard self.reason == nil || self.reason == reason else { return false }
        return until.map { day <= $0 } ?? true
    }
}
