import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

extension ExchangeDesk {
    /// Asks for another look, in a few words; what was posted stays until it is settled.
    ///
    /// - Parameters:
    ///   - asker: whose question it is, where a coordinator writes it down for a party.
    ///   - word: how the coordinator heard of it.
    public func question(
        _ id: Exchange.ID, words: String, from asker: Member.ID? = nil, word: Word = .phone,
        key: RequestKey?, as acting: Acting
    ) async throws {
        let isTold = asker != nil && asker != acting.subject
        let content =
            [id.description, words] + (isTold ? ["\(asker?.description ?? "")", word.code] : [])
        _ = try await desks.perform(
            "exchange.question", content, key: key, as: acting
        ) { work in
            var exchange = try work.exchange(id)
            try exchange.question(words.trimmed, for: asker, by: acting)
            guard isTold else {
                try work.keep(exchange, "exchange.question")
                return id
            }
            try work.writing.change(exchange, at: work.now, in: work.community.id)
            try work.log(
                "exchange.question", word: word,
                subject: ("exchange", Identifier(sameBytesAs: id)), about: asker)
            return id
        }
    }

    /// Answers a question: it stands as noted, and is posted now where it was not yet.
    ///
    /// - Throws: `ExchangeRefusal`; `.coordinatorLooks` where people are kept apart and the hat may
    ///   not know why.
    @discardableResult
    public func settle(
        _ id: Exchange.ID, reason: String = "", key: RequestKey?, as acting: Acting
    ) async throws -> NotedAnswer {
        try await desks.perform(
            "exchange.settle", [id.description, reason], key: key, as: acting
        ) { work in
            try acting.require(.noteExchanges)
            var exchange = try work.exchange(id)
            try work.requireSecondPerson(for: exchange)
            if exchange.entry == nil, !acting.may(.seeSafeguards),
                try work.areKeptApart(exchange)
            {
                throw ExchangeRefusal.coordinatorLooks
            }
            try exchange.settle(at: work.now)
            var balances: [BalanceAfter] = []
            if exchange.entry == nil { balances = try work.post(&exchange, reason: reason) }
            try work.keep(exchange, "exchange.settle")
            return NotedAnswer(exchange: id, path: .posts, balances: balances)
        }
    }

    /// Puts other facts in the place of what was posted: the reversal and the right entry together.
    ///
    /// The statement goes on showing one line, with the day it was changed.
    /// - Parameter seen: the entry that stood when it was looked at; nil overwrites any.
    /// - Throws: `ExchangeRefusal.ownHours` for a coordinator who is in it, `.changedMeanwhile`
    ///   where somebody else was first.
    @discardableResult
    public func putRight(
        _ id: Exchange.ID, to noted: NotedExchange, seen: Entry.ID? = nil, why: String,
        key: RequestKey?, as acting: Acting
    ) async throws -> NotedAnswer {
        try await desks.perform(
            "exchange.put-right", PuttingRight(id: id, noted: noted, seen: seen, why: why),
            key: key, as: acting
        ) { work in
            try acting.require(.noteExchanges)
            let earlier = try work.exchange(id)
            var right = earlier
            try right.putRight(
                noted, parties: try work.parties(of: noted), seen: seen, at: work.now,
                today: work.today)
            if right.day != earlier.day { try work.requireDay(noted.day) }
            try work.requireSecondPerson(for: earlier)
            try work.requireSecondPerson(for: right)
            try work.takeBack(earlier, why: why, word: noted.word)
            let reason = why.isEmpty ? "Put right" : why
            let balances = try work.post(
                &right, word: noted.word, reason: reason, past: .inherited)
            try work.keep(right, "exchange.put-right", word: noted.word)
            return NotedAnswer(exchange: id, path: .posts, balances: balances)
        }
    }

    /// Takes it back without a reason; what was posted is turned round, nothing else is kept.
    public func withdraw(
        _ id: Exchange.ID, key: RequestKey?, as acting: Acting
    ) async throws {
        _ = try await desks.perform(
            "exchange.withdraw", id.description, key: key, as: acting
        ) { work in
            guard acting.may(.noteExchanges) || acting.may(.actForSelf) else {
                throw HatRefusal.notYours
            }
            var exchange = try work.exchange(id)
            let wasPosted = exchange.entry != nil
            try exchange.withdraw(by: acting, at: work.now)
            if wasPosted {
                try work.requireSecondPerson(for: exchange)
                try work.takeBack(exchange, why: "", word: .ownHand)
            }
            try work.writing.dropFromTray(id, in: work.community.id)
            try work.keep(exchange, "exchange.withdraw")
            // What was asked for is still asked for, unless it ended meanwhile.
            if let ask = exchange.ask { try work.reopenAsk(ask) }
            return id
        }
    }

    /// Keeps thanks for the other side; they travel as a line on the next call or first screen.
    ///
    /// `from` is who says it, where a coordinator writes it down for them.
    public func thank(
        _ id: Exchange.ID, words: String, from: Member.ID? = nil, key: RequestKey?,
        as acting: Acting
    ) async throws {
        let speaker = from ?? acting.subject
        _ = try await desks.perform(
            "exchange.thank", [id.description, words, speaker?.description ?? ""], key: key,
            as: acting
        ) { work in
            let exchange = try work.exchange(id)
            guard let speaker, exchange.involves(speaker),
                speaker == acting.subject || acting.may(.noteExchanges)
            else { throw ExchangeRefusal.notAParty }
            guard exchange.standing != .withdrawn else { throw ExchangeRefusal.ended }
            let said = words.trimmed
            try work.writing.thank(
                id, from: speaker, said.isEmpty ? "Thank you" : String(said.prefix(300)),
                at: work.now, in: work.community.id)
            try work.log("exchange.thank", of: exchange)
            return id
        }
    }

    /// Notes that these thanks reached the other side.
    public func passOnThanks(
        _ id: Exchange.ID, from member: Member.ID, as acting: Acting
    ) async throws {
        _ = try await desks.perform(
            "exchange.pass-on-thanks", "\(id) \(member)", key: nil, as: acting
        ) { work in
            let exchange = try work.exchange(id)
            guard acting.may(.callMembers) || exchange.involves(acting.subject) else {
                throw ExchangeRefusal.notAParty
            }
            let isNew = try work.writing.passOnThanks(
                id, from: member, at: work.now, in: work.community.id)
            if isNew { try work.log("exchange.pass-on-thanks", of: exchange) }
            return id
        }
    }
}

extension Work {
    /// Stops a coordinator from deciding alone about her own hours.
    func requireSecondPerson(for exchange: Exchange) throws {
        if scheme.ownHoursNeedSecondPerson, exchange.involves(acting.member) {
            throw ExchangeRefusal.ownHours
        }
    }
}

/// What the request key of putting right covers.
private struct PuttingRight: Codable, Sendable {
    let id: Exchange.ID
    let noted: NotedExchange
    let seen: Entry.ID?
    let why: String
}
