import ArgumentParser
import Communities
import Essentials
import Operations
import People

/// Where a command works, and in whose name.
struct ActingOptions: ParsableArguments {
    @OptionGroup var books: BooksOptions

    @Option(
        help: ArgumentHelp(
            "The time bank, where these books hold several.", valueName: "name"))
    var community: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Act as this person, named by e-mail. Without it the record says \"console\".",
            valueName: "e-mail"))
    var login: String?

    /// Opens the books, does the work in the one community meant, and closes them again.
    func work(_ body: (Desks, Community, Acting) async throws -> Void) async throws {
        try await books.work { desks in
            let place = try await choose(from: try await desks.setup.communities())
            let acting =
                if let login {
                    try await desks.signIn.acting(as: login, in: place.id)
                } else {
                    Acting.console(in: place.id)
                }
            try await body(desks, place, acting)
        }
    }

    private func choose(from all: [Community]) async throws -> Community {
        if let community {
            guard let found = all.first(where: { $0.name == community }) else {
                throw NotFound("time bank")
            }
            return found
        }
        guard let only = all.first else { throw ChoosingRefusal.none }
        guard all.count == 1 else { throw ChoosingRefusal.several(all.map(\.name)) }
        return only
    }
}

extension BooksOptions {
    /// Opens books that are there, does the work, and closes them again.
    func work(_ body: (Desks) async throws -> Void) async throws {
        let desks = try await Desks.open(place)
        do {
            try await body(desks)
            await desks.close()
        } catch {
            await desks.close()
            throw error
        }
    }
}

/// The ways it is not clear which time bank is meant.
enum ChoosingRefusal: TerminalRefusal, Hashable {
    case none
    case several([String])

    var kind: RefusalKind { self == .none ? .missing : .invalid }

    var code: String { self == .none ? "no-community" : "several-communities" }

    var explanation: String {
        switch self {
        case .none: "There is no time bank in these books yet. Start one with goodturn setup."
        case .several(let names):
            "These books hold several time banks. Say which with --community: \(names.joined(separator: ", "))."
        }
    }

    var exitCode: ExitCode { self == .none ? ExitCodes.unavailable : ExitCodes.usage }
}
