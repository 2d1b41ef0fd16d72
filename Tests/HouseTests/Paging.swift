import Testing

/// Lists go on by the key of their last line.
private enum Paging {
    static let rule = """
        Rule: no SQL says OFFSET; a page goes on behind the key of the last line shown. Reason: a \
        database walks all the lines that OFFSET passes over, and a line that comes or goes in \
        front of them shows another one twice or never.
        """

    static let counted = Pattern(#"\boffset\b"#, ignoringCase: true)

    static func faults(in files: [SwiftFile]) -> [String] {
        files.filter { $0.target == "Storage" }.flatMap { file in
            counted.hits(in: file.text.literals).map { "\(file.path):\($0.line) has \($0.words)" }
        }
    }
}

@Suite struct `Paging of lists` {
    @Test func `no statement counts the lines it passes over`() {
        let faults = Paging.faults(in: House.sources)
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))\n\(Paging.rule)")
    }

    @Test(arguments: [
        (#"let sql: SQL = "SELECT name FROM member LIMIT 5 OFFSET \(start)""#, 1),
        (#"let most: SQL = " limit 5 offset 10""#, 1), ("let place = offset + 1", 0),
        ("// OFFSET is a trap", 0), (#"let offsetX: SQL = "SELECT offsets""#, 0),
    ])
    func `an offset in a statement is seen`(line: String, count: Int) {
        let file = SwiftFile(path: "Sources/Storage/Members/MemberReading.swift", text: line)
        #expect(Paging.faults(in: [file]).count == count)
    }
}
