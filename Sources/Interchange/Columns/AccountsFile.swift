import Essentials
import Ledger

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
    /// Those of them who may act for it.
    public var acting: [Int] = []
    /// What they are there, by their numbers; nobody whose part has no name.
    public var roles: [String: String] = [:]
    /// Of a pot: `community`, or `named` where it has a name of its own; empty for the rest.
    public var pot = ""
    /// The name of the organisation behind a named pot.
    public var sponsor = ""
    /// What a named pot is for.
    public var purpose = ""

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

/// A heading of accounts.csv.
enum AccountColumn: String, CaseIterable {
    case kind, number, name, unit, balance, held, closed, phone, email, address, people, acting
    case roles, pot, sponsor, purpose

    /// The columns without which a row says nothing.
    static let needed: [AccountColumn] = [.kind, .name, .balance]
}

/// The file of accounts that an export holds.
///
/// Reading it back makes households and organisations with their people and pots with a name of
/// their own, and gives them and the community pot what they had. What people have comes from
/// people.csv.
public enum AccountsFile {
    public static let headings = AccountColumn.allCases.map(\.rawValue)

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
                .exact(account.people.listed), .exact(account.acting.listed),
                .exact(
                    account.people.compactMap { number in
                        account.roles["\(number)"].map { "\(number): \($0.onOneLine)" }
                    }.joined(separator: "\n")),
                .exact(account.pot), .text(account.sponsor), .text(account.purpose),
            ])
        }
    }

    /// Where each column stands when the headings are ours, in any order, some left away or not.
    static func columns(of file: ImportFile) -> [AccountColumn: Int]? {
        guard let header = DelimitedFile(file).records.first else { return nil }
        var columns: [AccountColumn: Int] = [:]
        for column in AccountColumn.allCases {
            columns[column] = header.cells.firstIndex { $0.trimmed == column.rawValue }
        }
        let isWhole = AccountColumn.needed.allSatisfy { columns[$0] != nil }
        return isWhole && columns.count == header.cells.count ? columns : nil
    }
}

extension [Int] {
    fileprivate var listed: String { map(String.init).joined(separator: "; ") }
}
