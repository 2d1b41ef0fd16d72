import Essentials
import Ledger

/// An account of our own export that is not a person's, as it is to be made again.
public struct ImportedAccount: Hashable, Sendable, Codable {
    public let place: LinePlace
    /// A household, an organisation or the pot.
    public let kind: AccountKind
    public let name: String
    /// In whole minutes, or whole things where the unit counts things.
    public let balance: Int64
    public var phone = ""
    public var email = ""
    public var address = ""
    public var people: [Person] = []

    /// One of the people of a household or organisation.
    public struct Person: Hashable, Sendable, Codable {
        /// The member number, without zeros in front.
        public let number: String
        public let role: String
        public let mayAct: Bool
    }

    public init(place: LinePlace, kind: AccountKind, name: String, balance: Int64) {
        self.place = place
        self.kind = kind
        self.name = name
        self.balance = balance
    }

    /// Whether several people hold it, so that it is made with them.
    public var isJoint: Bool { kind == .household || kind == .organisation }
}

extension ImportReading {
    /// What must be posted so that each account has what the export said; nil where nothing must.
    ///
    /// The history of exchanges knows the pot, but no household and no organisation.
    public func opening(of account: ImportedAccount) -> OpeningBalance? {
        let history = account.kind == .pot ? historyByParty()[.bank] ?? .zero : .zero
        let exported = Minutes(account.balance)
        guard exported != history else { return nil }
        return OpeningBalance(
            member: "", name: account.name, exported: exported, history: history,
            opening: exported - history)
    }
}
