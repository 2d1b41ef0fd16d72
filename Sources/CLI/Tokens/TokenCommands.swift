import API
import ArgumentParser
import Communities
import Essentials
import Operations
import People

/// What programs sign in with.
struct Tokens: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes, lists and ends the tokens that programs sign in with.",
        subcommands: [TokensAdd.self, TokensList.self, TokensEnd.self])
}

/// A new token; its secret is shown once.
struct TokensAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Makes a token and prints its secret, once.",
        discussion: """
            The token acts as whoever makes it and under their hat, and may do no more than its \
            scopes name: seeReports, seeAudit, seeCards and so on. Only a digest is kept.

            Example:
              goodturn tokens add website --scopes seeReports,seeAudit --as sue@riverside.example
            """)

    @Argument(help: "What the token is for.")
    var name: String

    @Option(help: ArgumentHelp("What it may do, with commas between.", valueName: "words"))
    var scopes: String

    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        try await acting.work { desks, _, acting in
            let (token, secret) = try await desks.tokens.make(
                name: name, scopes: try APIToken.scopes(scopes), as: acting)
            try output.write(MadeTokenJSON(id: token.id.description, secret: secret)) {
                ["\(secret)", "This secret is not shown again. Keep it where the program runs."]
            }
        }
    }

    private struct MadeTokenJSON: Encodable {
        let id: String
        let secret: String
    }
}

/// Every token that is in sight.
struct TokensList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists tokens with what they may do.")

    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        try await acting.work { desks, community, acting in
            let tokens = try await desks.tokens.list(as: acting)
            try output.write(tokens.map(TokenJSON.init)) {
                var table = Table(
                    ["id": .left, "name": .left, "hat": .left, "may": .left, "used": .left])
                for token in tokens {
                    table.add(
                        token.id.description, token.name, token.hat.code,
                        token.scopes.map(\.rawValue).sorted().joined(separator: " "),
                        token.used.map { community.zone.day(at: $0).description } ?? "never")
                }
                return table.lines
            }
        }
    }

    private struct TokenJSON: Encodable {
        let id: String
        let name: String
        let hat: String
        let scopes: [String]

        init(_ token: APIToken) {
            id = token.id.description
            name = token.name
            hat = token.hat.code
            scopes = token.scopes.map(\.rawValue).sorted()
        }
    }
}

/// One token ended at once.
struct TokensEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Ends a token at once.")

    @Argument(help: "The id that tokens list shows.")
    var id: String

    @OptionGroup(title: "Books") var acting: ActingOptions

    func run() async throws {
        try await acting.work { desks, _, acting in
            guard let id = APIToken.ID(id) else { throw NotFound("token") }
            try await desks.tokens.end(id, as: acting)
            Terminal.say("Ended.")
        }
    }
}
