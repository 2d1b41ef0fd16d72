import Essentials
import Ledger

/// An account as programs read it.
public struct AccountJSON: Encodable, Sendable {
    private let line: AccountLine
    private let unit: String

    private let showsNames: Bool
    private let showsBalance: Bool

    /// - Parameters:
    ///   - showsNames: whether the reader may see people's cards; else persons are numbers.
    ///   - showsHidden: whether the reader sees balances that members keep to themselves.
    public init(
        _ line: AccountLine, units: [CreditUnit], showsNames: Bool = true,
        showsHidden: Bool = true
    ) {
        self.line = line
        self.showsNames = showsNames || line.number == nil
        showsBalance = showsHidden || !line.hidesBalance
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
        try container.encode(showsBalance ? line.account.balance : nil, forKey: .balance)
        try container.encode(showsBalance ? line.account.held : nil, forKey: .held)
        try container.encode(showsNames ? line.name : nil, forKey: .name)
        try container.encode(line.account.isClosed, forKey: .closed)
    }
}
