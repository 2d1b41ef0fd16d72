import Brokerage
import Essentials
import People
import Testing

@Suite struct `Typed line reading` {
    @Test(arguments: [
        ("3", "s", "", ContactOutcome.spoke, TypedLineFault?.none),
        ("3", "N", "", .noAnswer, nil), ("3", "m", "", .leftMessage, nil),
        ("3", "l", "", .notNow, nil), ("3", "", "comes on Friday", .spoke, nil),
        ("3", "no-answer", "", .noAnswer, nil), ("3", "x", "", .spoke, .unknownLetter),
        ("3", "", "", .spoke, .unknownLetter), ("three", "s", "", .spoke, .unreadableNumber),
        ("9", "s", "", .spoke, .unknownLine), ("2", "s", "", .spoke, .twice),
    ])
    func `understands a number, a letter and words`(
        number: String, letter: String, words: String, outcome: ContactOutcome,
        fault: TypedLineFault?
    ) {
        do throws(TypedLineFault) {
            let line = try TypedLine.read(
                number: number, letter: letter, words: words, lines: [1, 2, 3], seen: [2])
            #expect(fault == nil)
            #expect(line?.outcome == outcome)
            #expect(line?.words == words)
        } catch {
            #expect(error == fault)
        }
    }

    @Test func `passes over an empty row`() throws {
        #expect(
            try TypedLine.read(number: "", letter: "", words: "", lines: [1], seen: []) == nil)
    }
}

@Suite struct `Ring-round going on` {
    private func round(_ outcomes: [ContactOutcome?]) -> RingRound {
        RingRound(
            id: RingRound.ID(high: 0, low: 1), title: "Lunch",
            made: Instant(milliseconds: 0), madeBy: "Sue",
            lines: outcomes.enumerated().map { index, outcome in
                RingRoundLine(
                    line: index + 1,
                    member: Member(
                        id: Member.ID(high: 0, low: UInt64(index)), number: index + 1,
                        name: "Person", joined: Day(number: 0)),
                    outcome: outcome)
            })
    }

    @Test func `gives the first name that was not rung`() {
        #expect(round([.spoke, nil, nil]).next?.line == 2)
    }

    @Test func `comes back to those without an answer at the end`() {
        #expect(round([.spoke, .noAnswer, .leftMessage]).next?.line == 2)
        #expect(round([.spoke, .noAnswer, .leftMessage]).done == 2)
    }

    @Test func `ends when everybody was reached`() {
        #expect(round([.spoke, .leftMessage, .notNow]).next == nil)
    }
}
