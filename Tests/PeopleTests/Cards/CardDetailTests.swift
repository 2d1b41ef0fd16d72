import Essentials
import People
import Testing

@Suite struct `Card lengths` {
    private let today = Day(number: 20_000)

    @Test(
        arguments: [
            (\CardDetail.address, "address", 300), (\.bestHours, "best-hours", 300),
            (\.languages, "languages", 300), (\.emergencyName, "emergency-name", 300),
            (\.accessNeeds, "access-needs", 2_000), (\.preferences, "preferences", 2_000),
        ] as [(any WritableKeyPath<CardDetail, String> & Sendable, String, Int)])
    func `are held at each field`(
        path: any WritableKeyPath<CardDetail, String> & Sendable, field: String, longest: Int
    ) {
        var detail = CardDetail()
        detail[keyPath: path] = String(repeating: "a", count: longest)
        #expect(detail.faults(today: today) == [])
        detail[keyPath: path] += "a"
        #expect(detail.faults(today: today).map(\.field) == [field])
    }

    @Test func `hold strengths and the scheme's own answers too`() {
        var detail = CardDetail()
        detail.strengths = [Strength(.gift, String(repeating: "a", count: 121))]
        detail.ownAnswers = ["allotment": String(repeating: "a", count: 2_001)]
        #expect(detail.faults(today: today).map(\.field) == ["own-allotment", "gift"])
        detail.strengths = (0..<51).map { Strength(.interest, "Thing \($0)") }
        detail.ownAnswers = [:]
        #expect(detail.faults(today: today).map(\.field) == ["interest"])
    }

    @Test(arguments: [(60, [String]()), (61, ["area"])])
    func `hold the place`(length: Int, expected: [String]) {
        var newcomer = Newcomer(name: "Ada")
        newcomer.area = String(repeating: "a", count: length)
        #expect(newcomer.faults(today: today).map(\.field) == expected)
    }
}
