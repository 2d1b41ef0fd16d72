import Essentials
import People
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

    @Test func `asks about earlier exchanges until somebody says that they are others`() {
        let alike = [1, 2].map {
            Exchange(
                id: Exchange.ID(high: 0, low: $0), standing: .confirmed, content: "",
                made: Instant(milliseconds: 0))
        }
        #expect(SlipSheet(lines: []).unanswered(alike) == alike)
        let answered = SlipSheet(lines: [], others: [alike[0].id])
        #expect(answered.unanswered(alike) == [alike[1]])
    }

    @Test func `leaves a day empty that nobody wrote`() {
        #expect(SlipSheet(lines: [SlipLine(giver: "2")]).withDaysCarriedDown.first?.day == "")
    }

    @Test(
        arguments: [
            ("7", "7", nil, [String]()), ("7 / Marsh", "7 ", " Marsh", ["Marsh family"]),
            ("lily/", "lily", "", ["Marsh family", "The Hall"]),
            ("7 / hall", "7 ", " hall", ["The Hall"]),
            ("7 / nobody", "7 ", " nobody", []), ("7 / a / b", "7 ", " a / b", []),
        ] as [(String, String, String?, [String])])
    func `reads a person and the account behind the stroke`(
        typed: String, person: String, joint: String?, fitting: [String]
    ) {
        let parties = ["Marsh family", "The Hall"].enumerated().map { place, name in
            JointParty(
                id: JointParty.ID(high: 1, low: UInt64(place)), kind: .household, name: name)
        }
        let name = SlipName(typed: typed)
        #expect(name.person == person)
        #expect(name.joint == joint)
        #expect((joint == nil ? [] : name.fitting(parties).map(\.name)) == fitting)
    }
}
