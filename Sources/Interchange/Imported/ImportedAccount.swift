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
    /// What is known of a pot with a name of its own; nil for every other account.
    public var named: NamedPot?

    /// Who stands behind a pot, and what it is for.
    public struct NamedPot: Hashable, Sendable, Codable {
        /// The name of an organisation; may be empty.
        public let sponsor: String
        public let purpose: String
    }

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

    /// Whether it is made here under its own name, as all are but the community pot.
    public var isMade: Bool { isJoint || named != nil }
}

extension ImportReading {
    /// What must be posted so that each account has what the export said; nil where nothing must.
    ///
    /// The history of exchanges knows one pot, but no household, no organisation and no other pot.
    public func opening(of account: ImportedAccount) -> OpeningBalance? {
        let history = account.isMade ? .zero : historyByParty()[.bank] ?? .zero
        let exported = Minutes(account.balance)
        guard exported != history else { return nil }
        return OpeningBalance(
            member: "", name: account.name, exported: exported, history: history,
            opening: exported - history)
    }
}
