import ArgumentParser
import Essentials
import Operations

/// Everything that the program `goodturn` does.
public struct GoodturnCommand: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "goodturn",
        abstract: "Runs a time bank: its people, its exchanges, its books.",
        discussion: """
            Start with `goodturn serve`, which prints the address to open in a browser.

            Every command ends with 0 when all is well, 1 when it found something wrong, 64 when it \
            was not written as its help says, 65 when what was given cannot be right, 69 when books, \
            database or port are not there, 70 for a fault of Goodturn's own, 73 when a file could \
            not be written, and 77 when it is not allowed.
            """,
        version: Release.version,
        subcommands: [
            Serve.self, Setup.self, Members.self, Asks.self, Offers.self, Exchanges.self,
            Accounts.self, LedgerCommand.self, ImportCommand.self, Export.self, Backup.self,
            Restore.self, Migrate.self, Tokens.self, ReportCommand.self, Demo.self,
        ])

    public init() {}

    /// Runs the program with the words it was started with, and ends the process.
    public static func start() async {
        Privacy.keepFilesClosed()
        await exit(with: run(with: nil))
    }

    /// Runs one command and says how it ended; complaints have been written by then.
    ///
    /// - Parameter words: nil stands for those the process was started with.
    static func run(with words: [String]?) async -> ExitCode {
        do {
            var command = try parseAsRoot(words)
            do {
                if var asynchronous = command as? any AsyncParsableCommand {
                    try await asynchronous.run()
                } else {
                    try command.run()
                }
                return ExitCodes.ok
            } catch {
                return ended(error)
            }
        } catch {
            let message = fullMessage(for: error)
            let code = exitCode(for: error)
            code.isSuccess ? Terminal.say(message) : Terminal.complain(message)
            return code.isSuccess ? ExitCodes.ok : ExitCodes.usage
        }
    }

    private static func ended(_ error: any Error) -> ExitCode {
        if let code = error as? ExitCode { return code }
        if let refusal = error as? any Refusal {
            Terminal.complain(refusal.explanation)
            return ExitCodes.code(of: refusal)
        }
        // Help that was asked for, and words that do not fit, come from the parser itself.
        let code = exitCode(for: error)
        if code.isSuccess || code == ExitCodes.usage {
            let message = fullMessage(for: error)
            code.isSuccess ? Terminal.say(message) : Terminal.complain(message)
            return code
        }
        if let outage = Outage.explanation(of: error) {
            Terminal.complain(outage)
            return ExitCodes.unavailable
        }
        Terminal.complain(
            "Something broke in Goodturn, and it is not your fault. Tell those who make it: \(error)"
        )
        return ExitCodes.bug
    }

    private static func exit(with code: ExitCode) async {
        exit(withError: code)
    }
}
