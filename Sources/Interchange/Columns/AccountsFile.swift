import Essentials

/// One account of an export: who holds it, and how it stands.
public struct ExportedAccount: Hashable, Sendable, Codable {
    /// The stable word for its kind, such as `person` or `household`.
    public var kind: String
    /// The member's number; nil for every other account.
    public var number: Int?
    public var name: String
    public var unit: String
    /// In the smallest step of the unit: minutes, or whole things.
    public var balance: Int64
    /// How much of it is set aside.
    public var held: Int64
    public var closed: Bool
    public var phone = ""
    public var email = ""
    public var address = ""
    /// The numbers of the people of a household or organisation.
    public var people: [Int] = []

    public init(
        kind: String, number: Int?, name: String, unit: String, balance: Int64, held: Int64,
        closed: Bool
    ) {
        self.kind = kind
        self.number = number
        self.name = name
        self.unit = unit
        self.balance = balance
        self.held = held
        self.closed = closed
    }
}

/// The file of accounts that an export holds; it is written for people and other programs.
///
/// Reading passes over it: balances come from people.csv, and households are made by hand.
public enum AccountsFile {
    public static let headings = [
        "kind", "number", "name", "unit", "balance", "held", "closed", "phone", "email",
        "address", "people",
    ]

    public static func write(
        _ accounts: some Sequence<ExportedAccount>, to sink: @escaping (String) throws -> Void
    ) throws {
        let writer = DelimitedWriter(sink: sink)
        try writer.write(header: headings)
        for account in accounts {
            try writer.write([
                .exact(account.kind), .exact(account.number.map(String.init) ?? ""),
                .text(account.name), .text(account.unit), .exact("\(account.balance)"),
                .exact("\(account.held)"), .exact(account.closed ? "yes" : "no"),
                .text(account.phone), .text(account.email), .text(account.address),
                .exact(account.people.map(String.init).joined(separator: "; ")),
            ])
        }
    }

    /// Whether a file is one of these.
    static func isOne(_ file: ImportFile) -> Bool {
        DelimitedFile(file).records.first?.cells.map(\.trimmed) == headings
    }
}
