import ArgumentParser
import Ledger
import Operations

/// The books: proof, seals, and copies for other accounting programs.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Proves, seals and exports the books.",
        subcommands: [LedgerVerify.self, LedgerSeal.self, LedgerExport.self])
}

/// Adds everything up again and follows the chain.
struct LedgerVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Adds the whole journal up again and follows its chain.",
        discussion: """
            It ends with 0 when everything adds up, and with 1 when something does not; then it \
            names each row. The head that it prints covers everything so far: the number of \
            records, a dash, and 64 letters and figures. Note it on paper. Given back later with \
            --head, it shows whether anything up to that place was changed since, even by \
            somebody who sealed it anew. With several heads it says between which of them. The \
            first 16 letters and figures behind the dash are enough.

            Examples:
              goodturn ledger verify
              goodturn ledger verify --head 412-5f0c2be19a7d4e83 --json
            """)

    @Option(
        help: ArgumentHelp(
            "A head printed earlier, such as 412-5f0c2be19a7d4e83; several are fine.",
            valueName: "head"))
    var head: [String] = []

    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws {
        if let strange = head.first(where: { ChainHead($0) == nil }) {
            throw ValidationError(
                """
                We cannot read the head \(strange). Write it as ledger verify prints it: a place, \
                a dash, and at least 16 of its letters and figures, or all 64 of them alone.
                """)
        }
    }

    func run() async throws {
        try await acting.work { desks, _, acting in
            let report = try await desks.ledger.verify(
                heads: head.compactMap(ChainHead.init), as: acting)
            try output.write(report) { report.lines }
            guard report.ok else { throw ExitCodes.foundWrong }
        }
    }
}

/// Links what waits into the chain.
struct LedgerSeal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: "Links what was recorded since into the chain, and prints its head.",
        discussion: "The server does this by itself every few seconds.")

    @OptionGroup(title: "Books") var acting: ActingOptions

    func run() async throws {
        try await acting.work { desks, _, acting in
            let sealed = try await desks.ledger.seal(as: acting)
            Terminal.say("sealed \(sealed) records")
            Terminal.say("head \(try await desks.ledger.head(as: acting))")
        }
    }
}

extension AuditReport {
    /// The proof in plain lines: what was counted, what it sums to, what is wrong.
    var lines: [String] {
        var lines = [
            "\(entries) entries, \(transfers) transfers, \(accounts) accounts",
            "\(sealed) records sealed, \(newlySealed) of them now",
        ]
        for unit in units {
            lines.append(
                unit.sum == 0
                    ? "\(unit.unit): sums to zero" : "\(unit.unit): sums to \(unit.sum), not zero")
        }
        lines.append("head \(head)")
        lines += problems.map { "WRONG \($0.row): \($0.explanation)" }
        lines.append(ok ? "All is well." : "Something is wrong: \(problems.count) found.")
        return lines
    }
}
