extension JournalBook {
    /// Writes the journal as hledger reads it, line by line.
    public func writeHledger(to sink: (String) throws -> Void) throws {
        try sink("; Written by Goodturn. Amounts of time are whole minutes.\n\n")
        for unit in units {
            let point = unit.decimals > 0 ? ".\(String(repeating: "0", count: unit.decimals))" : "."
            try sink("commodity 1000\(point) \(unit.hledgerName)\n")
        }
        for account in accounts {
            let remark = account.shown.isEmpty ? "" : "  ; \(account.shown)"
            try sink("account \(account.hledgerName)\(remark)\n")
        }
        for entry in entries {
            var text = "\n\(entry.day) (\(entry.link)) \(entry.word)\n"
            for transfer in entry.transfers {
                let unit = transfer.unit
                text +=
                    "    \(transfer.from.hledgerName)  "
                    + "\(unit.written(-transfer.amount)) \(unit.hledgerName)\n"
                    + "    \(transfer.to.hledgerName)  "
                    + "\(unit.written(transfer.amount)) \(unit.hledgerName)\n"
            }
            try sink(text)
        }
    }
}

extension JournalAccount {
    var hledgerName: String { "\(kind):\(digits)" }
}

extension JournalUnit {
    /// Bare letters, or in quotes where figures stand among them.
    var hledgerName: String {
        plain.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? plain : "\"\(plain)\""
    }
}
