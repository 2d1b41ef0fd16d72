import Essentials
import Ledger
import People

/// One line of the audit list: who did what, for whom, under which hat, on whose word.
public struct Act: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let at: Instant
    public let login: LoginID
    public let member: Member.ID?
    public let hat: Hat
    public let onBehalfOf: Member.ID?
    /// Stable, such as `exchange.note`; a promise to programs.
    public let verb: String
    public let word: Word?
    /// The kind and id of the thing done to, for instance an exchange.
    public let subject: (kind: String, id: Identifier<Subject.Tag>)?
    /// The member whose page shows it.
    public let about: Member.ID?
    /// Never holds private words; only what the verb needs to be understood.
    public let detail: String

    public static func == (left: Act, right: Act) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }

    public init(
        id: ID, at: Instant, login: LoginID, member: Member.ID?, hat: Hat,
        onBehalfOf: Member.ID?, verb: String, word: Word? = nil,
        subject: (kind: String, id: Identifier<Subject.Tag>)? = nil, about: Member.ID? = nil,
        detail: String = ""
    ) {
        self.id = id
        self.at = at
        self.login = login
        self.member = member
        self.hat = hat
        self.onBehalfOf = onBehalfOf
        self.verb = verb
        self.word = word
        self.subject = subject
        self.about = about
        self.detail = detail
    }
}
