import API
import ArgumentParser
import Essentials
import Operations
import People

/// The people of a time bank.
struct Members: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists, shows and takes in members.",
        subcommands: [MembersList.self, MembersShow.self, MembersAdd.self],
        defaultSubcommand: MembersList.self)
}

/// Everybody by name.
struct MembersList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists members by name.",
        discussion: """
            Examples:
              goodturn members
              goodturn members --json
            """)

    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        try await acting.work { desks, _, acting in
            var members: [Member] = []
            while true {
                let page = try await desks.members.list(
                    after: members.last?.id, limit: 200, as: acting)
                members += page
                if page.count < 200 { break }
            }
            try output.write(members.map(MemberJSON.init)) {
                var table = Table([
                    "number": .right, "name": .left, "standing": .left, "area": .left,
                    "telephone": .left,
                ])
                for member in members {
                    table.add(
                        String(member.number), member.name, member.standing.code, member.area,
                        member.telephone)
                }
                return table.lines
            }
        }
    }
}

/// One person by number, telephone or name.
struct MembersShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows one member, found by number, telephone or name.",
        discussion: """
            Examples:
              goodturn members show 12
              goodturn members show "Sue M"
            """)

    @Argument(help: "A number, digits of a telephone, or a piece of a name.")
    var person: String

    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        try await acting.work { desks, _, acting in
            let found = try await desks.members.find(person, as: acting)
            guard let first = found.first else { throw NotFound("member") }
            let named = found.filter { FoldedText($0.name) == FoldedText(person) }
            let words = FoldedText(person).words
            let pieces = found.filter { member in
                let name = FoldedText(member.name).words
                return words.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
            }
            // The number before a telephone, a whole name before names with such a piece.
            let isNumber = String(first.number) == person
            let fitting =
                if isNumber {
                    [first]
                } else if !person.contains(where: \.isLetter) {
                    found
                } else {
                    named.isEmpty ? pieces : named
                }
            guard fitting.count < 2 else { throw SeveralMembers(people: fitting) }
            let member = fitting.first ?? first
            try output.write(MemberJSON(member)) {
                [
                    "number    \(member.number)", "name      \(member.name)",
                    "standing  \(member.standing.code)", "joined    \(member.joined)",
                    "area      \(member.area)", "landline  \(member.landline)",
                    "mobile    \(member.mobile)", "email     \(member.email)",
                ].map { line in
                    String(line.reversed().drop { $0 == " " }.reversed())
                }
            }
        }
    }
}

/// Several people fit what was typed; each is named with the number that means them alone.
struct SeveralMembers: TerminalRefusal {
    let people: [Member]

    var kind: RefusalKind { .invalid }
    var code: String { "several-members" }
    var exitCode: ExitCode { ExitCodes.data }
    var explanation: String {
        let names = people.map { "\($0.name) (\($0.number))" }.joined(separator: ", ")
        return "Several people fit. Say which one by the number: \(names)."
    }
}

/// Somebody taken in.
struct MembersAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Takes somebody in; only the name is needed.",
        discussion: """
            Example:
              goodturn members add "Lily Hart" --area Hill --landline "01632 960 017"
            """)

    @Argument(help: "The name they like to be called.")
    var name: String

    @Option(help: "Where they live, as a neighbourhood.")
    var area = ""

    @Option(help: "A landline number.")
    var landline = ""

    @Option(help: "A mobile number.")
    var mobile = ""

    @Option(help: "An e-mail address.")
    var email = ""

    @Option(
        help: ArgumentHelp(
            "The same key twice takes somebody in once.", valueName: "key"))
    var key: String?

    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        try await acting.work { desks, _, acting in
            var newcomer = Newcomer(name: name)
            newcomer.area = area
            newcomer.landline = landline
            newcomer.mobile = mobile
            newcomer.email = email
            let key = key.flatMap { RequestKey($0) } ?? desks.key()
            let id = try await desks.members.join(newcomer, key: key, as: acting)
            let member = try await desks.members.card(id, as: acting).member
            try output.write(MemberJSON(member)) {
                ["\(member.name) is member number \(member.number)."]
            }
        }
    }
}
