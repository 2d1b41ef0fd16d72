import Brokerage
import Communities
import Essentials
import People

/// What is known about the people of a sample town beside what they did: their cards, who looks
/// after whom, what was said on the telephone.
///
/// Pure and seeded like the plan, from a chance of its own, so that the plan stays what it is.
struct TownLife: Sendable {
    struct Household: Sendable {
        let name: String
        let kind: JointParty.Kind
        let people: [(person: Int, role: String)]
    }

    struct Call: Sendable {
        let day: Int
        let person: Int
        let outcome: ContactOutcome
        let words: String
    }

    /// Somebody who lets a neighbour act for them.
    struct Support: Sendable {
        let person: Int
        let supporter: Int
        let said: String
    }

    /// By person.
    let details: [CardDetail]
    let interviews: [Int: Interview]
    /// In how many days after joining somebody meets first.
    let firstMeetings: [Int: Int]
    let safeguards: [Int: Safeguard]
    let checks: [Int: Int]
    let apart: [(one: Int, other: Int)]
    let supports: [Support]
    let households: [Household]
    let calls: [Call]
    let notes: [(day: Int, person: Int, words: String)]
    /// By pair and by turn of the plan: the number of the project.
    let pairProjects: [Int: Int]
    let turnProjects: [Int: Int]

    static let projects = [
        Project(id: Project.ID(high: 1, low: 1), name: "Warm winter", funder: "Harbour Trust"),
        Project(id: Project.ID(high: 1, low: 2), name: "Garden days", funder: "Town council"),
        Project(id: Project.ID(high: 1, low: 3), name: "Letters and forms"),
    ]
}

extension TownLife {
    /// The life of a plan: about the shares that a scheme with a joining interview has after a year.
    init(_ plan: TownPlan, seed: UInt64) {
        var random = SeededRandom(seed: seed &* 31 &+ 7)
        let count = plan.people.count
        var met: Set<[Int]> = []
        for turn in plan.turns {
            let all = [turn.giver] + turn.receivers
            for one in all { for other in all { met.insert([one, other].sorted()) } }
        }
        let active = Set(plan.turns.flatMap { [$0.giver] + $0.receivers })
        let quiet = (0..<count).filter { !active.contains($0) }
        details = plan.people.map { Self.detail(of: $0, random: &random) }
        var interviews: [Int: Interview] = [:]
        var firsts: [Int: Int] = [:]
        for person in 0..<count {
            if random.chance(45) { interviews[person] = Self.interview(&random) }
            if random.chance(50) { firsts[person] = 4 + random.below(9) }
        }
        self.interviews = interviews
        firstMeetings = firsts
        // Those who need most care have met nobody alone: the coordinator looks for the right one.
        safeguards = [
            quiet[0]: Safeguard(isNotAlone: true, words: "Her daughter asked for it."),
            quiet[1]: Safeguard(isNotAlone: true),
            quiet[2]: Safeguard(
                checkNeeded: TownWords.check, words: "The surgery asks for it on home visits."),
            quiet[3]: Safeguard(isNotAlone: true, checkNeeded: TownWords.check),
        ]
        checks = Dictionary(
            uniqueKeysWithValues: stride(from: 0, to: 27, by: 3).map {
                ($0, 20 + random.below(300))
            })
        var apart: [(one: Int, other: Int)] = []
        while apart.count < 2 {
            let pair = [random.below(60), random.below(60)].sorted()
            guard pair[0] != pair[1], !met.contains(pair) else { continue }
            apart.append((pair[0], pair[1]))
        }
        self.apart = apart
        supports = (0..<5).map { number in
            Support(
                person: quiet[4 + number], supporter: 2 + number * 7,
                said: TownWords.permissions[number % TownWords.permissions.count])
        }
        households = Self.households(plan, quiet)
        calls = Self.calls(plan, random: &random)
        notes = (0..<14).map { number in
            let person = random.below(count)
            let joined = plan.people[person].joined
            return (
                joined + random.below(TownPlan.length - joined), person,
                TownWords.notes[number % TownWords.notes.count]
            )
        }
        pairProjects = Dictionary(
            uniqueKeysWithValues: plan.pairs.indices.prefix(5).map { ($0, $0 % 2) })
        turnProjects = Self.projects(of: plan, random: &random)
    }

    private static func detail(
        of person: TownPlan.Person, random: inout SeededRandom
    ) -> CardDetail {
        var detail = CardDetail()
        detail.accessNeeds = person.access
        if random.chance(70) {
            detail.strengths =
                picked(1 + random.below(3), of: TownWords.gifts, &random)
                .map { Strength(.gift, $0) }
                + picked(random.below(3), of: TownWords.interests, &random)
                .map { Strength(.interest, $0) }
                + picked(random.below(2), of: TownWords.experience, &random)
                .map { Strength(.lifeExperience, $0) }
        }
        if random.chance(60) {
            detail.free = Set(picked(2 + random.below(4), of: FreeTime.week, &random))
        }
        if random.chance(40) { detail.bestHours = random.pick(TownWords.hours) }
        if random.chance(70) { detail.age = .band(random.pick(TownWords.ages)) }
        if random.chance(20) { detail.languages = random.pick(TownWords.languages) }
        if random.chance(65) { detail.referredBy = random.pick(TownWords.referrers) }
        if random.chance(35) { detail.preferences = random.pick(TownWords.preferences) }
        if random.chance(50) {
            detail.emergencyName = random.pick(TownWords.kin)
            detail.emergencyTelephone = "01632 960 \(String(700 + random.below(90)))"
        }
        switch random.below(100) {
        case ..<7: detail.hardSettings = [.askOnTheDay]
        case ..<11: detail.hardSettings = [.inPieces]
        case ..<13: detail.hardSettings = [.letterOnly]
        default: break
        }
        return detail
    }

    private static func interview(_ random: inout SeededRandom) -> Interview {
        var answers: [Baseline.Question: Int] = [:]
        for question in Baseline.Question.allCases where random.chance(92) {
            switch question {
            case .anxious: answers[question] = 1 + random.below(7)
            case .companionship, .leftOut, .isolated: answers[question] = 1 + random.below(3)
            default: answers[question] = 4 + random.below(6)
            }
        }
        return Interview(
            way: random.chance(70) ? .together : .telephone, answers: answers, hasConsent: true)
    }

    private static func households(_ plan: TownPlan, _ quiet: [Int]) -> [Household] {
        let homes = [(3, 40, "Mother"), (8, 44, "Husband"), (12, 51, "Sister")]
        return homes.map { one, other, role in
            let name = plan.people[one].name.split(separator: " ").last.map(String.init) ?? ""
            return Household(
                name: "The \(name) household", kind: .household,
                people: [(one, "Lives here"), (other, role)])
        } + [
            Household(
                name: "Harbour Surgery", kind: .organisation,
                people: [(5, "Practice nurse"), (17, "Receptionist")]),
            Household(
                name: "St Brannock's Hall", kind: .organisation, people: [(21, "Caretaker")]),
        ]
    }

    /// Three or four calls a week, of which most reach somebody.
    private static func calls(_ plan: TownPlan, random: inout SeededRandom) -> [Call] {
        (0..<180).map { _ in
            let person = random.below(plan.people.count)
            let joined = plan.people[person].joined
            let outcome: ContactOutcome =
                switch random.below(100) {
                case ..<62: .spoke
                case ..<82: .noAnswer
                case ..<94: .leftMessage
                default: .notNow
                }
            return Call(
                day: joined + random.below(TownPlan.length - joined), person: person,
                outcome: outcome,
                words: outcome == .spoke && random.chance(80) ? random.pick(TownWords.said) : "")
        }
    }

    /// A winter of warm visits and days in the garden, which somebody pays for.
    private static func projects(
        of plan: TownPlan, random: inout SeededRandom
    ) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for (index, turn) in plan.turns.enumerated() {
            switch TownNames.things[turn.what].tag {
            case "company" where random.chance(55): found[index] = 0
            case "gardening" where random.chance(70): found[index] = 1
            case "paperwork" where random.chance(50): found[index] = 2
            default: break
            }
        }
        return found
    }

    private static func picked<Thing: Hashable>(
        _ count: Int, of all: [Thing], _ random: inout SeededRandom
    ) -> [Thing] {
        var found: [Thing] = []
        while found.count < min(count, all.count) {
            let thing = random.pick(all)
            if !found.contains(thing) { found.append(thing) }
        }
        return found
    }
}
