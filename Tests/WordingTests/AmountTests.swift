import Essentials
import Testing
import Wording

@Suite struct `Amounts in a word of one's own` {
    private func unit(_ singular: String, _ plural: String, _ kind: CreditUnit.Kind) -> CreditUnit {
        CreditUnit(
            id: CreditUnit.ID(high: 1, low: 1), kind: kind, singular: singular, plural: plural)
    }

    @Test(
        arguments: [
            (0, "0 liptons"), (20, "20 minutes"), (60, "1 lipton"), (150, "2 liptons 30 minutes"),
            (-180, "3 liptons"),
        ] as [(Int64, String)])
    func `say the word for whole hours and the minutes beside it`(steps: Int64, said: String) {
        let words = Words(unit: unit("lipton", "liptons", .time))
        #expect(words.amount(steps) == said)
        #expect(words.length(Minutes(150)) == "2 hours 30 minutes")
    }

    @Test func `stay hours where the word is hours, and things where things are counted`() {
        #expect(Words(unit: unit("hour", "hours", .time)).amount(150) == "2 hours 30 minutes")
        #expect(Words(unit: unit("Hour", "Hours", .time)).amount(60) == "1 hour")
        #expect(Words(unit: unit("bag", "bags", .count)).amount(1) == "1 bag")
        #expect(Words(unit: unit("bag", "bags", .count)).amount(90) == "90 bags")
        #expect(Words().amount(90) == "1 hour 30 minutes")
    }

    @Test func `are read in easy English by whoever reads English`() {
        #expect(Words(language: "en").inEasyEnglish.language == "en-x-easy")
        #expect(Words(language: "ca").inEasyEnglish.language == "ca")
        let stars = Words(unit: unit("star", "stars", .time)).inEasyEnglish
        #expect(stars.amount(120) == "2 stars")
    }
}
