import Testing

/// The words that the house does not use, in names and on pages.
private enum Words {
    static let naming = """
        Rule: a type is called by a noun that a person would hold, never Utils, Helper, Manager, \
        Service, DTO, ViewModel, Info, Impl, V2, New or Old. Reason: a name that says nothing \
        gathers everything; a name that says when it was written is wrong next year. Move it down \
        a storey, or name it.
        """
    static let finishing = """
        Rule: no TODO and no FIXME. Reason: nobody reads them. Finish it, or write it down where \
        somebody will look.
        """
    static let addressing = """
        Rule: people are members, coordinators, supporters, never users or clients. Reason: nobody \
        comes to a time bank to use it; they belong to it.
        """
    static let sparing = """
        Rule: never debt, owe, needy, streak or ranking on a page. Reason: nobody is shamed, nagged \
        or ranked here; below zero only means that others gave first.
        """

    private static let declaring = Pattern(
        #"\b(?:struct|class|enum|actor|protocol|typealias)\s+`?([A-Z]\w*)"#)
    private static let banned = Pattern(
        #"^(?:\w*(?:Utils?|Helpers?|Managers?|Services?|DTO|ViewModel|Info|Impl|V2)"#
            + #"|(?:New|Old)[A-Z]\w*)$"#)
    private static let bannedPlaces = Pattern(
        #"(?:^|/)(?:\w*(?:Utils?|Utilities|Helpers?|Managers?)|Common|Misc)(?:\+\w+)?(?:\.swift|/)"#
    )
    private static let unfinished = Pattern(#"\b(?:TODO|FIXME)\b"#)
    private static let member = Pattern(#"\b(?:users?|clients?)\b(?![-_=])"#, ignoringCase: true)
    private static let shame = Pattern(
        #"\b(?:debts?|debtors?|ow(?:e|es|ed|ing)|needy|streaks?|rankings?)\b(?![-_=])"#,
        ignoringCase: true)

    static func badNames(in files: [SwiftFile]) -> [String] {
        files.flatMap { file -> [String] in
            let types = declaring.hits(in: file.text.code)
                .filter { !banned.hits(in: $0.words).isEmpty }
                .map { "\(file.path):\($0.line) names a type \($0.words)" }
            let places =
                bannedPlaces.hits(in: file.path).isEmpty
                ? [] : ["\(file.path) is named after nothing"]
            return types + places
        }
    }

    static func unfinished(in text: String, of path: String) -> [String] {
        unfinished.hits(in: text).map { "\(path):\($0.line) says \($0.words)" }
    }

    static func members(in text: String, of path: String) -> [String] {
        member.hits(in: text).map { "\(path):\($0.line) says \($0.words)" }
    }

    static func shame(in text: String, of path: String) -> [String] {
        shame.hits(in: text).map { "\(path):\($0.line) says \($0.words)" }
    }

    /// Our own sentences of the English catalogues; other languages have words of their own.
    static let catalogues = House.paths(under: "Sources", ending: ".po")
        .filter { $0.contains("/en.") || $0.contains("/en-") || $0.contains("/en_") }
        .map { path in
            let lines = House.text(of: path).split(
                separator: "\n", omittingEmptySubsequences: false)
            let kept = lines.map { $0.hasPrefix("#") ? "" : $0 }
            return (path: path, text: kept.joined(separator: "\n"))
        }

    /// The literals that people may read.
    static let pages =
        House.sources.filter { ["Web", "Wording", "Markup"].contains($0.target) }
        .map { (path: $0.path, text: $0.text.literals) } + catalogues
}

@Suite struct `Words of the house` {
    @Test func `types and files are called by nouns that say something`() {
        let faults = Words.badNames(in: House.sources + House.tests)
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))\n\(Words.naming)")
    }

    @Test func `nothing is left for later in a comment`() {
        let files = (House.sources + House.tests).map(\.path).filter {
            !$0.hasPrefix("Tests/HouseTests")
        }
        let faults = files.flatMap { Words.unfinished(in: House.text(of: $0), of: $0) }
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))\n\(Words.finishing)")
    }

    @Test func `people are members, not users or clients`() {
        let faults = Words.pages.flatMap { Words.members(in: $0.text, of: $0.path) }
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))\n\(Words.addressing)")
    }

    @Test func `no page shames, nags or ranks`() {
        let faults = Words.pages.flatMap { Words.shame(in: $0.text, of: $0.path) }
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))\n\(Words.sparing)")
    }

    @Test(arguments: [
        "struct StringUtils {}", "final class MailManager {}", "struct AskDTO {}",
        "enum NewHome {}",
        "struct OldLedger {}", "actor MailService {}", "struct HomeV2 {}", "protocol Helper {}",
    ])
    func `a name that says nothing is seen`(line: String) {
        let file = SwiftFile(path: "Sources/Web/Asks/AskPage.swift", text: line)
        #expect(Words.badNames(in: [file]).count == 1)
    }

    @Test(arguments: [
        "struct Newcomer {}", "struct NewsPage {}", "enum Older {}", "struct Sweeper: Service {}",
        "struct Information {}", "// struct AskDTO {}",
    ])
    func `a name that says something is not`(line: String) {
        let file = SwiftFile(path: "Sources/Web/Asks/AskPage.swift", text: line)
        #expect(Words.badNames(in: [file]).isEmpty)
    }

    @Test(arguments: ["Sources/Web/Helpers/Row.swift", "Sources/Web/Common/Row.swift"])
    func `a bucket is seen`(path: String) {
        #expect(Words.badNames(in: [SwiftFile(path: path, text: "struct Row {}")]).count == 1)
    }

    @Test(arguments: [
        (#"let a = "Welcome, user""#, 1, 0), (#"let a = "The client""#, 1, 0),
        (#"let a = "You owe 2 hours""#, 0, 1), (#"let a = "A streak of 3""#, 0, 1),
        (#"let a = "a\(debt) b""#, 0, 0), (#"let a = "<input name='username'>""#, 0, 0),
        (#"let a = "User-Agent""#, 0, 0), ("// what users owe", 0, 0),
        ("let a = \"\"\"\n    <p>A debt</p>\n    \"\"\"", 0, 1),
    ])
    func `a word on a page is seen, a word in the code is not`(
        code: String, members: Int, shame: Int
    ) {
        let text = SwiftText(code).literals
        #expect(Words.members(in: text, of: "").count == members)
        #expect(Words.shame(in: text, of: "").count == shame)
    }

    @Test func `a mark left in a comment is seen`() {
        #expect(Words.unfinished(in: "// TODO: later", of: "").count == 1)
        #expect(Words.unfinished(in: "let todoList = 1 // Todos", of: "").isEmpty)
    }
}

/// What the audit list can say of every verb.
private enum Verbs {
    static let rule = """
        Rule: every verb that a desk writes into the audit list has its words in \
        Sources/Wording/Acts/ActWords+verbs.swift. Reason: whoever reads who did what is not a \
        programmer.
        """

    private static let named = Pattern(
        #"\b(?:log|keep|perform)\((?:[^"()]|\([^"()]*\))*"([a-z-]+\.[a-z-]+)""#)
    private static let said = Pattern(#"(?:case|,) "([a-z-]+\.[a-z-]+)""#)

    static func named(in text: String) -> [String] { named.hits(in: text).map(\.words) }
    static func said(in text: String) -> [String] { said.hits(in: text).map(\.words) }
}

@Suite struct `Words of the audit list` {
    @Test func `every verb of the desks has words`() {
        let verbs = House.sources.filter { $0.target == "Operations" }.flatMap {
            Verbs.named(in: House.text(of: $0.path))
        }
        let said = Set(
            Verbs.said(in: House.text(of: "Sources/Wording/Acts/ActWords+verbs.swift")))
        let silent = Set(verbs).subtracting(said).sorted()
        #expect(Set(verbs).count > 60)
        #expect(silent.isEmpty, "\(silent.joined(separator: ", "))\n\(Verbs.rule)")
    }
}
