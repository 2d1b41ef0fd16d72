import Essentials
import People
import Testing

@Suite struct `Safeguards excluding` {
    private let giver = Member.ID(high: 1, low: 1)
    private let asker = Member.ID(high: 2, low: 2)
    private let today = Day(number: 20_000)

    private func answer(
        _ first: Safeguards.Person = .init(), _ second: Safeguards.Person = .init(),
        apart: Bool = false, familiar: Bool = false, company: Safeguards.Company = .alone
    ) -> Exclusion? {
        let pair: Set = [Pair(giver, asker)]
        return Safeguards(
            people: [giver: first, asker: second], apart: apart ? pair : [],
            familiar: familiar ? pair : []
        ).exclusion(of: giver, for: asker, on: today, company: company)
    }

    private func person(
        _ standing: Member.Standing = .active, age: Age = .unknown, alone: Bool = true,
        needs: String = "", checks: [SeenCheck] = []
    ) -> Safeguards.Person {
        Safeguards.Person(
            standing: standing, age: age,
            safeguard: Safeguard(isNotAlone: !alone, checkNeeded: needs), checks: checks)
    }

    private func check(_ kind: String, seen: Int = -10, review: Int? = nil) -> SeenCheck {
        SeenCheck(
            id: SeenCheck.ID(high: 9, low: 9), kind: kind, seen: today.adding(days: seen),
            review: review.map { today.adding(days: $0) })
    }

    @Test func `lets two people together of whom nothing is known`() {
        #expect(answer() == nil)
    }

    @Test func `never pairs a person with themself`() {
        let all = Safeguards(people: [giver: person()])
        #expect(all.exclusion(of: giver, for: giver, on: today) == .samePerson)
    }

    @Test func `leaves out whoever was not loaded`() {
        let all = Safeguards(people: [asker: person()])
        #expect(all.exclusion(of: giver, for: asker, on: today) == .notAvailable)
    }

    @Test(arguments: [
        (Member.Standing.paused, true), (.left, true), (.died, true), (.inCare, true),
        (.merged, true), (.erased, true), (.active, false),
    ])
    func `suggests only people who are active`(standing: Member.Standing, isLeftOut: Bool) {
        #expect((answer(person(standing)) == .notAvailable) == isLeftOut)
    }

    @Test func `still finds help for somebody who is pausing their own offers`() {
        #expect(answer(person(), person(.paused)) == nil)
    }

    @Test func `keeps two people apart whichever is named first, also in company`() {
        #expect(answer(apart: true) == .keptApart)
        #expect(answer(apart: true, company: .withOthers) == .keptApart)
        let apart: Set = [Pair(asker, giver)]
        let all = Safeguards(people: [giver: person(), asker: person()], apart: apart)
        #expect(all.exclusion(of: giver, for: asker, on: today) == .keptApart)
        #expect(all.exclusion(of: asker, for: giver, on: today) == .keptApart)
    }

    @Test(arguments: [
        (Age.band(.under18), Age.unknown, true), (.unknown, .band(.under18), true),
        (.band(.under18), .band(.from80), true), (.band(.under18), .band(.under18), false),
        (.unknown, .unknown, false), (.band(.from18), .unknown, false),
    ])
    func `never leaves a child alone with an adult stranger`(
        first: Age, second: Age, isLeftOut: Bool
    ) {
        let pair = (person(age: first), person(age: second))
        #expect((answer(pair.0, pair.1) == .age) == isLeftOut)
        #expect(answer(pair.0, pair.1, company: .withOthers) == nil)
        #expect(answer(pair.0, pair.1, familiar: true) == nil)
    }

    @Test func `counts eighteen from the birthday itself`() {
        let born = today.adding(months: -18 * 12)
        #expect(answer(person(age: .born(born))) == nil)
        #expect(answer(person(age: .born(born.adding(days: 1)))) == .age)
    }

    @Test func `lets nobody be alone with a person who is not to be alone`() {
        #expect(answer(person(), person(alone: false)) == .notAlone)
        #expect(answer(person(alone: false)) == .notAlone)
        #expect(answer(person(), person(alone: false), company: .withOthers) == nil)
    }

    @Test func `asks for a check that was seen and has not run out`() {
        let asking = person(needs: "DBS")
        #expect(answer(person(), asking) == .checkMissing)
        #expect(answer(person(checks: [check("dbs ")]), asking) == nil)
        #expect(answer(person(checks: [check("First aid")]), asking) == .checkMissing)
        #expect(answer(person(checks: [check("DBS", review: 0)]), asking) == nil)
        #expect(answer(person(checks: [check("DBS", review: -1)]), asking) == .checkMissing)
        #expect(answer(person(checks: [check("DBS", seen: 1)]), asking) == .checkMissing)
        #expect(answer(person(needs: "DBS"), person()) == .checkMissing)
    }

    @Test func `gives the first reason in order`() {
        let worst = person(age: .band(.under18), alone: false, needs: "DBS")
        #expect(answer(worst, apart: true) == .keptApart)
        #expect(answer(worst) == .age)
        #expect(answer(worst, familiar: true) == .notAlone)
    }

    @Test func `says the same words for every private reason`() {
        let words = Set(Exclusion.allCases.filter(\.isPrivate).map(\.explanation))
        #expect(words.count == 1)
    }
}
