import Essentials
import People
import Testing

@testable import Brokerage

@Suite struct `Regular times` {
    /// 10 March 2026 is a Tuesday.
    @Test(
        arguments: [
            ([], true), ([Weekday.tuesday], true), ([.monday, .wednesday], false),
            (Array(RegularTimes.workdays), true), (Array(RegularTimes.weekend), false),
        ] as [([Weekday], Bool)])
    func `cover the days that were said, or every day`(days: [Weekday], covers: Bool) throws {
        let tuesday = try #require(Day("2026-03-10"))
        #expect(RegularTimes(days: Set(days)).covers(tuesday) == covers)
    }

    @Test func `are said with days or with parts`() {
        #expect(!RegularTimes.unsaid.isSaid)
        #expect(RegularTimes(days: [.sunday]).isSaid)
        #expect(RegularTimes(parts: [.evening]).isSaid)
        #expect(RegularTimes(days: [.sunday, .monday]).daysInOrder == [.monday, .sunday])
    }
}
