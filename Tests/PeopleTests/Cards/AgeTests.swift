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
