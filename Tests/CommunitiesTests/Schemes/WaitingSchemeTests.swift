import Communities
import Essentials
import Testing

@Suite struct `Waiting rules` {
    private let today = Day("2026-03-10") ?? Day(number: 0)
    private let before = Scheme(
        unit: CreditUnit(
            id: CreditUnit.ID(high: 1, low: 1), kind: .time, singular: "hour", plural: "hours"))
    private let writer = Identifier<Never>(high: 2, low: 1)

    private func waiting(from starts: Day) -> WaitingScheme {
        var scheme = before
        scheme.travel = .fromPot
        return WaitingScheme(
            id: WaitingScheme.ID(high: 3, low: 3), scheme: scheme, starts: starts, insteadOf: 4,
            made: Instant(milliseconds: 0), madeBy: writer)
    }

    private func current(_ number: Int, _ scheme: Scheme) -> DatedScheme {
        DatedScheme(
            number: number, starts: today.adding(days: -30), scheme: scheme,
            recorded: Instant(milliseconds: 0))
    }

    @Test(arguments: [(-3, 0), (0, 0), (5, 5)])
    func `begin on their day, or today where it is over`(starts: Int, begins: Int) {
        let change = waiting(from: today.adding(days: starts))
        #expect(change.begins(agreedOn: today) == today.adding(days: begins))
    }

    @Test func `take the place they were written for, and no other`() {
        let change = waiting(from: today.adding(days: -3))
        let rows: [(DatedScheme, SchemeRefusal?)] = [
            (current(5, before), .changedMeanwhile), (current(4, change.scheme), .nothingChanged),
            (current(4, before), nil),
        ]
        for (place, refusal) in rows {
            var said: SchemeRefusal?
            do { try change.check(agreedOn: today, inPlaceOf: place) } catch { said = error }
            #expect(said == refusal)
        }
    }

    @Test func `are agreed to by anybody but their writer`() {
        #expect(!waiting(from: today).isSecondPerson(writer))
        #expect(waiting(from: today).isSecondPerson(Identifier(high: 2, low: 2)))
    }
}
