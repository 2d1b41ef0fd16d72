import Testing

/// Each verb of a desk that writes has a race test of its own.
private enum Races {
    static let rule = """
        Rule: every public function of a desk or a job in Sources/Operations that writes has a \
        test in Tests/OperationsTests that says race("Desk.verb", ...), one for each function of \
        that name. Reason: two coordinators press the same button, and PostgreSQL lets both in.
        """

    /// Verbs that no race test names, and why.
    static let exceptions = [
        "ImportDesk.dryRun": "reads files against the books and keeps nothing",
        "DemoDesk.surgeryTown": "fills an empty folder, once, before anybody is served",
        "BackupDesk.newest": "opens a file to be read",
        "ExportDesk.files": "reads the books page by page and writes nothing",
        "StatementDesk.print": "makes a PDF and writes nothing",
        "LedgerDesk.verify": "seals first, which LedgerDesk.seal races, and then only adds up",
    ]

    /// Words by which a function writes, itself or through another of its desk.
    static let writing = [
        "perform(", "store.write", "dryRun(", "alter(", "change(run", "issue(", "store.restore",
        "store.audit", "open(login", "confirmQuietly(id", "make(at", "takeLease(", "self.type([",
    ]

    /// Words by which a function only asks.
    static let asking = ["desks.ask(", "store.read", "look(run", "desks.setup.communities("]

    /// One public function of a desk, such as `AskDesk.write`.
    struct Verb: Hashable {
        let name: String
        let writes: Bool
    }

    static func verbs(of file: SwiftFile) -> [Verb] {
        var verbs: [Verb] = []
        var noun = ""
        var name = ""
        var body = ""
        var isOpen = false
        for line in file.text.code.split(separator: "\n", omittingEmptySubsequences: false) {
            if let found = line.firstMatch(of: /^(?:public )?(?:struct|extension) (\w+)/) {
                let owner = String(found.1)
                noun = owner.hasSuffix("Desk") || owner.hasSuffix("Job") ? owner : ""
            }
            if !noun.isEmpty, let found = line.firstMatch(of: /^    public func (\w+)/) {
                name = String(found.1)
                body = ""
                isOpen = true
            }
            guard isOpen else { continue }
            body += line + "\n"
            if line == "    }" || line.hasPrefix("    public func") && line.hasSuffix("}") {
                isOpen = false
                guard body.contains("async") else { continue }
                let asksOnly =
                    asking.contains(where: body.contains)
                    && !writing.contains(where: body.contains)
                verbs.append(Verb(name: "\(noun).\(name)", writes: !asksOnly))
            }
        }
        return verbs.filter(\.writes)
    }

    /// The verbs that a test races, once for each time it says so.
    static func raced(in file: SwiftFile) -> [String] {
        let code = file.text.code
        let literals = file.text.literals
        return code.ranges(of: /\.race\(/).compactMap { range in
            let place = code.utf8.distance(from: code.startIndex, to: range.upperBound)
            let behind = literals.utf8.dropFirst(place).prefix(120)
            return String(decoding: behind, as: UTF8.self)
                .firstMatch(of: /^\s*(\w+\.\w+)/).map { String($0.1) }
        }
    }

    static func problems(sources: [SwiftFile], tests: [SwiftFile]) -> [String] {
        let written = sources.flatMap(verbs(of:)).map(\.name)
        let raced = tests.flatMap(raced(in:))
        let needed = Dictionary(grouping: written, by: \.self).mapValues(\.count)
        let tested = Dictionary(grouping: raced, by: \.self).mapValues(\.count)
        let missing = needed.filter {
            exceptions[$0.key] == nil && (tested[$0.key] ?? 0) < $0.value
        }
        .map { "\($0.key) has \(tested[$0.key] ?? 0) of \($0.value) race tests" }
        let unknown = tested.keys.filter { needed[$0] == nil }
            .map { "a test races \($0), which is no verb that writes" }
        let stale = exceptions.keys.filter { needed[$0] == nil || tested[$0] != nil }
            .map { "\($0) needs no exception" }
        return (missing + unknown + stale).sorted()
    }
}

@Suite struct `Race tests of every verb` {
    @Test func `are there for each desk`() {
        let sources = House.sources.filter { $0.path.hasPrefix("Sources/Operations/") }
        let tests = House.tests.filter { $0.path.hasPrefix("Tests/OperationsTests/") }
        let problems = Races.problems(sources: sources, tests: tests)
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))\n\(Races.rule)")
    }

    @Test func `are counted verb by verb`() {
        let source = SwiftFile(
            path: "Sources/Operations/Asks/AskDesk.swift",
            text: """
                extension AskDesk {
                    public func write(_ ask: Ask) async throws {
                        try await desks.perform("ask.write") { _ in true }
                    }
                    public func list() async throws -> [Ask] {
                        try await desks.ask(as: acting) { _ in [] }
                    }
                }
                extension Work {
                    public func add() async throws { try writing.add() }
                }
                """)
        #expect(Races.verbs(of: source).map(\.name) == ["AskDesk.write"])
        let test = SwiftFile(
            path: "Tests/OperationsTests/Asks/AskRaceTests.swift",
            text: """
                try await town.race("AskDesk.write", act: "ask.write") { _, _ in }
                try await town.race(
                    "AskDesk.list") { _, _ in }
                """)
        #expect(Races.raced(in: test) == ["AskDesk.write", "AskDesk.list"])
    }
}
