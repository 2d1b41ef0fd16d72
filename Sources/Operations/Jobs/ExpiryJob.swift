import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Lets time that was not used for long pass into the pot, where the scheme says so.
///
/// Whoever it is about hears of it first, by the way that they can take, and has the days of grace
/// to use it or to pass it on. Only what they were told of moves. Nobody who takes a break is
/// told, and nothing of theirs moves.
public struct ExpiryJob: Sendable {
    let desks: Desks
    let compose: @Sendable (ExpiryNotice, Community) -> DigestJob.Composed

    /// What came of one round.
    public struct Outcome: Hashable, Sendable, Codable {
        /// How many people were told.
        public var told = 0
        /// On how many accounts something moved.
        public var moved = 0

        public init(told: Int = 0, moved: Int = 0) {
            self.told = told
            self.moved = moved
        }
    }

    /// - Parameter compose: puts a notice into words; the hall does, since words live beside doors.
    public init(
        desks: Desks, compose: @escaping @Sendable (ExpiryNotice, Community) -> DigestJob.Composed
    ) {
        self.desks = desks
        self.compose = compose
    }

    /// One round, from eight o'clock on; nil before that.
    @discardableResult
    public func run(in community: CommunityID) async throws -> Outcome? {
        let acting = Acting.console(in: community)
        let people: [Member.ID]? = try await desks.ask(as: acting) { question in
            // Nobody's telephone shall ring at night.
            guard question.community.zone.minuteOfDay(at: question.now) >= 8 * 60 else {
                return nil
            }
            let scheme = try question.scheme()
            guard scheme.valuing == .credited, let rule = scheme.expiry else { return [] }
            return try question.read.ageing(
                through: rule.cutoff(on: question.today), unit: scheme.unit.id, in: community
            ).filter { $0.ageing.old > 0 }.map(\.member)
        }
        guard let people else { return nil }
        var outcome = Outcome()
        for member in people {
            // One at a time, so that nobody waits for all of them.
            let one = try await desks.perform(
                "expiry.round", member, key: nil, as: acting
            ) { [compose, hasMail = desks.hasMail] work in
                try work.age(member, hasMail: hasMail, compose: compose)
            }
            outcome.told += one.told
            outcome.moved += one.moved
        }
        return outcome
    }

    /// The name under which all such notices of a community go.
    static func message(in community: CommunityID) -> MessageID {
        MessageID(bytes: Digest.of("expiry \(community)").prefix(16)) ?? MessageID(high: 0, low: 1)
    }
}

extension Work {
    /// Tells one person, or moves what they were told of; asked again now that nobody else is at it.
    fileprivate func age(
        _ member: Member.ID, hasMail: Bool,
        compose: (ExpiryNotice, Community) -> DigestJob.Composed
    ) throws -> ExpiryJob.Outcome {
        let place = community.id
        guard scheme.valuing == .credited, let rule = scheme.expiry else { return .init() }
        try writing.lock([member], in: place)
        try writing.lockAccounts(of: HolderID(sameBytesAs: member), in: place)
        let message = ExpiryJob.message(in: place)
        if let told = try read.lastTold(message, to: member, in: place) {
            let day = community.zone.day(at: told)
            let then = try read.scheme(on: day, in: place).expiry
            guard today >= max(rule.falls(told: day), (then ?? rule).falls(told: day)) else {
                return .init()
            }
            if let cutoff = rule.cutoff(told: day, under: then, today: today),
                try moveOld(of: member, through: cutoff, told: told)
            {
                return .init(moved: 1)
            }
        }
        let cutoff = rule.cutoff(on: today)
        guard
            let row = try read.ageing(
                of: member, through: cutoff, unit: scheme.unit.id, in: place
            ).first, row.ageing.old > 0, let person = try read.member(member, in: place)
        else { return .init() }
        let words = compose(
            ExpiryNotice(
                member: person, amount: row.ageing.old, cameIn: cutoff,
                falls: rule.falls(told: today)), community)
        let way = try tell(
            person, subject: words.subject, words: words.words, message: message,
            hasMail: hasMail)
        guard way != nil else { return .init() }
        try log("expiry.tell", about: member, detail: "\(row.ageing.old)")
        return .init(told: 1)
    }

    /// Moves what is older than the cutoff into the pot; false where nothing is.
    private func moveOld(
        of member: Member.ID, through cutoff: Day, told: Instant
    ) throws -> Bool {
        let place = community.id
        guard
            let row = try read.ageing(
                of: member, through: cutoff, told: told, unit: scheme.unit.id, in: place
            ).first, row.ageing.old > 0
        else { return false }
        guard
            let pot = try read.internalAccount(.pot, unit: scheme.unit.id, in: place)
        else { throw PostingRefusal.unknownAccount }
        try writing.post(
            Entry(
                id: id(), community: place, kind: .expiry, day: today, recorded: now,
                recorder: recorder, word: .ownHand,
                subject: Subject(.member, Identifier(sameBytesAs: member)),
                transfers: [
                    Transfer(from: row.account, to: pot.account.id, amount: row.ageing.old)
                ]),
            today: today)
        try log("expiry.move", about: member, detail: "\(row.ageing.old)")
        return true
    }
}
