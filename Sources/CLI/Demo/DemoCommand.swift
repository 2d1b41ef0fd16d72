import ArgumentParser
import Communities
import Operations

/// Fills empty books with a sample town.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fills an empty data folder with a sample town.",
        discussion: """
            W1 is a surgery's time bank: some 95 people, 60 of them active, and a year of what they \
            did for each other. Nobody in it is real, and the same seed makes the same town.

            Example:
              goodturn demo W1 --data /tmp/town && goodturn serve --data /tmp/town
            """)

    @Argument(help: "The world: W1.")
    var world: World

    @Option(help: "Another number makes another town.")
    var seed: UInt64 = 1

    @OptionGroup(title: "Books") var books: BooksOptions

    enum World: String, ExpressibleByArgument, CaseIterable {
        case surgery = "W1"
    }

    func run() async throws {
        let desks = try Desks.unlock(books.place)
        do {
            try await Upgrade(desks: desks, backups: books.backupFolder).run()
            let started = try await desks.demo.surgeryTown(seed: seed)
            Terminal.say("\(started.community.title) is open.")
            say("coordinator", DemoDesk.coordinator)
            say("member", DemoDesk.member)
            await desks.close()
        } catch {
            await desks.close()
            throw error
        }
    }

    private func say(_ hat: String, _ way: (email: String, password: String)) {
        Terminal.say("Sign in as \(hat): \(way.email) with the password \(way.password)")
    }
}
