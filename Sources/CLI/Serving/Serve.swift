import ArgumentParser
import Foundation
import Hummingbird
import Logging
import NIOCore
import Operations
import ServiceLifecycle
import UnixSignals
import Web

/// Answers browsers and programs until it is told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answers browsers on this machine until it is told to stop.",
        discussion: """
            It makes the books ready first, and prints the address once it answers. In a folder \
            without a time bank, or with one that has no coordinator yet, it also prints a link: \
            it starts a time bank, or gives the one that is there its first coordinator.

            Goodturn speaks plain HTTP on this machine only. For other machines put a proxy with a \
            certificate in front, and say --behind-https.

            E-mail leaves through the mail server named by GOODTURN_SMTP_HOST, with \
            GOODTURN_MAIL_FROM as its sender; GOODTURN_SMTP_PORT, GOODTURN_SMTP_SECURITY (none, \
            starttls or tls), GOODTURN_SMTP_USER and GOODTURN_SMTP_PASSWORD say the rest. Without \
            them everything goes by letter and word of mouth.

            Examples:
              goodturn serve --port 8080
              goodturn serve --port 8080 --data /var/lib/goodturn --behind-https
              goodturn serve --port 0 --database postgres:///goodturn
            """)

    @Option(help: ArgumentHelp("The port to answer on; 0 takes any free one.", valueName: "n"))
    var port = 8080

    @Option(help: "127.0.0.1 or ::1.")
    var host = "127.0.0.1"

    @Flag(help: "A proxy in front speaks HTTPS, so cookies travel over nothing else.")
    var behindHttps = false

    @OptionGroup(title: "Books") var books: BooksOptions

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("A port is a number from 0 to 65535.")
        }
        guard ["127.0.0.1", "::1", "localhost"].contains(host) else {
            throw ValidationError(
                "Goodturn answers on this machine only: 127.0.0.1 or ::1. Put a proxy in front.")
        }
    }

    func run() async throws {
        Log.start()
        let desks = try Desks.unlock(books.place, logger: Log.server)
        do {
            try await serve(desks)
            await desks.close()
        } catch {
            await desks.close()
            throw error
        }
    }

    private func serve(_ unlocked: Desks) async throws {
        let mail = try MailSettings(environment: ProcessInfo.processInfo.environment)
        var desks = unlocked
        desks.hasMail = mail != nil
        try await Upgrade(desks: desks, backups: books.backupFolder).run()
        let word = try await setupWord(desks)
        let site = Site(
            chance: desks.chance, isBehindHTTPS: behindHttps, setupWord: word,
            backups: books.backupFolder)
        let house = House(desks: desks, site: site)
        let application = house.application(host: host, port: port) { port in
            let address = "http://\(host == "::1" ? "[::1]" : "127.0.0.1"):\(port)"
            Terminal.say("Listening on \(address)")
            if let word { Terminal.say("Set up your time bank: \(address)/setup?word=\(word)") }
            StartingCode.letGo()
        }
        let chores = desks.chores(backups: books.backupFolder)
        var group = ServiceGroupConfiguration(
            services: Chore.allCases.map { chore in
                ChoreRound(chore: chore, desk: chores, logger: Log.server)
            } + [
                MailRound(desks: desks, mail: mail), LookAheadRound(desks: desks), MemoryRound(),
                application,
            ],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Log.server)
        group.maximumGracefulShutdownDuration = .seconds(10)
        do {
            let services = ServiceGroup(configuration: group)
            try await withTaskExecutorPreference(Crew()) { try await services.run() }
        } catch let error as IOError where error.errnoCode == Errno.addressInUse {
            throw ServingRefusal.portInUse(port)
        } catch let error as IOError where error.errnoCode == Errno.accessDenied {
            throw ServingRefusal.portNotAllowed(port)
        }
    }

    /// The secret of the set-up link; nil once every time bank has somebody to look after it.
    private func setupWord(_ desks: Desks) async throws -> String? {
        let communities = try await desks.setup.communities()
        let isOpen: Bool
        if communities.isEmpty {
            isOpen = true
        } else {
            isOpen = try await !desks.setup.communitiesWithoutCoordinator().isEmpty
        }
        return isOpen ? desks.key().text.filter { $0 != "-" } : nil
    }
}
