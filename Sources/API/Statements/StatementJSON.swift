import Brokerage
import Essentials
import Ledger
import People

/// A statement as programs read it: the sums of all time, and one page of lines, newest first.
struct StatementJSON: Encodable {
    let statement: AccountStatement

    init(_ statement: AccountStatement) {
        self.statement = statement
    }

    private enum Key: String, CodingKey {
        case member, number, name, day, balance, gave, received, credited, passedOn, head, items
        case next
    }

    /// Every key is always there; what there is not is null.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(statement.member.id, forKey: .member)
        try container.encode(statement.member.number, forKey: .number)
        try container.encode(statement.member.name, forKey: .name)
        try container.encode(statement.today.description, forKey: .day)
        let isTold = statement.showsBalance == .shown
        try container.encode(isTold ? statement.balance : nil, forKey: .balance)
        try container.encode(statement.gave.count, forKey: .gave)
        try container.encode(statement.received.count, forKey: .received)
        try container.encode(isTold ? statement.credited : nil, forKey: .credited)
        try container.encode(isTold ? statement.passedOn : nil, forKey: .passedOn)
        try container.encode(statement.head.description, forKey: .head)
        try container.encode(
            statement.lines.map { StatementLineJSON(line: $0, isTold: isTold) }, forKey: .items)
        try container.encode(statement.older.map(String.init), forKey: .next)
    }
}

/// One exchange or gift on a statement, however often it was put right.
private struct StatementLineJSON: Encodable {
    let line: StatementLine
    /// Whether the reader is told where the account stands.
    let isTold: Bool

    private enum Key: String, CodingKey {
        case day, kind, exchange, content, others, gave, received, change, balance, changedOn
        case takenBack, thanks
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(line.day.description, forKey: .day)
        try container.encode(line.kind?.code, forKey: .kind)
        try container.encode(line.exchange, forKey: .exchange)
        try container.encode(line.content, forKey: .content)
        try container.encode(line.others, forKey: .others)
        try container.encode(line.gave.count, forKey: .gave)
        try container.encode(line.received.count, forKey: .received)
        try container.encode(isTold ? line.change : nil, forKey: .change)
        try container.encode(isTold ? line.balance : nil, forKey: .balance)
        try container.encode(line.changedOn?.description, forKey: .changedOn)
        try container.encode(line.isTakenBack, forKey: .takenBack)
        try container.encode(line.thanks, forKey: .thanks)
    }
}
