import Essentials
import People
import Testing

@Suite struct `Baseline keeping` {
    private func baseline(_ answers: [Baseline.Question: Int]) -> Baseline {
        Baseline(
            id: Baseline.ID(high: 1, low: 1), day: Day(number: 1), way: .together, askedBy: nil,
            answers: answers)
    }

    @Test func `keeps answers of the scale only`() {
        let kept = baseline([.happy: 11, .anxious: 0, .isolated: 0, .leftOut: 3]).answers
        #expect(kept == [.anxious: 0, .leftOut: 3])
    }

    @Test(
        arguments: [
            ([Baseline.Question.companionship: 1, .leftOut: 1, .isolated: 1], 3),
            ([.companionship: 3, .leftOut: 3, .isolated: 3], 9),
            ([.companionship: 3, .leftOut: 3], nil),
        ] as [([Baseline.Question: Int], Int?)])
    func `adds the three on company only when all were answered`(
        answers: [Baseline.Question: Int], sum: Int?
    ) {
        #expect(baseline(answers).loneliness == sum)
    }
}
