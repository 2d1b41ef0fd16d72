import Essentials
import People
import Testing

@Suite struct `Age reading` {
    private let today = Day(number: 20_000)

    @Test(arguments: [
        (0, AgeBand.under18), (17, .under18), (18, .from18), (25, .from18), (26, .from26),
        (49, .from26), (50, .from50), (65, .from65), (79, .from65), (80, .from80), (101, .from80),
    ])
    func `puts a birthday into its band`(years: Int, band: AgeBand) {
        #expect(Age.born(today.adding(months: -12 * years)).band(on: today) == band)
    }

    @Test func `knows nothing where nothing was said`() {
        #expect(Age.unknown.band(on: today) == nil)
        #expect(!Age.unknown.isChild(on: today))
    }

    @Test func `is refused where the year cannot be right`() {
        var detail = CardDetail()
        for (day, isRefused) in [
            (today.adding(days: 1), true), (today, false),
            (today.adding(months: -12 * 140), true),
        ] {
            detail.age = .born(day)
            #expect(detail.faults(today: today).isEmpty == !isRefused)
        }
    }
}

@Suite struct `Card joining` {
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
