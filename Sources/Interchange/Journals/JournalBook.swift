import Essentials

/// What a unit is called in a journal for other programs.
public struct JournalUnit: Hashable, Sendable {
    /// The scheme's word; for time its minutes are written and the word is `min`.
    public let name: String
    public let kind: CreditUnit.Kind
    /// How many of the last figures stand behind the point.
    public let decimals: Int

    public init(name: String, kind: CreditUnit.Kind, decimals: Int = 0) {
        self.name = name
        self.kind = kind
        self.decimals = max(0, min(decimals, 6))
    }

    /// The word of the commodity before a program's own rules: letters of ASCII and figures.
    var plain: String {
        guard kind == .count else { return "min" }
        let letters = FoldedText(name).text.utf8.filter {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
        }
        let word = String(decoding: letters.prefix(16), as: UTF8.self)
        return word.isEmpty || word == "min" ? "units\(word)" : word
    }

    func written(_ amount: Int64) -> String {
        guard decimals > 0 else { return "\(amount)" }
        let digits = "\(amount.magnitude)"
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return "\(amount < 0 ? "-" : "")\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    }
}

/// An account by the word for its kind and its number, such as `members:00012`.
public struct JournalAccount: Hashable, Sendable {
    /// A plural such as "members" or "pots"; of the letters only a to z are kept.
    public let kind: String
    public let number: Int64
    /// Written beside the account for people; empty where names stay at home.
    public let name: String

    public init(kind: String, number: Int64, name: String = "") {
        let letters = FoldedText(kind).text.utf8.filter { (0x61...0x7A).contains($0) }
        self.kind = letters.isEmpty ? "accounts" : String(decoding: letters, as: UTF8.self)
        self.number = number
        self.name = name
    }

    /// The number with zeros in front, at least five figures.
    var digits: String {
        let digits = "\(number.magnitude)"
        return (number < 0 ? "N" : "") + String(repeating: "0", count: max(0, 5 - digits.count))
            + digits
    }

    /// The name on one line, without signs that a program would take for its own.
    var shown: String {
        String(
            name.unicodeScalars.map { scalar in
                let isOurs = scalar.value < 0x20 || ";:\"\\".unicodeScalars.contains(scalar)
                return isOurs ? " " : Character(scalar)
            }
        ).trimmed
    }
}

/// One decision of the ledger with its transfers.
public struct JournalEntry: Hashable, Sendable {
    public struct Transfer: Hashable, Sendable {
        public let from: JournalAccount
        public let to: JournalAccount
        public let amount: Int64
        public let unit: JournalUnit

        public init(
            from: JournalAccount, to: JournalAccount, amount: Int64, unit: JournalUnit
        ) {
            (self.from, self.to, self.amount, self.unit) = (from, to, amount, unit)
        }
    }

    public let id: String
    public let day: Day
    /// A word such as "exchange" or "opening".
    public let kind: String
    public let transfers: [Transfer]

    public init(id: String, day: Day, kind: String, transfers: [Transfer]) {
        (self.id, self.day, self.kind, self.transfers) = (id, day, kind, transfers)
    }

    /// The id with only letters, figures and hyphens.
    var link: String { JournalEntry.safe(id) }
    var word: String { JournalEntry.safe(kind) }

    private static func safe(_ text: String) -> String {
        let letters = text.utf8.filter {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
                || $0 == 0x2D
        }
        return letters.isEmpty ? "none" : String(decoding: letters, as: UTF8.self)
    }
}

/// The books for another accounting program; entries are drawn one by one, so that the longest
/// journal needs little memory.
public struct JournalBook<Entries: Sequence> where Entries.Element == JournalEntry {
    public let units: [JournalUnit]
    public let accounts: [JournalAccount]
    public let entries: Entries

    public init(units: [JournalUnit], accounts: [JournalAccount], entries: Entries) {
        self.units = units
        self.accounts = accounts
        self.entries = entries
    }
}
