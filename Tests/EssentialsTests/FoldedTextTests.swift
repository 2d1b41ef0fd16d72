import Essentials
import Testing

@Suite struct FoldedTextFindingTests {
    @Test(arguments: [
        ("Àngels Öğe", "angels oge"), ("STRASSE", "strasse"), ("Straße", "strasse"),
        ("Łukasz", "lukasz"), ("O'Brien-Jones", "obrien jones"), ("  two   words ", "two words"),
        ("ﬁsh", "fish"),
    ]) func `takes case, accents and spacing away`(_ original: String, _ folded: String) {
        #expect(FoldedText(original).text == folded)
    }

    @Test func `shares most letter groups between near spellings`() {
        let right = FoldedText("gardening").letterGroups
        let wrong = FoldedText("gardning").letterGroups
        #expect(right.intersection(wrong).count * 2 > wrong.count)
        #expect(right.isDisjoint(with: FoldedText("sums").letterGroups))
    }

    @Test(arguments: [
        ("lfit", ["flit", "lift", "lfti"]), ("look", ["olok", "loko"]), ("tea", []),
        ("my lfit", ["my flit", "my lift", "my lfti"]), ("gardening", []),
    ])
    func `swaps neighbouring letters of words of middling length`(typed: String, meant: [String]) {
        #expect(FoldedText(typed).swappings.map(\.text.text) == meant)
    }
}
