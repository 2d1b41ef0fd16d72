import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

extension Work {
    /// Notes an exchange inside a transaction that is under way: for slips, imports, the demo town.
    ///
    /// What a coordinator notes on somebody's word is posted at once. A member's note waits for
    /// the other side, a coordinator's own hours wait in the tray. `existing` fills in one that
    /// was matched before.
    ///
    /// What people did who are kept apart is noted all the same, once somebody who may know it has
    /// said so. Whoever may not know it notes it too, and it waits for a coordinator.
    /// - Throws: `ExchangeRefusal`, `PostingRefusal`; nothing of this exchange is written then, so
    ///   a caller with many lines may go on with the next.
    @discardableResult
    public func noteExchange(
        _ noted: NotedExchange, on existing: Exchange.ID? = nil
    ) throws -> NotedAnswer {
        guard acting.may(.noteExchanges) || acting.may(.actForSelf) else {
            throw HatRefusal.notYours
        }
        guard scheme.membersNoteTime || acting.may(.noteExchanges) else {
            throw ExchangeRefusal.coordinatorNotes
        }
        var noted = noted
        noted.word = acting.word(saying: noted.word)
        var exchange: Exchange
        if let existing {
            guard let found = try writing.lockedExchange(existing, in: community.id) else {
                throw NotFound("exchange")
            }
            exchange = found
        } else {
            exchange = Exchange(id: id(), standing: .met, content: noted.content, made: now)
        }
        var path = try exchange.note(
            noted, parties: try parties(of: noted), by: acting,
            ownHoursNeedSecondPerson: scheme.ownHoursNeedSecondPerson, at: now, today: today)
        try requireDay(noted.day)
        if !noted.isAllTheSame || !acting.may(.seeSafeguards), try areKeptApart(exchange) {
            guard !acting.may(.seeSafeguards) else { throw ExchangeRefusal.keptApart }
            if path != .lengthOpen {
                path = .waitsForCoordinator
                exchange.setBefore(coordinator: ExchangeRefusal.coordinatorLooks)
            }
        }
        var balances: [BalanceAfter] = []
        if path == .posts {
            balances = try post(&exchange, reason: noted.reason)
            exchange.confirm(by: nil, at: now)
        } else {
            // Nothing waits for people who could never be credited.
            _ = try accounts(of: exchange.parties)
        }
        if existing == nil {
            try writing.add(exchange, at: now, in: community.id)
        } else {
            try writing.change(exchange, at: now, in: community.id)
        }
        if path == .waitsInTray {
            try writing.putInTray(exchange.id, at: now, in: community.id)
        }
        try log("exchange.note", of: exchange, word: noted.word)
        return NotedAnswer(exchange: exchange.id, path: path, balances: balances)
    }

    /// Whether any two people of an exchange are kept apart.
    func areKeptApart(_ exchange: Exchange) throws -> Bool {
        try !read.keptApart(among: exchange.parties.map(\.member), in: community.id).isEmpty
    }

    /// Refuses a day on which nothing can have happened yet between people of this time bank.
    ///
    /// - Throws: `ExchangeRefusal.dayTooEarly`.
    func requireDay(_ day: Day) throws {
        // The books have never begun later than today, so most days need no question.
        guard day < Exchange.earliestDay(began: today, history: nil) else { return }
        let began = community.zone.day(at: try read.began(community.id))
        let history = try read.firstImportedDay(in: community.id)
        guard day >= Exchange.earliestDay(began: began, history: history) else {
            throw ExchangeRefusal.dayTooEarly
        }
    }

    /// Puts numbers and names to the people who were noted.
    func parties(of noted: NotedExchange) throws -> [Party] {
        let ids = (noted.givers + noted.receivers).map(\.member)
        let members = Dictionary(
            uniqueKeysWithValues: try read.members(Array(Set(ids)), in: community.id)
                .map { ($0.id, $0) })
        func party(_ noted: NotedParty, _ direction: Contribution.Direction) throws -> Party {
            guard let member = members[noted.member] else { throw NotFound("person") }
            let joint = try noted.joint.map { try self.joint($0, of: member.id) }
            return Party(
                member: member.id, number: member.number, name: member.name,
                direction: direction, minutes: noted.minutes, joint: joint?.id,
                jointName: joint?.name ?? "")
        }
        return try noted.givers.map { try party($0, .gave) }
            + noted.receivers.map { try party($0, .received) }
    }

    /// The household or organisation, where this person acts for it.
    func joint(_ id: JointParty.ID, of member: Member.ID) throws -> JointParty {
        guard let party = try read.jointParty(id, in: community.id) else {
            throw NotFound("household or organisation")
        }
        let people = try read.jointPeople(of: id, in: community.id)
        guard people.contains(where: { $0.person.member == member && $0.person.mayAct }) else {
            throw ExchangeRefusal.notActingForIt
        }
        return party
    }

    /// The exchange with its row locked.
    func exchange(_ id: Exchange.ID) throws -> Exchange {
        guard let found = try writing.lockedExchange(id, in: community.id) else {
            throw NotFound("exchange")
        }
        return found
    }

    /// Keeps an exchange and the act that changed it.
    func keep(_ exchange: Exchange, _ verb: String, word: Word? = nil) throws {
        try writing.change(exchange, at: now, in: community.id)
        try log(verb, of: exchange, word: word)
    }

    func log(_ verb: String, of exchange: Exchange, word: Word? = nil) throws {
        let about = exchange.parties.first { $0.member != acting.subject }?.member
        try log(
            verb, word: word, subject: ("exchange", Identifier(sameBytesAs: exchange.id)),
            about: about)
    }
}
