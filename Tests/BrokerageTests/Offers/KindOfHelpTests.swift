import Brokerage
import Testing

@Suite struct `Kind of help` {
    private let rule = KindOfHelp([
        TagUse(content: "A lift to the surgery", tag: "Lifts", count: 3),
        TagUse(content: "Shopping for two", tag: "lifts"),
        TagUse(content: "Shopping for two", tag: "Errands", count: 2),
        TagUse(content: "Tea", tag: "Company", count: 9),
        TagUse(content: "Tea", tag: "Tea dance"),
    ])

    @Test(
        arguments: [
            (["lifts"], [], "Lifts"), (["Errands", "Company"], ["A lift"], "Company"),
            (["Singing"], ["A lift"], "Singing"), ([], ["a LIFT to the surgery!"], "Lifts"),
            ([], ["shopping for two"], "Errands"), ([], ["", "A lift home"], "Lifts"),
            ([], ["The tea dance at the hall"], "Tea dance"), ([], ["Tea for one"], nil),
            ([], ["Uplifting songs"], nil), ([], ["", ""], nil), ([], [], nil),
        ] as [([String], [String], String?)])
    func `follows from tags, then from the same words, then from a tag's own words`(
        tags: [String], contents: [String], expected: String?
    ) {
        #expect(rule.kind(tags: tags, contents: contents) == expected)
    }

    @Test func `is none where no tag has grown yet`() {
        #expect(KindOfHelp([]).kind(tags: [], contents: ["A lift"]) == nil)
        #expect(KindOfHelp([]).kind(tags: ["Lifts"], contents: []) == "Lifts")
    }
}
