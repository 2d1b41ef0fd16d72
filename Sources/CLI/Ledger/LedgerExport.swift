import ArgumentParser
import Operations

/// The journal for other accounting programs, which then check our sums.
struct LedgerExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the journal for another accounting program.",
        discussion: """
            hledger and beancount are programs of other people that add the same books up; their \
            sums must be ours. Names of people stay at home unless --names is said.

            Examples:
              goodturn ledger export --format hledger > books.journal
              hledger -f books.journal balance
            """)

    @Option(help: "hledger, beancount or json.")
    var format = JournalFormat.hledger

    @Flag(help: "Write people's names beside their accounts.")
    var names = false

    @OptionGroup(title: "Books") var acting: ActingOptions

    func run() async throws {
        try await acting.work { desks, _, acting in
            try await desks.ledger.export(format, names: names, as: acting) { text in
                Terminal.write(text)
            }
        }
    }
}

extension JournalFormat: ExpressibleByArgument {}
