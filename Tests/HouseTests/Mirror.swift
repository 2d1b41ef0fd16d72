import Testing

/// Each feature folder has its tests at the same address.
private enum Mirror {
    static let storeys = [
        "Ledger", "People", "Brokerage", "Evaluation", "Operations", "Web", "Storage",
        "Interchange",
    ]

    static let rule = """
        Rule: the tests of Sources/X/Feature stand in Tests/XTests/Feature (or in one file of that \
        name). Reason: whoever changes a rule finds its tests in one guess, and sees when there \
        are none.
        """

    /// The folders of a storey that hold Swift files, by name.
    static func features(of storey: String, in files: [SwiftFile]) -> [String] {
        let folders = files.compactMap { file -> String? in
            let parts = file.path.split(separator: "/").map(String.init)
            return parts.count > 3 && parts[1] == storey ? parts[2] : nil
        }
        return Set(folders).sorted()
    }

    static func untested(in sources: [SwiftFile], by tests: [SwiftFile]) -> [String] {
        let testing = tests.filter { $0.text.code.contains("@Test") }.map(\.path)
        return storeys.flatMap { storey in
            features(of: storey, in: sources).filter { feature in
                let base = "Tests/\(storey)Tests/\(feature)"
                return !testing.contains {
                    $0.hasPrefix("\(base)/") || $0 == "\(base).swift" || $0 == "\(base)Tests.swift"
                }
            }.map { "Sources/\(storey)/\($0) has no tests in Tests/\(storey)Tests/\($0)" }
        }
    }
}

@Suite struct `Mirror of sources and tests` {
    @Test func `every feature folder has its tests`() {
        let untested = Mirror.untested(in: House.sources, by: House.tests)
        #expect(untested.isEmpty, "\(untested.joined(separator: "\n"))\n\(Mirror.rule)")
    }

    @Test(arguments: [
        ("Tests/LedgerTests/Holds/HoldTests.swift", "@Test func a() {}", 0),
        ("Tests/LedgerTests/HoldsTests.swift", "@Test func a() {}", 0),
        ("Tests/LedgerTests/Holds/HoldTests.swift", "// @Test is to come", 1),
        ("Tests/LedgerTests/Accounts/HoldTests.swift", "@Test func a() {}", 1),
        ("Tests/PeopleTests/Holds/HoldTests.swift", "@Test func a() {}", 1),
    ])
    func `a feature without tests is seen`(path: String, text: String, count: Int) {
        let source = SwiftFile(path: "Sources/Ledger/Holds/Hold.swift", text: "")
        let test = SwiftFile(path: path, text: text)
        #expect(Mirror.untested(in: [source], by: [test]).count == count)
    }
}
