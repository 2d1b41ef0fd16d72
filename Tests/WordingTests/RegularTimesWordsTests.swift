import Brokerage
import Essentials
import People
import Testing

@testable import Wording

@Suite struct `Regular times in words` {
    private static let rows: [(RegularTimes, String)] = [
        (.unsaid, ""),
        (RegularTimes(days: [.tuesday], parts: [.morning]), "every Tuesday in the morning"),
        (RegularTimes(days: RegularTimes.workdays), "any weekday"),
        (RegularTimes(days: RegularTimes.weekend), "at weekends"),
        (RegularTimes(days: Set(Weekday.allCases)), "every day"),
        (RegularTimes(days: [.friday, .monday]), "every Monday and Friday"),
        (
            RegularTimes(parts: [.evening, .morning]),
            "any day in the morning or in the evening"
        ),
    ]

    @Test(arguments: rows) func `read as one says them`(times: RegularTimes, said: String) {
        #expect(Words().offers.regularly(times) == said)
    }

    @Test func `are said in Spanish and Catalan`() {
        let times = RegularTimes(days: [.tuesday], parts: [.morning])
        #expect(Words(language: "es").offers.regularly(times) == "cada martes por la mañana")
        #expect(Words(language: "ca").offers.regularly(times) == "cada dimarts al matí")
    }
}
