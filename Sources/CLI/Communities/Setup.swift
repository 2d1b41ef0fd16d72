import ArgumentParser
import Communities
import Essentials
import Operations
import People
import Wording

/// A new time bank, from the words given.
struct Setup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Starts a new time bank with its first coordinator.",
        discussion: """
            The page that goodturn serve prints a link to does the same. The password is read from \
            the environment, so that it stands in no list of processes. Without one, a link is \
            printed that signs the coordinator in once, within three days.

            After an import into an empty folder the time bank is there and nobody can sign in yet. \
            Say who its first coordinator is; --title may be left out then. A member with that \
            e-mail, or with --number, becomes the coordinator; anybody else joins.

            Examples:
              GOODTURN_PASSWORD='three words remembered' goodturn setup --title "Riverside" \\
                --coordinator "Sue Marsh" --email sue@riverside.example
              GOODTURN_PASSWORD='three words remembered' goodturn setup --email sue@riverside.example
            """)

    @Option(help: "The name that people know it by; needed for a new time bank.")
    var title: String?

    @Option(help: "The name in addresses; without it, one that follows from the title.")
    var name: String?

    @Option(help: "The time zone.")
    var zone = "Europe/London"

    @Option(help: "The language of pages, as a tag such as en or cy.")
    var language = "en"

    @Option(help: ArgumentHelp("The word for one hour.", valueName: "word"))
    var unit = "hour"

    @Option(help: ArgumentHelp("The word for several hours.", valueName: "word"))
    var units = "hours"

    @Flag(help: "Only count the time that is given; no account says what it comes to.")
    var counted = false

    @Option(help: "Who people ring.")
    var person = ""

    @Option(help: "The number they ring.")
    var telephone = ""

    @Option(help: "When the door is open.")
    var hours = ""

    @Option(help: "The first coordinator's name.")
    var coordinator = ""

    @Option(help: "The e-mail that the first coordinator signs in with.")
    var email = ""

    @Option(help: "The coordinator's number in a time bank that is there already.")
    var number: Int?

    @OptionGroup(title: "Books") var books: BooksOptions

    func run() async throws {
        let desks = try Desks.unlock(books.place)
        do {
            try await Upgrade(desks: desks, backups: books.backupFolder).run()
            guard Languages.isOffered(language) else {
                let tags = Languages.offered.map(\.tag).joined(separator: ", ")
                throw FieldFaults("language", "Pages can be read in one of: \(tags).")
            }
            let started = try await started(desks)
            Terminal.say("Its pages are at /c/\(started.community.name) once goodturn serve runs.")
            let hasPassword = Environment.password?.isEmpty == false && !email.isEmpty
            if let coordinator = started.coordinator, !hasPassword {
                let code = try await desks.signIn.makeLink(
                    for: coordinator, as: .console(in: started.community.id))
                Terminal.say("This link signs the coordinator in once, within three days:")
                Terminal.say("/c/\(started.community.name)/sign-in?code=\(code)")
            }
            await desks.close()
        } catch {
            await desks.close()
            throw error
        }
    }

    private func started(_ desks: Desks) async throws -> StartedCommunity {
        if let community = try await withoutCoordinator(desks) {
            let started = try await desks.setup.lead(
                community,
                LeadingForm(
                    name: coordinator, email: email, password: Environment.password ?? "",
                    number: number.map(String.init) ?? ""))
            Terminal.say("\(community.title) has its first coordinator.")
            return started
        }
        guard title != nil else {
            throw FieldFaults("title", "Write the name of the time bank with --title.")
        }
        let started = try await desks.setup.start(typed)
        Terminal.say("Started \(started.community.title).")
        return started
    }

    /// The time bank meant, where it is there and waits for its first coordinator.
    private func withoutCoordinator(_ desks: Desks) async throws -> Community? {
        let waiting = try await desks.setup.communitiesWithoutCoordinator()
        guard let title else { return waiting.count == 1 ? waiting.first : nil }
        let wanted = name ?? Community.name(from: title)
        return waiting.first { $0.name == wanted }
    }

    private var typed: FoundingForm {
        FoundingForm(
            title: title ?? "", name: name, zone: zone, language: language, unitSingular: unit,
            unitPlural: units, facePerson: person, faceTelephone: telephone, openingHours: hours,
            coordinatorName: coordinator, coordinatorEmail: email,
            password: Environment.password, valuing: counted ? .counted : .credited)
    }
}
