import Essentials
import People

/// A line of the audit list with the names of the people in it.
public struct ActLine: Hashable, Sendable {
    public let act: Act
    /// Who did it; nil where it was the console or somebody erased.
    public let who: String?
    public let forWhom: String?
    public let about: String?

    public init(act: Act, who: String?, forWhom: String?, about: String?) {
        self.act = act
        self.who = who
        self.forWhom = forWhom
        self.about = about
    }
}

/// What narrows the audit list.
public struct ActFilter: Hashable, Sendable {
    /// Whoever did it, or whom it was about.
    public var member: Member.ID?
    public var hat: Hat?
    /// The beginning of the verb, such as `exchange.`.
    public var verb: String
    public var before: Act.ID?

    public init(
        member: Member.ID? = nil, hat: Hat? = nil, verb: String = "", before: Act.ID? = nil
    ) {
        self.member = member
        self.hat = hat
        self.verb = verb
        self.before = before
    }

    public static let linesMax = 50
}
