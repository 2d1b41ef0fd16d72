import ArgumentParser
import Communities
import Foundation
import Ledger
import Operations

/// One file with everything.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes everything into one file, and proves it by restoring it on trial.",
        discussion: """
            The file holds people, books and photographs, and can be restored on SQLite and on \
            PostgreSQL. The server may go on running meanwhile. The file has its name only once it \
            stood its test; when something goes wrong nothing is left behind.

            Examples:
              goodturn backup goodturn-2026-11-21.backup
              goodturn backup /mnt/stick/monday.backup --data /var/lib/goodturn
            """)

    @Argument(help: "The file to write; it must not be there yet.")
    var file: String

    @OptionGroup(title: "Books") var books: BooksOptions

    func run() async throws {
        try await books.work { desks in
            let fact = try await desks.backups.make(at: file)
            Terminal.say("\(file): \(fact.rows) rows, \(fact.bytes) bytes, restored on trial")
        }
    }
}

/// Everything back from one file.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fills an empty folder or database from a backup.",
        discussion: """
            It checks the whole file as it reads, fills the books whole or not at all, and adds \
            them up again at the end. Stop the server first.

            Examples:
              goodturn restore goodturn-2026-11-21.backup --data trial
              goodturn restore monday.backup --database postgres:///goodturn
              goodturn restore monday.backup --replace
            """)

    @Argument(help: "The backup to read.")
    var file: String

    @Flag(help: "Put the backup in the place of books that are here, after a backup of those.")
    var replace = false

    @OptionGroup(title: "Books") var books: BooksOptions

    func run() async throws {
        let (reports, kept) = try await Restoration(
            of: file, into: books.place, replacingInto: replace ? books.backupFolder : nil
        ).run()
        if let kept { Terminal.say("The books that were here are kept in \(kept)") }
        for report in reports { report.lines.forEach(Terminal.say) }
        guard reports.allSatisfy(\.ok) else { throw ExitCodes.foundWrong }
    }
}

/// Older books, brought to this version.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings older books to this version, after a backup of them.",
        discussion: "The server does this by itself when it starts.")

    @OptionGroup(title: "Books") var books: BooksOptions

    func run() async throws {
        let desks = try Desks.unlock(books.place)
        do {
            let (steps, backup) = try await Upgrade(
                desks: desks, backups: books.backupFolder
            ).run()
            await desks.close()
            if let backup { Terminal.say("The books as they were are kept in \(backup)") }
            Terminal.say(steps == 0 ? "Nothing to do." : "Took \(steps) steps.")
        } catch {
            await desks.close()
            throw error
        }
    }
}
