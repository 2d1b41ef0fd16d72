import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

extension ExchangeDesk {
    /// Notes help that was given; on an exchange that was matched before, where one is named.
    ///
    /// - Throws: `ExchangeRefusal`; `PostingRefusal.beyondFloor` where a coordinator gave no
    ///   reason for going further than somebody's floor.
    @discardableResult
    public func note(
        _ noted: NotedExchange, on existing: Exchange.ID? = nil, key: RequestKey?,
        as acting: Acting
    ) async throws -> NotedAnswer {
        try await desks.perform(
            "exchange.note", Noting(noted: noted, on: existing), key: key, as: acting
        ) { work in
            try work.noteExchange(noted, on: existing)
        }
    }

    /// Says what noting it would do: the balances, who would be talked to, or the refusal.
    public func preview(
        _ noted: NotedExchange, on existing: Exchange.ID? = nil, as acting: Acting
    ) async throws -> NotedAnswer {
        try await desks.dryRun(as: acting) { work in
            try work.noteExchange(noted, on: existing)
        }
    }

    /// Says yes for the other side: a party themself, or the coordinator on their word.
    ///
    /// Whoever was allowed to act for the asker in the one ask that it came from says yes in the
    /// asker's name. A member's yes is stopped by a floor; a coordinator goes past it with a
    /// reason.
    @discardableResult
    public func confirm(
        _ id: Exchange.ID, word: Word = .ownHand, reason: String = "", key: RequestKey?,
        as acting: Acting
    ) async throws -> NotedAnswer {
        try await desks.perform(
            "exchange.confirm", [id.description, word.code, reason], key: key, as: acting
        ) { work in
            guard acting.may(.noteExchanges) || acting.may(.actForSelf) else {
                throw HatRefusal.notYours
            }
            var exchange = try work.exchange(id)
            let isInTray = try work.read.isInTray(id, in: work.community.id)
            if !acting.may(.noteExchanges), !exchange.involves(acting.subject),
                let asker = try work.read.asker(
                    of: exchange, for: acting, today: work.today, in: work.community.id)
            {
                work.stand(in: asker)
            }
            try exchange.confirmable(by: work.acting, isInTray: isInTray)
            let mayGoPast = acting.may(.noteExchanges) ? reason : ""
            let balances = try work.post(&exchange, reason: mayGoPast)
            exchange.confirm(by: work.acting.subject, at: work.now)
            try work.keep(exchange, "exchange.confirm", word: work.acting.word(saying: word))
            return NotedAnswer(exchange: id, path: .posts, balances: balances)
        }
    }

    /// Counts what nobody objected to for the scheme's days as confirmed; the job of a night.
    ///
    /// What a floor stops is put before the coordinator as a question, once. Each is a transaction
    /// of its own.
    /// - Returns: how many stand now.
    @discardableResult
    public func confirmQuietly(as acting: Acting) async throws -> Int {
        try acting.require(.noteExchanges)
        let waiting = try await desks.ask(as: acting) { question -> [Exchange.ID] in
            guard let days = try question.scheme().quietConfirmationDays else { return [] }
            return try question.read.quietlyWaiting(
                since: question.now.adding(days: -Int64(days)), limit: 500,
                in: question.community.id)
        }
        var confirmed = 0
        for id in waiting { confirmed += try await confirmQuietly(id, as: acting) }
        return confirmed
    }

    private func confirmQuietly(_ id: Exchange.ID, as acting: Acting) async throws -> Int {
        try await desks.perform(
            "exchange.confirm-quietly", id.description, key: nil, as: acting
        ) { work in
            var exchange = try work.exchange(id)
            let isStillWaiting = try !work.read.quietlyWaiting(
                since: work.now, only: id, limit: 1, in: work.community.id
            ).isEmpty
            guard
                exchange.isQuietlyConfirmed(
                    afterDays: work.scheme.quietConfirmationDays, at: work.now,
                    mayBeQuiet: isStillWaiting)
            else { return 0 }
            do {
                _ = try work.post(&exchange)
            } catch let refusal as PostingRefusal {
                exchange.setBefore(coordinator: refusal)
                try work.keep(exchange, "exchange.stopped-quietly")
                return 0
            }
            exchange.confirm(by: nil, at: work.now)
            try work.keep(exchange, "exchange.confirm-quietly")
            return 1
        }
    }

    /// Remembers that somebody wants to be asked each time before anything counts as confirmed.
    ///
    /// Members say it for themselves; a coordinator at the member's word.
    /// - Throws: `HatRefusal.notYours`; `NotFound` without such a member.
    public func askEachTime(
        _ asks: Bool, _ member: Member.ID, as acting: Acting
    ) async throws {
        _ = try await desks.perform(
            "exchange.ask-each-time", "\(member) \(asks)", key: nil, as: acting
        ) { work in
            guard acting.may(.editMembers) || acting.subject == member else {
                throw HatRefusal.notYours
            }
            _ = try work.person(member)
            let isNew = try work.writing.askEachTime(
                asks, member, at: work.now, in: work.community.id)
            if isNew {
                let word = acting.word(for: member, said: nil)
                if asks {
                    try work.log("exchange.ask-each-time", word: word, about: member)
                } else {
                    try work.log("exchange.ask-no-more", word: word, about: member)
                }
            }
            return asks
        }
    }
}

/// What the request key of a note covers.
private struct Noting: Codable, Sendable {
    let noted: NotedExchange
    let on: Exchange.ID?
}
