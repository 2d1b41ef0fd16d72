import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// An ask of the sample town that has not ended yet.
struct AskMade: Sendable, Codable {
    let id: Ask.ID
    /// The week in which it ends.
    let endsIn: Int
    let outcome: Int?
    /// The exchange that somebody's yes led to.
    var exchange: Exchange.ID?
}

/// What one week of the sample town brings: who joins, asks, meets, and what ends.
struct LivedWeek: Sendable {
    let plan: TownPlan
    let life: TownLife
    let number: Int
    let start: Day
    let known: [Int: Member.ID]
    let open: [Int: AskMade]
    let pairings: [Int: Pairing.ID]
    let projects: [Project.ID]

    struct Answer: Sendable, Codable {
        var joined: [Int: Member.ID]
        var open: [Int: AskMade]
        var pairings: [Int: Pairing.ID]
    }

    private var days: Range<Int> { (number * 7)..<(number * 7 + 7) }

    func live(in work: Work) throws -> Answer {
        var answer = Answer(joined: [:], open: open, pairings: pairings)
        var people = known
        for (index, person) in plan.people.enumerated() where days.contains(person.joined) {
            let member = try join(person, index, in: work)
            answer.joined[index] = member
            people[index] = member
        }
        for (index, pair) in plan.pairs.enumerated() where days.contains(pair.from) {
            answer.pairings[index] = try meet(pair, index, people, in: work)
        }
        for (index, wish) in plan.wishes.enumerated() where days.contains(wish.day) {
            guard let asker = people[wish.person] else { continue }
            let ask = try work.addAsk(
                WrittenAsk(
                    content: TownNames.things[wish.what].words,
                    tags: [TownNames.things[wish.what].tag]),
                for: asker, word: .phone)
            answer.open[index] = AskMade(
                id: ask.id, endsIn: (wish.day + wish.daysOpen) / 7, outcome: wish.outcome?.rawValue)
        }
        try endWishes(&answer, in: work)
        for (index, turn) in plan.turns.enumerated() where days.contains(turn.day) {
            try note(turn, index, people, &answer, in: work)
        }
        try agree(people, &answer, in: work)
        try talk(people, in: work)
        return answer
    }

    /// Finds somebody for what is met next week, so that the meeting is still to come.
    private func agree(
        _ people: [Int: Member.ID], _ answer: inout Answer, in work: Work
    ) throws {
        let next = (number * 7 + 7)..<(number * 7 + 14)
        for (index, wish) in plan.wishes.enumerated() {
            guard let turn = wish.turn.map({ plan.turns[$0] }), next.contains(turn.day),
                let made = answer.open[index], let giver = people[turn.giver]
            else { continue }
            answer.open[index]?.exchange = try work.match(
                ask: made.id, giver: giver, day: start.adding(days: turn.day), time: "14:00",
                place: "")
        }
    }

    /// The calls and the private notes of the week.
    private func talk(_ people: [Int: Member.ID], in work: Work) throws {
        for call in life.calls where days.contains(call.day) {
            guard let member = people[call.person] else { continue }
            _ = try work.note(
                NotedCall(member: member, outcome: call.outcome, words: call.words))
        }
        for note in life.notes where days.contains(note.day) {
            guard let member = people[note.person] else { continue }
            try work.writing.addPrivateNote(
                work.id(), about: member, content: note.words, writer: work.acting.member,
                at: work.now, in: work.community.id)
        }
    }

    private func join(
        _ person: TownPlan.Person, _ index: Int, in work: Work
    ) throws -> Member.ID {
        var newcomer = Newcomer(name: person.name)
        newcomer.joined = start.adding(days: person.joined)
        newcomer.area = TownNames.areas[person.area]
        newcomer.landline = "01632 960 \(String(200 + index))"
        newcomer.mobile = person.hasMobile ? "07700 900 \(String(200 + index))" : ""
        newcomer.email = person.hasEmail ? "member\(index + 2)@example.org" : ""
        if index == 0 { newcomer.email = DemoDesk.member.email }
        newcomer.channel = newcomer.email.isEmpty ? .telephone : .email
        newcomer.detail = life.details[index]
        newcomer.detail.firstMeeting = life.firstMeetings[index].map { days in
            start.adding(days: person.joined + days)
        }
        if newcomer.detail.hardSettings.contains(.letterOnly) { newcomer.channel = .letter }
        let member = try work.join(newcomer, word: .memberPresent)
        if let interview = life.interviews[index] {
            try work.note(interview, of: member.id)
        }
        for gift in person.gifts {
            try work.addOffer(
                WrittenOffer(
                    content: TownNames.things[gift].words, area: newcomer.area,
                    tags: [TownNames.things[gift].tag]),
                for: member.id)
        }
        return member.id
    }

    private func meet(
        _ pair: TownPlan.Pair, _ index: Int, _ people: [Int: Member.ID], in work: Work
    ) throws -> Pairing.ID? {
        guard let giver = people[pair.giver], let receiver = people[pair.receiver] else {
            return nil
        }
        let id: Pairing.ID = work.id()
        let ends = pair.through < TownPlan.length ? start.adding(days: pair.through) : nil
        try work.writing.add(
            Pairing(
                id: id, giver: giver, receiver: receiver,
                content: TownNames.things[pair.what].words,
                weekday: start.adding(days: pair.from + pair.weekday).weekday, time: "10:30",
                minutes: Minutes(pair.minutes), everyWeeks: pair.everyWeeks,
                starts: start.adding(days: pair.from), ends: ends,
                project: life.pairProjects[index].map { projects[$0] }, made: work.now),
            in: work.community.id)
        return id
    }

    private func endWishes(_ answer: inout Answer, in work: Work) throws {
        for (index, made) in answer.open.sorted(by: { $0.key < $1.key })
        where made.endsIn <= number && plan.wishes[index].turn == nil {
            answer.open[index] = nil
            guard let outcome = made.outcome.flatMap(Ask.Outcome.init(rawValue:)) else { continue }
            let ask = try work.ask(made.id)
            try work.save(try ask.ended(as: outcome, why: "", at: work.now))
        }
    }

    private func note(
        _ turn: TownPlan.Turn, _ index: Int, _ people: [Int: Member.ID], _ answer: inout Answer,
        in work: Work
    ) throws {
        guard let giver = people[turn.giver] else { return }
        let receivers = turn.receivers.compactMap { people[$0] }
        guard !receivers.isEmpty else { return }
        let noted = NotedExchange(
            content: TownNames.things[turn.what].words, day: start.adding(days: turn.day),
            minutes: Minutes(turn.minutes), givers: [NotedParty(giver)],
            receivers: receivers.map { NotedParty($0) }, word: turn.spoken,
            sheet: turn.spoken == .paper ? String(turn.day / 7 + 1) : "",
            reason: "The coordinator knew of it, and rang to talk it over.",
            pairing: turn.pair.flatMap { answer.pairings[$0] },
            project: (turn.pair.flatMap { life.pairProjects[$0] } ?? life.turnProjects[index])
                .map { projects[$0] })
        let wish = plan.wishes.firstIndex { $0.turn == index }
        let made = wish.flatMap { answer.open[$0] }
        try work.noteExchange(noted, on: made?.exchange)
        guard let wish, let made, made.exchange != nil else { return }
        answer.open[wish] = nil
        try work.save(try work.ask(made.id).ended(as: .met, why: "", at: work.now))
    }
}

extension TownPlan.Wish {
    var outcome: Ask.Outcome? {
        switch ending {
        case .met: .met
        case .elsewhere: .metElsewhere
        case .withdrawn: .withdrawn
        case .unmet: .unmet
        case .open: nil
        }
    }
}

extension TownPlan.Turn {
    var spoken: Word {
        switch word {
        case .phone: .phone
        case .paper: .paper
        case .present, .ownHand: .memberPresent
        }
    }
}

extension Work {
    /// What stands beside the year: who is kept safe and how, who acts for whom, who shares an
    /// account.
    func settle(_ life: TownLife, people: [Int: Member.ID]) throws {
        let place = community.id
        for (person, safeguard) in life.safeguards.sorted(by: { $0.key < $1.key }) {
            guard let member = people[person] else { continue }
            try writing.keep(safeguard, of: member, at: now, in: place)
        }
        for (person, days) in life.checks.sorted(by: { $0.key < $1.key }) {
            guard let member = people[person] else { continue }
            let seen = today.adding(days: -days)
            try writing.add(
                SeenCheck(
                    id: id(), kind: TownWords.check, seen: seen,
                    review: seen.adding(months: 36)),
                of: member, notedBy: acting.member, in: place)
        }
        for pair in life.apart {
            guard let one = people[pair.one], let other = people[pair.other] else { continue }
            try writing.keepApart(
                KeptApart(Pair(one, other), reason: "They asked for it.", since: now), in: place)
        }
        for support in life.supports {
            guard let member = people[support.person], let supporter = people[support.supporter]
            else { continue }
            try writing.add(
                Supporting(
                    id: id(), member: member, memberName: "", supporter: supporter,
                    supporterName: "", starts: today.adding(days: -60), said: support.said),
                word: .phone, at: now, in: place)
        }
        for household in life.households { try add(household, people) }
    }

    private func add(_ household: TownLife.Household, _ people: [Int: Member.ID]) throws {
        let party = JointParty(id: id(), kind: household.kind, name: household.name)
        try writing.add(party, at: now, in: community.id)
        try writing.open(
            Account(
                id: id(), community: community.id,
                kind: household.kind == .household ? .household : .organisation,
                unit: scheme.unit.id, holder: Identifier(sameBytesAs: party.id),
                limits: scheme.memberLimits),
            name: party.name, number: nil, at: now, by: recorder, change: id())
        for one in household.people {
            guard let member = people[one.person] else { continue }
            try writing.put(
                JointPerson(member: member, role: one.role), into: party.id, at: now,
                in: community.id)
        }
    }

    /// Lets the last two who came have their first meeting today and tomorrow.
    func meetNewcomers(_ people: [Member.ID]) throws {
        for (days, member) in people.enumerated() {
            var detail = try read.cardDetail(of: member, in: community.id)
            detail.firstMeeting = today.adding(days: days)
            detail.hardSettings.remove(.letterOnly)
            try writing.keep(detail, of: member, at: now, in: community.id)
        }
    }

    /// What the coordinator finds on her first morning: three matches to come.
    func prepareToday(people: [Member.ID], asks: [Ask.ID]) throws {
        for (number, id) in asks.prefix(3).enumerated() {
            let asker = try ask(id).member
            for giver in people.dropFirst(number * 5) where giver != asker {
                do {
                    try match(
                        ask: id, giver: giver, day: today.adding(days: number), time: "10:30",
                        place: "At the surgery, by the tea urn")
                    break
                } catch is Exclusion {
                    continue
                }
            }
        }
    }
}
