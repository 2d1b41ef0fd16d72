import Essentials
import Ledger
import People

/// What follows from noting something.
public enum NotingPath: String, Hashable, Sendable, Codable, CaseIterable {
    /// It stands at once: the coordinator noted it on somebody's word.
    case posts
    /// One side noted it; the other side is asked.
    case waitsForOtherSide
    /// The coordinator's own hours; a committee member is asked.
    case waitsInTray
    /// A coordinator has to look at it first.
    case waitsForCoordinator
    /// They met; the length comes later.
    case lengthOpen
}

extension Exchange {
    /// The most people that one note can hold.
    public static let partiesMax = 200
    /// How many years before its beginning the paper of a time bank may still be typed in.
    static let yearsBefore = 5

    /// The first day that an exchange may lie on, where the books began on one day.
    ///
    /// What was brought from an earlier system may reach further back than our own books.
    public static func earliestDay(began: Day, history: Day?) -> Day {
        min(began, history ?? began).adding(months: -12 * yearsBefore)
    }

    /// The longest words about what was done, in letters; as long as those of an ask.
    public static let contentMax = WrittenAsk.contentMax
    /// The longest reason or question about one, in letters.
    public static let wordsMax = 1_000

    /// Whose word is enough, by the hat and by who is in it.
    ///
    /// - A coordinator who is not in it notes what somebody told her: it stands at once.
    /// - A coordinator who is in it needs a second person: the tray where the scheme says so,
    ///   otherwise the other side.
    /// - A member waits for the other side.
    /// - Throws: `notAParty` for a member who is not in it.
    public func notingPath(
        by acting: Acting, ownHoursNeedSecondPerson: Bool
    ) throws(ExchangeRefusal) -> NotingPath {
        if acting.may(.noteExchanges) {
            guard involves(acting.member) else { return .posts }
            return ownHoursNeedSecondPerson ? .waitsInTray : .waitsForOtherSide
        }
        guard involves(acting.subject) else { throw .notAParty }
        return .waitsForOtherSide
    }

    /// Writes down what was noted, after checking that it can be true.
    ///
    /// `parties` are the noted people with their numbers and names. A matched exchange is filled
    /// in; one that was noted before is not noted twice. Confirmation is a step of its own.
    public mutating func note(
        _ noted: NotedExchange, parties: [Party], by acting: Acting,
        ownHoursNeedSecondPerson: Bool, at now: Instant, today: Day
    ) throws(ExchangeRefusal) -> NotingPath {
        switch standing {
        case .suggested, .matched, .met: break
        case .withdrawn: throw .ended
        case .noted, .confirmed, .questioned, .settled: throw .alreadyNoted
        }
        if !acting.may(.noteExchanges), !self.parties.isEmpty, !involves(acting.subject) {
            throw .notAParty
        }
        var filled = self
        try filled.fill(noted, parties: parties, today: today)
        try filled.requireOneVoice(of: acting)
        var path = try filled.notingPath(
            by: acting, ownHoursNeedSecondPerson: ownHoursNeedSecondPerson)
        if !filled.hasLength { path = .lengthOpen }
        filled.notedBy = acting.subject
        filled.noted = now
        filled.standing = path == .lengthOpen ? .met : .noted
        filled.quietFrom = path == .waitsForOtherSide ? now : nil
        filled.answer(.agreed, for: acting.subject)
        self = filled
        return path
    }

    /// Puts in what was written down, without saying whether it stands.
    mutating func fill(
        _ noted: NotedExchange, parties: [Party], today: Day
    ) throws(ExchangeRefusal) {
        guard noted.content.count <= Exchange.contentMax else { throw .contentTooLong }
        guard noted.reason.count <= Exchange.wordsMax else { throw .wordsTooLong }
        let sorted = parties.sorted {
            ($0.direction.rawValue, $0.number) < ($1.direction.rawValue, $1.number)
        }
        var filled = self
        filled.parties = sorted
        guard !filled.givers.isEmpty, !filled.receivers.isEmpty,
            sorted.count <= Exchange.partiesMax
        else { throw .personMissing }
        for side in [filled.givers, filled.receivers]
        where Set(side.map(\.member)).count < side.count {
            throw .sameTwice
        }
        guard Set(sorted.map(\.member)).count == sorted.count else { throw .bothSides }
        let lengths = sorted.compactMap(\.minutes) + [noted.minutes].compactMap { $0 }
        guard lengths.allSatisfy({ $0 <= Minutes.longest }) else { throw .lengthTooLong }
        guard lengths.allSatisfy({ $0 > .zero }) else { throw .lengthMissing }
        guard (noted.travel ?? .zero) <= Minutes(24 * 60) else { throw .lengthTooLong }
        guard noted.day <= today else { throw .dayInFuture }
        filled.content = noted.content
        filled.day = noted.day
        filled.minutes = noted.minutes
        filled.word = noted.word
        filled.sheet = noted.sheet
        filled.pairing = noted.pairing ?? pairing
        filled.batch = noted.batch ?? batch
        filled.travel = noted.travel
        filled.project = noted.project ?? project
        if filled.hasLength, filled.shares == nil { throw .lengthTooShort }
        self = filled
    }

    /// Whether every giver's length is known.
    public var hasLength: Bool {
        !givers.isEmpty && givers.allSatisfy { ($0.minutes ?? minutes) != nil }
    }

    mutating func answer(_ answer: Party.Answer, for member: Member.ID?) {
        for index in parties.indices where parties[index].member == member {
            parties[index].answer = answer
        }
    }
}
