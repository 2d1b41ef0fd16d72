import Essentials
import Ledger

/// An account as programs read it.
public struct AccountJSON: Encodable, Sendable {
    private let line: AccountLine
    private let unit: String

    public init(_ line: AccountLine, units: [CreditUnit]) {
        self.line = line
        unit = units.first { $0.id == line.account.unit }?.singular ?? ""
    }

    private enum Key: String, CodingKey {
        case id, number, holder, kind, unit, balance, held, name, closed
    }

    /// Every key is always there; nobody's number and nobody's holder are null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(line.account.id, forKey: .id)
        try container.encode(line.number, forKey: .number)
        try container.encode(line.account.holder, forKey: .holder)
        try container.encode(line.account.kind.code, forKey: .kind)
        try container.encode(unit, forKey: .unit)
        try container.encode(line.account.balance, forKey: .balance)
        try container.encode(line.account.held, forKey: .held)
        try container.encode(line.name, forKey: .name)
        try container.encode(line.account.isClosed, forKey: .closed)
    }
}
