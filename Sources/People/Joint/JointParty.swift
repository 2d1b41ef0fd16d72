import Essentials

/// A household or an organisation that several people act for, with one account.
public struct JointParty: Hashable, Sendable, Codable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    /// The number is stored; it is that of the account's kind.
    public enum Kind: Int, Sendable, Codable, CaseIterable {
        case household = 2
        case organisation = 4

        /// The stable word that programs read.
        public var code: String {
            switch self {
            case .household: "household"
            case .organisation: "organisation"
            }
        }

        public init?(code: String) {
            guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
            self = found
        }
    }

    public let id: ID
    public let kind: Kind
    public var name: String
    public var telephone: String
    public var email: String
    public var address: String

    public init(
        id: ID, kind: Kind, name: String, telephone: String = "", email: String = "",
        address: String = ""
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.telephone = telephone
        self.email = email
        self.address = address
    }
}

/// One of the people of a household or organisation.
public struct JointPerson: Hashable, Sendable, Codable {
    public let member: Member.ID
    /// What they are there, in the party's own words.
    public let role: String
    /// Whether they may spend and note time for it.
    public let mayAct: Bool

    public init(member: Member.ID, role: String = "", mayAct: Bool = true) {
        self.member = member
        self.role = role
        self.mayAct = mayAct
    }
}
