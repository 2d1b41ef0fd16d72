import API
import ArgumentParser
import Essentials
import Ledger
import Operations
import Wording

/// What stands on every account.
struct Accounts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists every account with its balance.",
        discussion: """
            Members' accounts carry the member's number; the accounts of the books themselves have \
            none. All balances together are always zero. With --json each balance is in whole \
            minutes, or in whole things for a unit that counts things.

            Examples:
              goodturn accounts
              goodturn accounts --json --data /var/lib/goodturn
            """)

    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        try await acting.work { desks, _, acting in
            let accounts = try await desks.ledger.accounts(as: acting)
            let units = try await desks.ledger.units(as: acting)
            try output.write(accounts.map { AccountJSON($0, units: units) }) {
                var table = Table(["number": .right, "name": .left, "kind": .left, "has": .right])
                for line in accounts {
                    let unit = units.first { $0.id == line.account.unit }
                    let words = Words(unit: unit)
                    let sign = line.account.balance < 0 ? "-" : ""
                    table.add(
                        line.number.map(String.init) ?? "", line.name, line.account.kind.code,
                        sign + words.amount(line.account.balance))
                }
                return table.lines
            }
        }
    }
}
