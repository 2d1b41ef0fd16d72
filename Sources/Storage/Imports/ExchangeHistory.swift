import Essentials
import Ledger

/// Time that went from one side to another and still stands, as another program can read it.
public struct ExchangeHistory: Hashable, Sendable {
    public let day: Day
    /// A member number, `bank` or `former`.
    public let giver: String
    public let receiver: String
    public let minutes: Minutes
    /// What it was for; empty where nothing was written or it was erased.
    public let words: String
}

extension Reading {
    /// Every transfer of time between members, the pot and people who left, in journal order.
    ///
    /// What was taken back is left out with its reversal, and opening balances are: the balances
    /// that stand tell the rest.
    public func exchangeHistory(in community: CommunityID) throws -> [ExchangeHistory] {
        let place = try key(of: community)
        let sides = [AccountKind.person, .pot, .leavers].map(\.rawValue)
        let left = [EntryKind.reversal, .openingBalance].map(\.rawValue)
        var history: [ExchangeHistory] = []
        try connection.each(
            """
            SELECT e.day, g.kind, g.number, f.kind, f.number, t.amount, n.content
            FROM entry e
            JOIN transfer t ON t.community = e.community AND t.record = e.record
            JOIN account f ON f.community = t.community AND f.key = t.from_account
            JOIN account g ON g.community = t.community AND g.key = t.to_account
            JOIN credit_unit u ON u.community = f.community AND u.key = f.unit
            LEFT JOIN record_note n ON n.community = e.community AND n.record = e.record
            WHERE e.community = \(place) AND u.kind = \(CreditUnit.Kind.time.rawValue)
                AND f.kind IN (\(list: sides)) AND g.kind IN (\(list: sides))
                AND e.kind NOT IN (\(list: left))
                AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)
            ORDER BY e.record, t.ordinal
            """
        ) { row in
            let giver = try Self.side(row.read(1), row.read(2))
            let receiver = try Self.side(row.read(3), row.read(4))
            // From one pot to another is the bank's own affair.
            guard giver != receiver else { return }
            history.append(
                ExchangeHistory(
                    day: try row.read(0), giver: giver, receiver: receiver,
                    minutes: try row.read(5), words: try row.read(6) ?? ""))
        }
        return history
    }

    private static func side(_ kind: Int, _ number: Int?) throws -> String {
        switch AccountKind(rawValue: kind) {
        case .pot: return "bank"
        case .person:
            guard let number else { throw StorageFault.unreadable("an account without a number") }
            return "\(number)"
        default: return "former"
        }
    }
}
