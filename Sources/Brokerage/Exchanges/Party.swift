import Essentials
import Ledger
import People

/// Somebody in an exchange: which way the time went, for how long, and what they said of it.
public struct Party: Hashable, Sendable {
    public let member: Member.ID
    /// The member's number, by which left-over minutes are shared out.
    public let number: Int
    public let name: String
    public let direction: Contribution.Direction
    /// Their own length, where it differs from the exchange's.
    public var minutes: Minutes?
    public var answer: Answer
    /// What they said to thank the other side.
    public var thanks: String
    /// The household or organisation that they acted for, on whose account the time stands.
    public var joint: JointParty.ID?
    public var jointName: String

    public init(
        member: Member.ID, number: Int, name: String, direction: Contribution.Direction,
        minutes: Minutes? = nil, answer: Answer = .none, thanks: String = "",
        joint: JointParty.ID? = nil, jointName: String = ""
    ) {
        self.member = member
        self.number = number
        self.name = name
        self.direction = direction
        self.minutes = minutes
        self.answer = answer
        self.thanks = thanks
        self.joint = joint
        self.jointName = jointName
    }

    /// What a party said to what another noted.
    ///
    /// The number is stored.
    public enum Answer: Int, Sendable, Codable, CaseIterable {
        case none = 0
        case agreed = 1
        case questioned = 2
    }

    /// What other members see: the first word of the name.
    public var firstName: String {
        name.split(separator: " ").first.map(String.init) ?? name
    }
}
