import Essentials
import Ledger
import People

/// The whole bank on paper, for the day the computer does not start.
public struct PaperPack: Sendable, Codable {
    public let members: [PackMember]
    public let offers: [PackLine]
    public let asks: [PackLine]

    public init(members: [PackMember], offers: [PackLine], asks: [PackLine]) {
        self.members = members
        self.offers = offers
        self.asks = asks
    }
}

/// One person of the printed list, with what stands on their account.
public struct PackMember: Sendable, Hashable, Codable {
    public let number: Int
    public let name: String
    public let area: String
    public let landline: String
    public let mobile: String
    /// In the smallest step of the unit; nil for somebody without an account.
    public let balance: Int64?

    public init(
        number: Int, name: String, area: String, landline: String, mobile: String,
        balance: Int64?
    ) {
        self.number = number
        self.name = name
        self.area = area
        self.landline = landline
        self.mobile = mobile
        self.balance = balance
    }
}

/// One offer or ask of the printed list.
public struct PackLine: Sendable, Hashable, Codable {
    public let number: Int?
    public let name: String
    public let content: String

    public init(number: Int?, name: String, content: String) {
        self.number = number
        self.name = name
        self.content = content
    }
}
