import Essentials
import Evaluation
import Testing

@Suite struct `Marks of lines behind a figure` {
    private static let id = Identifier<Never>(high: 0x0190_0000_0000_7000, low: 1 << 63)

    @Test(arguments: [
        ReportMark.holder(id), .day(Day(number: 20_454), 17), .day(Day(number: 20_454), -3),
        .moment(Instant(milliseconds: 1_767_225_600_000), id),
    ])
    func `are read as they are written`(mark: ReportMark) {
        #expect(ReportMark(mark.description) == mark)
        #expect(mark.description.allSatisfy { $0.isHexDigit || "-.".contains($0) })
    }

    @Test(arguments: [
        "", "500", ".", "2026-01-01", "2026-01-01.", "2026-02-30.4", "2026-01-01.4.5", "x.y",
        "1767225600000.7", "OFFSET 5",
    ])
    func `are nothing else`(text: String) {
        #expect(ReportMark(text) == nil)
    }
}
