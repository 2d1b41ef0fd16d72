import Essentials

/// A made-up town: who lives there, what they offer, and a year of what they did for each other.
///
/// Pure and seeded, so that the same seed makes the same town everywhere. Days count from the day
/// the year began.
struct TownPlan: Sendable {
    struct Person: Sendable {
        let name: String
        let area: Int
        let joined: Int
        let hasEmail: Bool
        let hasMobile: Bool
        let isActive: Bool
        let gifts: [Int]
        let wish: Int?
        let access: String
    }

    struct Turn: Sendable {
        let day: Int
        let giver: Int
        let receivers: [Int]
        let minutes: Int64
        let what: Int
        let word: Spoken
        let pair: Int?
    }

    struct Pair: Sendable {
        let giver: Int
        let receiver: Int
        let what: Int
        let minutes: Int64
        let weekday: Int
        let everyWeeks: Int
        let from: Int
        let through: Int
    }

    struct Wish: Sendable {
        enum Ending: Sendable { case met, elsewhere, withdrawn, unmet, open }

        let day: Int
        let person: Int
        let what: Int
        let ending: Ending
        let daysOpen: Int
        /// The turn of the plan by which it was met; nil where it was not met here.
        let turn: Int?
    }

    /// On whose word it was noted.
    enum Spoken: Sendable { case phone, paper, present, ownHand }

    let people: [Person]
    let pairs: [Pair]
    let turns: [Turn]
    let wishes: [Wish]

    static let length = 364
}

extension TownPlan {
    /// The year of W1, a surgery time bank (S1, S10): 95 people, some 60 of them active.
    ///
    /// - Active share: 60 of 95 were most active in the Gorbals (S10).
    /// - Lengths: an hour or two, in quarter hours, rounded as schemes do (D5).
    /// - Concentration: a few carry much of it, as everywhere (D15, N7); wide but not one person.
    /// - Reciprocity: some pairs repay each other; most help travels on (N4).
    static func surgery(seed: UInt64, people count: Int = 95, active: Int = 60) -> TownPlan {
        var random = SeededRandom(seed: seed)
        var names = TownNames.names(count, random: &random)
        // The first one signs in: her name is the one that the program prints.
        names[0] = "\(TownNames.member) \(names[0].split(separator: " ").last ?? "")"
        let people = (0..<count).map { index in
            person(index, name: names[index], isActive: index < active, random: &random)
        }
        let pairs = pairs(active: active, people: people, random: &random)
        var turns = pairs.enumerated().flatMap { number, pair in
            meetings(of: pair, number: number, random: &random)
        }
        turns += singles(active: active, people: people, random: &random)
        turns += sessions(active: active, people: people, random: &random)
        turns = firstTurns(active: active, turns: turns, people: people, random: &random)
        turns.sort { ($0.day, $0.giver) < ($1.day, $1.giver) }
        let wishes = wishes(active: active, people: people, turns: turns, random: &random)
        return TownPlan(people: people, pairs: pairs, turns: turns, wishes: wishes)
    }

    private static func person(
        _ index: Int, name: String, isActive: Bool, random: inout SeededRandom
    ) -> Person {
        Person(
            name: name, area: random.below(TownNames.areas.count),
            joined: isActive ? random.below(200) : random.below(length - 20),
            hasEmail: random.chance(55), hasMobile: random.chance(70), isActive: isActive,
            gifts: (0..<(isActive ? 1 + random.below(3) : random.below(2))).map { _ in
                random.below(TownNames.things.count)
            },
            wish: random.chance(60) ? random.below(TownNames.things.count) : nil,
            access: random.chance(30) ? random.pick(TownNames.access) : "")
    }

    /// Somebody active; those near the start of the list are busier, as in every town.
    private static func busy(_ active: Int, _ random: inout SeededRandom) -> Int {
        let draw = random.fraction()
        return min(active - 1, Int(Double(active) * draw * (0.45 + 0.55 * draw)))
    }

    private static func pairs(
        active: Int, people: [Person], random: inout SeededRandom
    ) -> [Pair] {
        var pairs: [Pair] = []
        while pairs.count < 22 {
            let giver = busy(active, &random)
            let receiver = random.below(active)
            guard giver != receiver,
                !pairs.contains(where: { $0.giver == giver && $0.receiver == receiver })
            else { continue }
            let from = max(people[giver].joined, people[receiver].joined) + 7
            pairs.append(
                Pair(
                    giver: giver, receiver: receiver, what: random.below(TownNames.things.count),
                    minutes: Int64(30 * (1 + random.below(4))), weekday: random.below(6),
                    everyWeeks: 1 + random.below(2), from: from,
                    through: random.chance(70) ? length : from + 60 + random.below(120)))
            // Some pairs give back in kind.
            if random.chance(35) {
                pairs.append(
                    Pair(
                        giver: receiver, receiver: giver,
                        what: random.below(TownNames.things.count),
                        minutes: Int64(30 * (1 + random.below(3))), weekday: random.below(6),
                        everyWeeks: 2, from: from + 14, through: length))
            }
        }
        return pairs
    }

    private static func meetings(
        of pair: Pair, number: Int, random: inout SeededRandom
    ) -> [Turn] {
        stride(
            from: pair.from + pair.weekday, to: min(pair.through, length), by: 7 * pair.everyWeeks
        )
        .compactMap { day in
            // People are ill or away now and then.
            random.chance(15)
                ? nil
                : Turn(
                    day: day, giver: pair.giver, receivers: [pair.receiver],
                    minutes: pair.minutes, what: pair.what, word: spoken(&random), pair: number)
        }
    }

    private static func singles(
        active: Int, people: [Person], random: inout SeededRandom
    ) -> [Turn] {
        (0..<420).compactMap { _ in
            let giver = busy(active, &random)
            let receiver = random.below(active)
            let earliest = max(people[giver].joined, people[receiver].joined) + 1
            guard giver != receiver, earliest < length else { return nil }
            let what = people[giver].gifts.first ?? random.below(TownNames.things.count)
            return Turn(
                day: earliest + random.below(length - earliest), giver: giver,
                receivers: [receiver], minutes: Int64(15 * (1 + random.below(12))), what: what,
                word: spoken(&random), pair: nil)
        }
    }

    /// A monthly group, one leading and several taking part, as the diabetes group at S1.
    private static func sessions(
        active: Int, people: [Person], random: inout SeededRandom
    ) -> [Turn] {
        (1...12).compactMap { month in
            let day = month * 30 - 5
            let present = (0..<active).filter { people[$0].joined < day && random.chance(10) }
            guard let leader = present.first, present.count > 2, day < length else { return nil }
            return Turn(
                day: day, giver: leader, receivers: Array(present.dropFirst().prefix(6)),
                minutes: 120, what: 0, word: .paper, pair: nil)
        }
    }

    /// Everybody who counts as active has exchanged at least once.
    private static func firstTurns(
        active: Int, turns: [Turn], people: [Person], random: inout SeededRandom
    ) -> [Turn] {
        let seen = Set(turns.flatMap { [$0.giver] + $0.receivers })
        let missing = (0..<active).filter { !seen.contains($0) }
        return turns
            + missing.map { person in
                let other = (person + 1 + random.below(active - 1)) % active
                let earliest = max(people[person].joined, people[other].joined) + 1
                return Turn(
                    day: min(length - 1, earliest + random.below(30)), giver: person,
                    receivers: [other], minutes: 60, what: random.below(TownNames.things.count),
                    word: .present, pair: nil)
            }
    }

    /// Some 150 asks: a dozen stand open now, the rest are spread over the year and have ended.
    ///
    /// What was met here was met by a turn of the year: somebody asked a week or three before.
    private static func wishes(
        active: Int, people: [Person], turns: [Turn], random: inout SeededRandom
    ) -> [Wish] {
        var free = turns.indices.filter { index in
            let turn = turns[index]
            return turn.pair == nil && turn.receivers.count == 1
                && turn.day >= people[turn.receivers[0]].joined + 22
        }
        return (0..<150).compactMap { number in
            let person = random.below(active)
            let earliest = people[person].joined + 1
            if number < 12 {
                let open = 1 + random.below(18)
                return Wish(
                    day: max(earliest, length - open), person: person,
                    what: random.below(TownNames.things.count), ending: .open, daysOpen: open,
                    turn: nil)
            }
            let ending: Wish.Ending =
                switch random.below(100) {
                case ..<68: .met
                case ..<78: .elsewhere
                case ..<88: .withdrawn
                default: .unmet
                }
            if ending == .met {
                guard !free.isEmpty else { return nil }
                let index = free.remove(at: random.below(free.count))
                let turn = turns[index]
                let daysOpen = 7 + random.below(14)
                return Wish(
                    day: turn.day - daysOpen, person: turn.receivers[0], what: turn.what,
                    ending: .met, daysOpen: daysOpen, turn: index)
            }
            guard earliest < length - 20 else { return nil }
            return Wish(
                day: earliest + random.below(length - 20 - earliest), person: person,
                what: random.below(TownNames.things.count), ending: ending,
                daysOpen: 1 + random.below(16), turn: nil)
        }
    }

    private static func spoken(_ random: inout SeededRandom) -> Spoken {
        switch random.below(10) {
        case ..<4: .phone
        case ..<7: .paper
        case ..<9: .ownHand
        default: .present
        }
    }
}
