import Brokerage
import Essentials
import People
import Testing

@Suite struct `Recognition checking` {
    static let today = Day("2026-03-10") ?? Day(number: 0)
    static let lily = Member.ID(high: 1, low: 1)
    static let sue = Member.ID(high: 1, low: 2)
    static let acting = Acting(
        community: CommunityID(high: 1, low: 3), login: LoginID(high: 1, low: 4), member: sue,
        hat: .coordinator)

    static func written(
        _ minutes: Int64 = 60, days: Int = 0, content: String = "Lunch club",
        word: TrayWord? = .code("abcd"), member: Member.ID = lily
    ) -> WrittenRecognition {
        WrittenRecognition(
            member, minutes: Minutes(minutes), on: today.adding(days: days), for: content,
            decided: word)
    }

    /// One row for each refusal, in the order in which they are said.
    static let rows: [(WrittenRecognition, Int64?, RecognitionRefusal?)] = [
        (written(0, days: 1, member: sue), nil, .notHere),
        (written(0, days: 1, member: sue), 120, .oneself),
        (written(0, days: 1, content: ""), 120, .lengthMissing),
        (written(days: 1, content: ""), 120, .contentMissing),
        (written(180, days: 1), 120, .dayInFuture),
        (written(91, word: nil), 120, .beyondCap),
        (written(90, word: nil), 120, .undecided),
        (written(90), 120, nil),
    ]

    @Test(arguments: rows)
    func `says no in order`(
        written: WrittenRecognition, most: Int64?, refusal: RecognitionRefusal?
    ) {
        var said: RecognitionRefusal?
        do {
            try written.check(
                most: most.map { Minutes($0) }, before: Minutes(30), today: Self.today,
                by: Self.acting)
        } catch {
            said = error
        }
        #expect(said == refusal)
    }
}
