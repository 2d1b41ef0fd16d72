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

            Example:
              GOODTURN_PASSWORD='three words remembered' goodturn setup --title "Riverside" \\
                --coordinator "Sue Marsh" --email sue@riverside.example
            """)

    @Option(help: "The name that people know it by.")
    var title: String

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

    @OptionGroup(title: "Books") var books: BooksOptions

    func run() async throws {
        let desks = try Desks.unlock(books.place)
        do {
            try await Upgrade(desks: desks, backups: books.backupFolder).run()
            guard Languages.isOffered(language) else {
                let tags = Languages.offered.map(\.tag).joined(separator: ", ")
                throw FieldFaults("language", "Pages can be read in one of: \(tags).")
            }
            let started = try await desks.setup.start(typed)
            Terminal.say("Started \(started.community.title).")
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

    private var typed: FoundingForm {
        FoundingForm(
            title: title, name: name, zone: zone, language: language, unitSingular: unit,
            unitPlural: units, facePerson: person, faceTelephone: telephone, openingHours: hours,
            coordinatorName: coordinator, coordinatorEmail: email,
            password: Environment.password, valuing: counted ? .counted : .credited)
    }
}
