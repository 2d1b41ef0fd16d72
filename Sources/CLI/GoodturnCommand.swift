import ArgumentParser
import Essentials

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
        subcommands: [Serve.self])

    public init() {}

    /// Runs the program with the words it was started with, and ends the process.
    public static func start() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let refusal as any Refusal {
            Terminal.complain(refusal.explanation)
            exit(withError: ExitCodes.code(of: refusal))
        } catch {
            exit(withError: error)
        }
    }
}
