import Testing

@testable import Brokerage

@Suite struct SlipSheetReading {
    @Test func `carries the day down and leaves empty lines out`() {
        let sheet = SlipSheet(lines: [
            SlipLine(giver: "2", receiver: "3", length: "1", day: "2026-03-01"),
            SlipLine(giver: "4", receiver: "3", length: "2"),
            SlipLine(day: "2026-03-05"),
            SlipLine(giver: "5", receiver: "3", length: "2"),
        ])
        let lines = sheet.withDaysCarriedDown
        #expect(lines.map(\.giver) == ["2", "4", "5"])
        #expect(lines.map(\.day) == ["2026-03-01", "2026-03-01", "2026-03-05"])
    }

    @Test func `leaves a day empty that nobody wrote`() {
        #expect(SlipSheet(lines: [SlipLine(giver: "2")]).withDaysCarriedDown.first?.day == "")
    }
}
