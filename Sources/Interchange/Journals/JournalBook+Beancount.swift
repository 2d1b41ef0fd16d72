extension JournalBook {
    /// Writes the journal as beancount reads it, line by line.
    ///
    /// Every account stands under Assets, so that what somebody has is written without a minus.
    public func writeBeancount(to sink: (String) throws -> Void) throws {
        try sink("; Written by Goodturn. Amounts of time are whole minutes.\n\n")
        for unit in units { try sink("1970-01-01 commodity \(unit.beancountName)\n") }
        for account in accounts {
            try sink("1970-01-01 open \(account.beancountName)\n")
            if !account.shown.isEmpty { try sink("  name: \"\(account.shown)\"\n") }
        }
        for entry in entries {
            var text = "\n\(entry.day) * \"\(entry.word)\" ^\(entry.link)\n"
            for transfer in entry.transfers {
                let unit = transfer.unit
                text +=
                    "  \(transfer.from.beancountName)  "
                    + "\(unit.written(-transfer.amount)) \(unit.beancountName)\n"
                    + "  \(transfer.to.beancountName)  "
                    + "\(unit.written(transfer.amount)) \(unit.beancountName)\n"
            }
            try sink(text)
        }
    }
}

extension JournalAccount {
    var beancountName: String {
        "Assets:\(kind.prefix(1).uppercased())\(kind.dropFirst()):\(digits)"
    }
}

extension JournalUnit {
    /// Capitals, beginning with a letter, at least two of them.
    var beancountName: String {
        let word = plain.uppercased()
        let isLettered = word.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
        return isLettered && word.utf8.count >= 2 ? word : "U\(word)"
    }
}
