import Brokerage
import Essentials
import People
import Testing

private let today = Day(number: 20_000)
private let noon = Instant(milliseconds: Int64(20_000) * 86_400_000 + 43_200_000)

private func day(at instant: Instant) -> Day {
    Day(number: Int32(instant.milliseconds / 86_400_000))
}

private func member(
    _ number: Int, standing: Member.Standing = .active, channel: Member.Channel = .telephone,
    pausedUntil: Day? = nil, landline: String = "020 7946 0100"
) -> Member {
    Member(
        id: Member.ID(high: 0, low: UInt64(number)), number: number, name: "Person \(number)",
        standing: standing, pausedUntil: pausedUntil, joined: today, landline: landline,
        channel: channel)
}

private func candidate(
    _ member: Member, _ reason: CallReason, since: Day = today, rungDaysAgo: Int64? = nil,
    outcome: ContactOutcome = .spoke
) -> CallCandidate {
    CallCandidate(
        member: member, reason: reason, since: since,
        lastContact: rungDaysAgo.map {
            ContactNote(
                id: ContactNote.ID(high: 0, low: 1), member: member.id, notedBy: nil,
                at: noon.adding(days: -$0), outcome: outcome)
        })
}

private func numbers(
    _ candidates: [CallCandidate], rests: [CallRest] = [], most: Int = CallList.most
) -> [Int] {
    CallList.choose(
        from: candidates, rests: rests, today: today, most: most, dayOf: day(at:)
    ).lines.map(\.member.number)
}

@Suite struct `Call list choosing` {
    @Test(arguments: [
        (Member.Standing.active, Member.Channel.telephone, "020", true),
        (.active, .email, "020", true), (.active, .inPerson, "020", true),
        (.active, .letter, "020", false), (.active, .telephone, "", false),
        (.paused, .telephone, "020", false), (.left, .telephone, "020", false),
        (.died, .telephone, "020", false), (.inCare, .telephone, "020", false),
        (.merged, .telephone, "020", false), (.erased, .telephone, "020", false),
    ])
    func `names only those who may be rung`(
        standing: Member.Standing, channel: Member.Channel, landline: String, isNamed: Bool
    ) {
        let person = member(1, standing: standing, channel: channel, landline: landline)
        #expect(numbers([candidate(person, .ringBack)]) == (isNamed ? [1] : []))
    }

    @Test func `leaves out somebody who rests until later`() {
        let person = member(1, pausedUntil: today)
        #expect(numbers([candidate(person, .tell)]).isEmpty)
        let back = member(1, pausedUntil: today.adding(days: -1))
        #expect(numbers([candidate(back, .tell)]) == [1])
    }

    @Test func `puts promises before the friendly round`() {
        let list = [
            candidate(member(1), .neverAsks), candidate(member(2), .unansweredAsk),
            candidate(member(3), .ringBack), candidate(member(4), .silentPair),
        ]
        #expect(numbers(list) == [3, 2, 1, 4])
    }

    @Test func `lets whoever heard from us longest ago come first`() {
        let list = [
            candidate(member(1), .neverAsks, rungDaysAgo: 40),
            candidate(member(2), .neverAsks, rungDaysAgo: 90),
            candidate(member(3), .neverAsks),
        ]
        #expect(numbers(list) == [3, 2, 1])
    }

    @Test func `brings all reasons for one person into one call`() {
        let person = member(1)
        let list = CallList.choose(
            from: [candidate(person, .staleOffer), candidate(person, .tell)], today: today,
            dayOf: day(at:))
        #expect(list.lines.count == 1)
        #expect(list.lines.first?.reasons.map(\.reason) == [.tell, .staleOffer])
    }

    @Test func `holds ten people and says how many others there are`() {
        let list = CallList.choose(
            from: (1...14).map { candidate(member($0), .staleOffer) }, today: today,
            dayOf: day(at:))
        #expect(list.lines.map(\.member.number) == Array(1...10))
        #expect(list.others == 4)
    }

    @Test(arguments: [
        (CallReason.neverAsks, ContactOutcome.spoke, Int64(27), false),
        (.neverAsks, .spoke, 28, true), (.neverAsks, .noAnswer, 0, false),
        (.neverAsks, .noAnswer, 1, true), (.neverAsks, .leftMessage, 2, false),
        (.neverAsks, .leftMessage, 3, true), (.neverAsks, .notNow, 6, false),
        (.neverAsks, .notNow, 7, true), (.tell, .spoke, 0, false), (.tell, .spoke, 1, true),
        (.tell, .noAnswer, 0, false), (.ringBack, .spoke, 0, true),
    ])
    func `leaves a person in peace for a while`(
        reason: CallReason, outcome: ContactOutcome, daysAgo: Int64, isNamed: Bool
    ) {
        let found = numbers([candidate(member(1), reason, rungDaysAgo: daysAgo, outcome: outcome)])
        #expect(found == (isNamed ? [1] : []))
    }

    @Test func `honours a decision to ring no more about one thing`() {
        let person = member(1)
        let rest = CallRest(member: person.id, reason: .neverAsks, until: nil)
        #expect(numbers([candidate(person, .neverAsks)], rests: [rest]).isEmpty)
        #expect(numbers([candidate(person, .tell)], rests: [rest]) == [1])
    }

    @Test func `honours not today, and forgets it tomorrow`() {
        let person = member(1)
        let now = CallRest(member: person.id, reason: nil, until: today)
        let gone = CallRest(member: person.id, reason: nil, until: today.adding(days: -1))
        #expect(numbers([candidate(person, .tell)], rests: [now]).isEmpty)
        #expect(numbers([candidate(person, .tell)], rests: [gone]) == [1])
    }

    @Test func `lets everybody have a turn within four weeks`() {
        let people = (1...30).map { member($0) }
        var lastRung: [Int: Int64] = [:]
        var named: Set<Int> = []
        for round in Int64(0)..<3 {
            let list = people.map { person in
                candidate(
                    person, .neverAsks, rungDaysAgo: lastRung[person.number].map { round - $0 })
            }
            for number in numbers(list) {
                lastRung[number] = round
                named.insert(number)
            }
        }
        #expect(named.count == 30)
    }

    @Test(arguments: [(7, 1, false), (21, 1, false), (22, 1, true), (35, 2, false), (36, 2, true)])
    func `asks after a pair that missed two meetings and a week`(
        days: Int, everyWeeks: Int, isSilent: Bool
    ) {
        let rules = CallRules(softCeiling: nil)
        #expect(
            rules.isSilent(lastMet: today.adding(days: -days), everyWeeks: everyWeeks, today: today)
                == isSilent)
    }

    @Test func `calls half of a full account large`() {
        #expect(CallRules(softCeiling: 2_400).largeBalance == 1_200)
        #expect(CallRules(softCeiling: nil).largeBalance == 1_200)
    }
}
