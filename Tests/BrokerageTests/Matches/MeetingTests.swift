import Essentials
import Testing

@testable import Brokerage

@Suite struct `Meeting checking` {
    private let today = Day(number: 20_000)

    private func faults(of meeting: Meeting) -> [String] {
        do {
            _ = try meeting.checked(today: today)
            return []
        } catch {
            return error.faults.map(\.field)
        }
    }

    @Test func `everything may still be open`() {
        #expect(faults(of: Meeting()).isEmpty)
        #expect(faults(of: Meeting(day: today)).isEmpty)
    }

    @Test func `a day that is over and a very long text are named`() {
        let late = Meeting(
            day: today.adding(days: -1), expect: String(repeating: "a", count: 1_001))
        #expect(faults(of: late) == ["day", "expect"])
    }

    @Test func `blanks around words go`() throws {
        let tidy = try Meeting(time: " 10:30 ", place: "the  hall", expect: "\n a cat \n")
            .checked(today: today)
        #expect(tidy == Meeting(time: "10:30", place: "the hall", expect: "a cat"))
    }
}
