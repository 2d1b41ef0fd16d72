import Essentials

/// What is known about the safety of several people together, ready to be asked about any two.
///
/// No suggestion, search result or match passes over it.
public struct Safeguards: Sendable {
    /// What one person brings.
    public struct Person: Sendable {
        public let standing: Member.Standing
        public let age: Age
        public let safeguard: Safeguard
        public let checks: [SeenCheck]

        public init(
            standing: Member.Standing = .active, age: Age = .unknown,
            safeguard: Safeguard = .none, checks: [SeenCheck] = []
        ) {
            self.standing = standing
            self.age = age
            self.safeguard = safeguard
            self.checks = checks
        }
    }

    /// Whether the two would be on their own.
    public enum Company: Sendable, Hashable {
        case alone
        /// In a group, at the hall, or with a third person.
        case withOthers
    }

    public let people: [Member.ID: Person]
    public let apart: Set<Pair>
    /// People of one household, and people with their supporters: no strangers to each other.
    public let familiar: Set<Pair>

    public init(
        people: [Member.ID: Person], apart: Set<Pair> = [], familiar: Set<Pair> = []
    ) {
        self.people = people
        self.apart = apart
        self.familiar = familiar
    }

    /// Why the candidate may not be brought together with the receiver; nil where nothing stands
    /// in the way.
    ///
    /// A person who was not loaded is excluded rather than let through. Somebody whose age is not
    /// known counts as an adult towards a child.
    public func exclusion(
        of candidate: Member.ID, for receiver: Member.ID, on day: Day, company: Company = .alone
    ) -> Exclusion? {
        guard candidate != receiver else { return .samePerson }
        guard let giver = people[candidate], let asker = people[receiver],
            giver.standing.mayBeSuggested, asker.standing.mayBeContacted
        else { return .notAvailable }
        let pair = Pair(candidate, receiver)
        if apart.contains(pair) { return .keptApart }
        guard company == .alone else { return nil }
        let isMixed = giver.age.isChild(on: day) != asker.age.isChild(on: day)
        if isMixed, !familiar.contains(pair) { return .age }
        if giver.safeguard.isNotAlone || asker.safeguard.isNotAlone { return .notAlone }
        guard giver.answers(asker, on: day), asker.answers(giver, on: day) else {
            return .checkMissing
        }
        return nil
    }
}

extension Safeguards.Person {
    /// Whether this person has the check that the other needs of whoever is with them.
    fileprivate func answers(_ other: Self, on day: Day) -> Bool {
        let demanded = other.safeguard.checkNeeded
        return demanded.isEmpty || checks.contains { $0.covers(demanded, on: day) }
    }
}
