import Essentials
import Ledger

extension JournalAudit {
    /// Compares how many rows there are with how many the chain covers.
    mutating func compareCounts() throws {
        report.entries = try count("entry")
        report.transfers = try count("transfer")
        report.accounts = try count("account")
        compare("entries", report.entries, sealed(.entry))
        compare("transfers", report.transfers, transfersSealed)
        compare("counted records", try count("counted_record"), sealed(.contribution))
        compare("limit changes", try count("limit_change"), sealed(.limitChange))
        compare("hold steps", try count("hold_step"), sealed(.holdStep))
    }

    private func count(_ table: SQL) throws -> Int {
        try reading.connection.row("SELECT COUNT(*) FROM \(table) WHERE community = \(place)")?
            .read(0) ?? 0
    }

    private mutating func compare(_ noun: String, _ found: Int, _ covered: Int) {
        let difference = found - covered
        guard difference != 0 else { return }
        let code = noun.split(separator: " ").joined(separator: "-") + "-unsealed"
        problem(
            code, "\(difference) \(noun)", "The journal and the chain do not hold the same \(noun)."
        )
    }

    /// Compares each account's cached numbers with what its rows add up to, and sums each unit.
    mutating func compareAccounts() throws {
        var sums: [CreditUnit.ID: Int64] = [:]
        var last: Int64 = 0
        while true {
            let rows = try reading.accounts(after: last, limit: 5_000, in: community)
            guard let newest = rows.last else { break }
            last = newest.key
            for row in rows {
                sums[row.account.unit, default: 0] &+= row.account.balance
                compare(row, with: standing[row.key])
            }
        }
        for unit in try reading.units(in: community) {
            let sum = sums[unit.id] ?? 0
            report.units.append(.init(unit: unit.plural, sum: sum))
            if sum != 0 {
                problem("unit-unbalanced", unit.plural, "All its accounts add up to \(sum).")
            }
        }
    }

    private mutating func compare(_ row: AccountRow, with added: Standings.Standing) {
        let account = row.account
        let name = row.number.map { "account \($0)" } ?? "account \(row.name)"
        if added.sum != account.balance {
            problem(
                "balance-differs", name,
                "It shows \(account.balance), and its journal adds up to \(added.sum).")
        }
        if added.limits != account.limits {
            problem(
                "limits-differ", name, "Its limits are not those that were last sealed for it.")
        }
        if added.held != account.held {
            problem(
                "held-differs", name,
                "It sets aside \(account.held), and its holds add up to \(added.held).")
        }
        if added.moves != account.moves {
            problem(
                "moves-differ", name,
                "It counts \(account.moves) moves, and its journal has \(added.moves).")
        }
    }

    /// Looks for a reversal that does not turn round, one by one, what its original moved.
    ///
    /// The plus keeps SQLite from walking along every entry: few reverse another, and these have
    /// an index of their own.
    mutating func compareReversals() throws {
        try reading.connection.each(
            """
            SELECT r.id FROM entry r
            LEFT JOIN entry o ON o.id = r.reverses AND o.community = r.community
            WHERE +r.community = \(place) AND r.reverses IS NOT NULL AND (
                o.record IS NULL
                OR (SELECT COUNT(*) FROM transfer t
                    WHERE t.community = r.community AND t.record = r.record)
                <> (SELECT COUNT(*) FROM transfer t
                    JOIN transfer u ON u.community = t.community AND u.record = o.record
                        AND u.ordinal = t.ordinal AND u.amount = t.amount
                        AND u.from_account = t.to_account AND u.to_account = t.from_account
                    WHERE t.community = r.community AND t.record = r.record)
                OR (SELECT COUNT(*) FROM transfer t
                    WHERE t.community = r.community AND t.record = r.record)
                <> (SELECT COUNT(*) FROM transfer u
                    WHERE u.community = o.community AND u.record = o.record))
            ORDER BY r.record
            """
        ) { row in
            problem(
                "reversal-differs", "entry \(try row.read(0, as: Entry.ID.self))",
                "It does not take back exactly what its original moved.")
        }
    }
}
