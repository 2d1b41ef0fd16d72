import Testing

/// No clock, chance, file or printing in the storeys that decide.
private enum Purity {
    static let storeys: Set<String> = [
        "Essentials", "Statistics", "Communities", "Ledger", "People", "Brokerage", "Evaluation",
        "Interchange", "Markup", "Wording",
    ]

    static let rule = """
        Rule: time, ids and seeds are arguments; pure storeys ask no clock, draw no chance, open \
        no file and print nothing. Reason: the same question must get the same answer in a test, \
        in a repeated attempt and in a year's time. Such lines belong in Operations, at the desk.
        """

    static let hidden = Pattern(
        [
            #"\bDate\(\)"#, #"\b(?:Date|ContinuousClock|SuspendingClock)\.now\b"#,
            #"\b(?:ContinuousClock|SuspendingClock)\(\)"#, #"\bUUID\(\)"#, #"\.random\("#,
            #"\.randomElement\(\)"#, #"\.shuffled?\(\)"#, #"\bSystemRandomNumberGenerator\b"#,
            #"\bFileManager\b"#, #"\bFileHandle\b"#, #"\bProcessInfo\b"#, #"\bgetenv\("#,
            #"(?<![.\w])(?:debugPrint|print)\("#,
        ].joined(separator: "|"))

    static func faults(in files: [SwiftFile]) -> [String] {
        files.filter { storeys.contains($0.target) }.flatMap { file in
            hidden.hits(in: file.text.code).map { "\(file.path):\($0.line) has \($0.words)" }
        }
    }
}

@Suite struct `Purity of the storeys that decide` {
    @Test func `no clock, chance, file or printing`() {
        let faults = Purity.faults(in: House.sources)
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))\n\(Purity.rule)")
    }

    @Test(arguments: [
        "let now = Date()", "let id = UUID()", "let n = Int.random(in: 1...6)", "print(1)",
        "var chance = SystemRandomNumberGenerator()", "FileManager.default", "names.shuffled()",
        "ProcessInfo.processInfo", #"let text = "\(Date())""#, "let now = Date.now",
    ])
    func `a hidden clock or chance is seen`(line: String) {
        let file = SwiftFile(path: "Sources/Ledger/Holds/Hold.swift", text: line)
        #expect(Purity.faults(in: [file]).count == 1)
    }

    @Test(arguments: [
        "/// Never `Date()`.", #"let text = "print(it)""#, "sheet.print(on: paper)",
        "names.shuffled(using: &seeded)", "/* UUID() /* in two */ Date() */",
        ##"let raw = #"a "quoted" \(Date()) here"#"##, "let blueprint = blueprint(1)",
    ])
    func `words about it and chance that is handed in are not`(line: String) {
        let file = SwiftFile(path: "Sources/Ledger/Holds/Hold.swift", text: line)
        #expect(Purity.faults(in: [file]).isEmpty)
    }

    @Test func `the desks may ask the clock`() {
        let file = SwiftFile(path: "Sources/Operations/Desks.swift", text: "let now = Date()")
        #expect(Purity.faults(in: [file]).isEmpty)
    }
}
