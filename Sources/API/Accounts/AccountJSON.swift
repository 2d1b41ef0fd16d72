import Essentials
import Ledger

/// An account as programs read it.
public struct AccountJSON: Encodable, Sendable {
    private let line: AccountLine
    private let unit: String

    private let showsNames: Bool

    /// - Parameter showsNames: whether the reader may see people's cards; else persons are numbers.
    public init(_ line: AccountLine, units: [CreditUnit], showsNames: Bool = true) {
        self.line = line
        self.showsNames = showsNames || line.number == nil
        unit = units.first { $0.id == line.account.unit }?.singular ?? ""
    }

    private enum Key: String, CodingKey {
        case id, number, holder, kind, unit, balance, held, name, closed
    }

    /// Every key is always there; what is not there or not shown is null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(line.account.id, forKey: .id)
        try container.encode(line.number, forKey: .number)
        try container.encode(showsNames ? line.account.holder : nil, forKey: .holder)
        try container.encode(line.account.kind.code, forKey: .kind)
        try container.encode(unit, forKey: .unit)
        try container.encode(line.account.balance, forKey: .balance)
        try container.encode(line.account.held, forKey: .held)
        try container.encode(showsNames ? line.name : nil, forKey: .name)
        try container.encode(line.account.isClosed, forKey: .closed)
    }
}
