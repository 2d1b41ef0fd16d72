import Essentials

/// One thing that does not add up, in words an auditor can follow to the row.
public struct AuditProblem: Hashable, Sendable, Codable {
    /// Stable: `unbalanced-unit`, `balance-differs`, `held-differs`, `chain-broken`, ...
    public let code: String
    /// Which row: an entry's id, an account's number, a place in the chain.
    public let row: String
    public let explanation: String

    public init(code: String, row: String, explanation: String) {
        self.code = code
        self.row = row
        self.explanation = explanation
    }
}

/// What re-adding a community's whole journal found.
public struct AuditReport: Hashable, Sendable, Codable {
    public struct UnitSum: Hashable, Sendable, Codable {
        public let unit: String
        /// The sum of all accounts of the unit, which is always zero.
        public let sum: Int64

        public init(unit: String, sum: Int64) {
            self.unit = unit
            self.sum = sum
        }
    }

    public var ok: Bool { problems.isEmpty }
    public var entries = 0
    public var transfers = 0
    public var accounts = 0
    /// Records in the chain, after sealing what had not been.
    public var sealed = 0
    /// How many of them had not been sealed before this run.
    public var newlySealed = 0
    /// The head of the chain: its place, a dash, and 64 hexadecimal digits.
    public var head = ChainHead(place: 0, digest: Chain.start).description
    public var units: [UnitSum] = []
    public var problems: [AuditProblem] = []

    public init() {}

    private enum CodingKeys: String, CodingKey {
        case ok, entries, transfers, accounts, sealed, newlySealed, head, units, problems
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(ok, forKey: .ok)
        try container.encode(entries, forKey: .entries)
        try container.encode(transfers, forKey: .transfers)
        try container.encode(accounts, forKey: .accounts)
        try container.encode(sealed, forKey: .sealed)
        try container.encode(newlySealed, forKey: .newlySealed)
        try container.encode(head, forKey: .head)
        try container.encode(units, forKey: .units)
        try container.encode(problems, forKey: .problems)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        entries = try container.decode(Int.self, forKey: .entries)
        transfers = try container.decode(Int.self, forKey: .transfers)
        accounts = try container.decode(Int.self, forKey: .accounts)
        sealed = try container.decode(Int.self, forKey: .sealed)
        newlySealed = try container.decode(Int.self, forKey: .newlySealed)
        head = try container.decode(String.self, forKey: .head)
        units = try container.decode([UnitSum].self, forKey: .units)
        problems = try container.decode([AuditProblem].self, forKey: .problems)
    }
}
