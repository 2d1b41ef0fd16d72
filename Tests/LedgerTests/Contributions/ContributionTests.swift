import Essentials
import Ledger
import Testing

@Suite struct ContributionReversing {
    @Test func `takes back the minutes and keeps the side and the day`() {
        let given = Contribution(
            account: Account.ID(high: 1, low: 2), direction: .gave, minutes: Minutes(45),
            day: Day(number: 20_000))
        #expect(given.reversed.minutes == Minutes(-45))
        #expect(given.reversed.direction == .gave)
        #expect(given.reversed.day == given.day)
        #expect(given.reversed.reversed == given)
    }
}
