/// What one member sees of another: first name, area, strengths, and a telephone number only
/// once both agreed.
public struct NeighbourCard: Hashable, Sendable {
    public let member: Member.ID
    public let name: String
    public let area: String
    public let strengths: [Strength]
    public let agreement: ContactAgreement
    /// Empty until both agreed.
    public let telephone: String

    public init(of member: Member, strengths: [Strength], agreement: ContactAgreement) {
        self.member = member.id
        name = member.firstName
        area = member.area
        self.strengths = strengths
        self.agreement = agreement
        telephone = agreement == .both ? member.telephone : ""
    }
}

/// How far two members have agreed to see each other's telephone number.
public enum ContactAgreement: String, Sendable, Codable, CaseIterable {
    case none
    /// This person agreed, the other not yet.
    case mine
    case theirs
    case both

    public init(mine: Bool, theirs: Bool) {
        switch (mine, theirs) {
        case (true, true): self = .both
        case (true, false): self = .mine
        case (false, true): self = .theirs
        case (false, false): self = .none
        }
    }
}
