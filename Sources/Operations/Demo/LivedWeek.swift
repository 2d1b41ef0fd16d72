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
}

/// What one week of the sample town brings: who joins, asks, meets, and what ends.
struct LivedWeek: Sendable {
    let plan: TownPlan
    let number: Int
    let start: Day
    let known: [Int: Member.ID]
    let open: [Int: AskMade]

    struct Answer: Sendable, Codable {
        var joined: [Int: Member.ID]
        var open: [Int: AskMade]
    }

    private var days: Range<Int> { (number * 7)..<(number * 7 + 7) }

    func live(in work: Work) throws -> Answer {
        var answer = Answer(joined: [:], open: open)
        var people = known
        for (index, person) in plan.people.enumerated() where days.contains(person.joined) {
            let member = try join(person, index, in: work)
            answer.joined[index] = member
            people[index] = member
        }
        for pair in plan.pairs where days.contains(pair.from) {
            try meet(pair, people, in: work)
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
        for turn in plan.turns where days.contains(turn.day) {
            try note(turn, people, in: work)
        }
        return answer
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
        newcomer.channel = person.hasEmail ? .email : .telephone
        newcomer.detail.accessNeeds = person.access
        let member = try work.join(newcomer, word: .memberPresent)
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
        _ pair: TownPlan.Pair, _ people: [Int: Member.ID], in work: Work
    ) throws {
        guard let giver = people[pair.giver], let receiver = people[pair.receiver] else { return }
        let ends = pair.through < TownPlan.length ? start.adding(days: pair.through) : nil
        try work.writing.add(
            Pairing(
                id: work.id(), giver: giver, receiver: receiver,
                content: TownNames.things[pair.what].words,
                weekday: start.adding(days: pair.from + pair.weekday).weekday, time: "10:30",
                minutes: Minutes(pair.minutes), everyWeeks: pair.everyWeeks,
                starts: start.adding(days: pair.from), ends: ends, made: work.now),
            in: work.community.id)
    }

    private func endWishes(_ answer: inout Answer, in work: Work) throws {
        for (index, made) in answer.open where made.endsIn <= number {
            answer.open[index] = nil
            guard let outcome = made.outcome.flatMap(Ask.Outcome.init(rawValue:)) else { continue }
            let ask = try work.ask(made.id)
            try work.save(try ask.ended(as: outcome, why: "", at: work.now))
        }
    }

    private func note(
        _ turn: TownPlan.Turn, _ people: [Int: Member.ID], in work: Work
    ) throws {
        guard let giver = people[turn.giver] else { return }
        let receivers = turn.receivers.compactMap { people[$0] }
        guard !receivers.isEmpty else { return }
        let noted = NotedExchange(
            content: TownNames.things[turn.what].words, day: start.adding(days: turn.day),
            minutes: Minutes(turn.minutes), givers: [NotedParty(giver)],
            receivers: receivers.map { NotedParty($0) }, word: turn.spoken,
            sheet: turn.spoken == .paper ? String(turn.day / 7 + 1) : "",
            reason: "The coordinator knew of it, and rang to talk it over.")
        try work.noteExchange(noted)
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
    /// What the coordinator finds on her first morning: three matches to come.
    func prepareToday(people: [Member.ID], asks: [Ask.ID]) throws {
        for (number, id) in asks.prefix(3).enumerated() {
            let asker = try ask(id).member
            guard let giver = people.dropFirst(number * 5).first(where: { $0 != asker }) else {
                continue
            }
            try match(
                ask: id, giver: giver, day: today.adding(days: number), time: "10:30",
                place: "At the surgery, by the tea urn")
        }
    }
}
