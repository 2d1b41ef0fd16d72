import People
import Testing

@Suite struct `Strength reading` {
    @Test(arguments: [
        ("", [String]()), ("Soup", ["Soup"]),
        (
            "Soup, knitting\nTea  dances;",
            ["Soup", "knitting", "Tea dances"]
        ), ("Jam\r\njam\nJÂM", ["Jam"]), (" , ;\n", []),
    ])
    func `takes a line or a comma each, once`(typed: String, names: [String]) {
        #expect(Strength.read(typed, .gift).map(\.name) == names)
    }

    @Test func `stops at forty, and at eighty letters`() {
        let many = (0..<60).map { "thing \($0)" }.joined(separator: "\n")
        #expect(Strength.read(many, .gift).count == 40)
        let long = String(repeating: "a", count: 200)
        #expect(Strength.read(long, .gift).first?.name.count == 80)
    }
}
