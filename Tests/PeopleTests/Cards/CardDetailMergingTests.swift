import Essentials
import Foundation
import People
import Testing

extension CardDetail {
    /// A card with something in every text that it has, also in those that are yet to come.
    ///
    /// - Parameter length: of each text, in letters.
    fileprivate static func full(_ length: Int) throws -> (card: CardDetail, texts: [String]) {
        let blank = try JSONEncoder().encode(CardDetail())
        var written = try JSONSerialization.jsonObject(with: blank) as? [String: Any] ?? [:]
        let texts = written.filter { $0.value is String }.map(\.key)
        for name in texts {
            written[name] = name.padding(toLength: length, withPad: ".", startingAt: 0)
        }
        let bytes = try JSONSerialization.data(withJSONObject: written)
        return (try JSONDecoder().decode(CardDetail.self, from: bytes), texts)
    }
}

@Suite struct `Every text of a card` {
    @Test func `is taken along when two records become one`() throws {
        let (full, texts) = try CardDetail.full(40)
        #expect(texts.count >= 10)
        #expect(CardDetail().filled(from: full) == full)
    }

    @Test func `has a length that it may not pass`() throws {
        let (full, texts) = try CardDetail.full(2_001)
        #expect(full.faults(today: Day(number: 20_000)).count == texts.count)
    }
}

@Suite struct `Card merging` {
    @Test func `takes from the other what it does not know, and keeps what it does`() {
        var mine = CardDetail()
        mine.address = "1 High Street"
        mine.strengths = [Strength(.gift, "Jam")]
        mine.ownAnswers = ["Pet": "Cat"]
        var other = CardDetail()
        other.address = "Elsewhere"
        other.languages = "Welsh"
        other.format = .largePrint
        other.strengths = [Strength(.gift, "JAM"), Strength(.interest, "Jam")]
        other.hardSettings = [.letterOnly]
        other.ownAnswers = ["Pet": "Dog", "Street": "High"]
        let joined = mine.filled(from: other)
        #expect(joined.address == "1 High Street")
        #expect(joined.languages == "Welsh")
        #expect(joined.format == .largePrint)
        #expect(joined.strengths == [Strength(.gift, "Jam"), Strength(.interest, "Jam")])
        #expect(joined.hardSettings == [.letterOnly])
        #expect(joined.ownAnswers == ["Pet": "Cat", "Street": "High"])
    }

    @Test func `keeps the stricter safeguard and never guesses between two checks`() {
        let one = Safeguard(isNotAlone: true, words: "a")
        let two = Safeguard(checkNeeded: "DBS", words: "b")
        let expected = Safeguard(isNotAlone: true, checkNeeded: "DBS", words: "a\nb")
        #expect(one.joined(with: two) == expected)
        #expect(two.joined(with: Safeguard(checkNeeded: "Other")) == nil)
        #expect(two.joined(with: two) == two)
    }

    @Test func `reads every tick of the week back`() {
        #expect(FreeTime.week.count == 21)
        for free in FreeTime.week { #expect(FreeTime(code: free.code) == free) }
        #expect(FreeTime(code: "mon-night") == nil)
    }
}
