import Essentials
import Testing

@Suite struct DayCountingTests {
    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday),
        ("2000-02-29", 11_016, .tuesday), ("2026-11-21", 20_778, .saturday),
        ("1900-03-01", -25_508, .thursday),
    ]) func `agrees with the calendar`(_ text: String, _ number: Int32, _ weekday: Weekday) {
        let day = Day(text)
        #expect(day?.number == number)
        #expect(day?.weekday == weekday)
        #expect(day?.description == text)
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "x", ""])
    func `knows no such day`(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `comes back to itself over four hundred years`() {
        for number in stride(from: Int32(-100_000), to: 100_000, by: 7) {
            let day = Day(number: number)
            let (year, month, date) = day.parts
            #expect(Day(year: year, month: month, day: date) == day)
        }
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2026-03-31", -1, "2026-02-28"), ("2026-11-21", 14, "2028-01-21"),
    ])
    func `adds months within the month's length`(_ from: String, _ months: Int, _ to: String) {
        #expect(Day(from)?.adding(months: months).description == to)
    }

    @Test func `splits a period into its months`() throws {
        let first = try #require(Day("2026-01-15"))
        let last = try #require(Day("2026-03-02"))
        let months = try #require(Period(from: first, through: last)).months
        #expect(months.map(\.length) == [17, 28, 2])
    }
}
