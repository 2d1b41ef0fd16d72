import Testing

/// Which storey may see which: the exact imports of each target.
///
/// SwiftPM lets a target import whatever its dependencies depend on. This table does not.
private enum Wall {
    static let platform: Set<String> = [
        "Foundation", "FoundationEssentials", "FoundationInternationalization", "Synchronization",
        "Dispatch", "Glibc",
    ]
    static let ground: Set<String> = [
        "Essentials", "Communities", "Ledger", "People", "Brokerage", "Evaluation",
    ]
    static let http: Set<String> = [
        "Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "NIOPosix", "Logging",
    ]

    static let allowed: [String: Set<String>] = [
        "Essentials": platform,
        "Statistics": platform.union(["Essentials"]),
        "Communities": platform.union(["Essentials"]),
        "Ledger": platform.union(["Essentials", "Crypto"]),
        "People": platform.union(["Essentials"]),
        "Brokerage": platform.union(["Essentials", "Ledger", "People"]),
        "Evaluation": platform.union(["Essentials", "Ledger", "People", "Statistics"]),
        "Storage": platform.union(ground).union([
            "GRDB", "GRDBSQLite", "CPostgres", "CSQLite", "Crypto",
        ]),
        "Post": platform.union(["Essentials", "CCurl"]),
        "Interchange": platform.union(["Essentials", "Ledger", "CZip", "CZlib"]),
        "Paper": platform.union(["Essentials", "CPango", "CQRCode"]),
        "Operations": platform.union(ground).union([
            "Statistics", "Storage", "Post", "Interchange", "Paper", "CArgon", "CGD", "Crypto",
            "Logging",
        ]),
        "Markup": [],
        "Wording": platform.union(ground).union(["Embedded"]),
        "Web": platform.union(ground).union(http).union([
            "Operations", "Markup", "Wording", "Paper", "Embedded",
        ]),
        "API": platform.union(ground).union(http).union(["Operations", "Wording", "Embedded"]),
        "CLI": platform.union(ground).union(http).union([
            "Operations", "Interchange", "Wording", "Web", "API", "ArgumentParser",
            "CMalloc", "ServiceLifecycle", "UnixSignals",
        ]),
        "goodturn": ["CLI"],
    ]

    /// The pure storeys: their tests need neither a database nor a door.
    static let pure: Set<String> = [
        "Essentials", "Statistics", "Communities", "Ledger", "People", "Brokerage", "Evaluation",
        "Interchange", "Markup", "Wording",
    ]

    static let rule = """
        Rule: everything points down, and each storey imports only what the table in Walls.swift \
        names. Reason: only Storage speaks SQL, only the doors speak HTTP, and a rule that knows \
        neither can be tested and trusted alone.
        """

    private static let importing = Pattern(
        #"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?"#
            + #"import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)"#)

    static func imports(of file: SwiftFile) -> [Pattern.Hit] {
        importing.hits(in: file.text.code)
    }

    static func breaches(in files: [SwiftFile], allowed: (SwiftFile) -> Set<String>?) -> [String] {
        files.flatMap { file -> [String] in
            guard let few = allowed(file) else { return [] }
            return imports(of: file).filter { !few.contains($0.words) }.map {
                "\(file.path):\($0.line) imports \($0.words), which \(file.target) must not know."
            }
        }
    }
}

@Suite struct `Walls between storeys` {
    @Test func `every Swift target of Sources stands in the table`() {
        let unknown = Set(House.sources.map(\.target)).subtracting(Wall.allowed.keys)
        #expect(unknown.isEmpty, "No walls are drawn around \(unknown.sorted()). \(Wall.rule)")
        #expect(House.sources.count > 20, "The house tests do not see the sources.")
    }

    @Test func `no storey imports upward or sideways`() {
        let breaches = Wall.breaches(in: House.sources) { Wall.allowed[$0.target] }
        #expect(breaches.isEmpty, "\(breaches.joined(separator: "\n"))\n\(Wall.rule)")
    }

    @Test func `tests of pure storeys see no database and no door`() {
        let breaches = Wall.breaches(in: House.tests) { file in
            let target = file.target.replacing("Tests", with: "")
            guard Wall.pure.contains(target), let allowed = Wall.allowed[target] else { return nil }
            return allowed.union(Wall.platform).union([target, "TestKit", "Testing"])
        }
        #expect(breaches.isEmpty, "\(breaches.joined(separator: "\n"))\n\(Wall.rule)")
    }

    @Test(arguments: [
        ("GRDB", ["Storage"]), ("CPostgres", ["Storage"]), ("ArgumentParser", ["CLI"]),
        ("Hummingbird", ["API", "CLI", "Web"]), ("CCurl", ["Post"]), ("CPango", ["Paper"]),
        ("CQRCode", ["Paper"]), ("CArgon", ["Operations"]), ("CGD", ["Operations"]),
        ("CZip", ["Interchange"]), ("CZlib", ["Interchange"]), ("CSQLite", ["Storage"]),
        ("CMalloc", ["CLI"]),
    ])
    func `a library stands in its own room only`(library: String, rooms: [String]) {
        let found = Wall.allowed.filter { $0.value.contains(library) }.keys.sorted()
        #expect(found == rooms, "\(library) belongs to \(rooms). \(Wall.rule)")
    }

    @Test func `the package asks for nothing that the table forbids`() {
        let ours = Set(Wall.allowed.keys)
        let declared = Pattern(
            #"\.(?:executableT|t)arget\(((?:(?!arget\()[^]])*?dependencies: \[[^]]*\])"#)
        let targets = declared.hits(in: House.text(of: "Package.swift"))
        var checked = 0
        for target in targets {
            let names = Pattern(#""(\w+)""#).hits(in: target.words).map(\.words)
            guard let name = names.first, let allowed = Wall.allowed[name] else { continue }
            checked += 1
            let forbidden = Set(names.dropFirst()).intersection(ours).subtracting(allowed)
            #expect(forbidden.isEmpty, "\(name) depends on \(forbidden). \(Wall.rule)")
        }
        #expect(checked > 10, "Package.swift is not written as this test reads it.")
    }

    @Test(arguments: [
        "import GRDB", "@testable import GRDB", "public import struct GRDB.Row",
        "@preconcurrency import GRDB",
    ])
    func `a page that imports the database is seen`(line: String) {
        let page = SwiftFile(path: "Sources/Web/Asks/AskPage.swift", text: "\(line)\nstruct A {}")
        let breaches = Wall.breaches(in: [page]) { Wall.allowed[$0.target] }
        #expect(breaches.count == 1)
    }

    @Test func `an import in a comment or in a text is none`() {
        let text = "// import GRDB\nlet how = \"import GRDB\"\n"
        let page = SwiftFile(path: "Sources/Web/Asks/AskPage.swift", text: text)
        #expect(Wall.imports(of: page).isEmpty)
    }
}
