import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Who asks: a member, or a group that nobody in particular speaks for.
public enum Asker: Hashable, Sendable, Codable {
    /// The person acting, or the person acted for.
    case oneself
    case member(Member.ID)
    /// The neighbourhood, a group, the scheme itself.
    case nobodyNamed
}

extension AskDesk {
    /// Writes an ask, for oneself, for a member on their word, or for a group.
    ///
    /// - Throws: `FieldFaults`, `HatRefusal.notYours`, `AskRefusal.askerHasGone`.
    @discardableResult
    public func write(
        _ written: WrittenAsk, for asker: Asker = .oneself, word: Word? = nil, key: RequestKey?,
        as acting: Acting
    ) async throws -> Ask.ID {
        let member: Member.ID?
        switch asker {
        case .oneself: member = try acting.owner(of: nil)
        case .member(let named): member = try acting.owner(of: named)
        case .nobodyNamed:
            try acting.require(.matchAsks)
            member = nil
        }
        let content = Typed(subject: member?.description ?? "", value: written)
        return try await desks.perform("ask.write", content, key: key, as: acting) { work in
            let word = acting.word(for: member, said: word)
            let ask = try work.addAsk(written, for: member, word: word)
            try work.log("ask.write", word: word, subject: ask.subject, about: member)
            return ask.id
        }
    }

    /// Puts an ask into other words.
    ///
    /// - Parameter isAsSeen: whether it still is as the caller saw it; nil does not mind.
    /// - Throws: `FieldFaults`, `AskRefusal`, `Overtaken`.
    public func change(
        _ id: Ask.ID, to written: WrittenAsk,
        where isAsSeen: (@Sendable (AskLine) throws -> Bool)? = nil, key: RequestKey?,
        as acting: Acting
    ) async throws {
        let content = Typed(subject: id.description, value: written)
        _ = try await desks.perform("ask.change", content, key: key, as: acting) { work in
            let ask = try work.ownAsk(id)
            var written = written
            if !acting.may(.matchAsks) { written.project = ask.project }
            try work.requireUnchanged(id, isAsSeen)
            // A day that was wanted from the first may be over by now; only another day is looked at.
            let today = written.wanted == ask.wanted ? nil : work.today
            try work.save(try ask.changed(to: written.checked(today: today)))
            try work.log("ask.change", subject: ask.subject, about: ask.member)
            return true
        }
    }

    /// Takes an ask back: no reason is asked for, and no mark stays on the person's page.
    public func withdraw(_ id: Ask.ID, key: RequestKey?, as acting: Acting) async throws {
        _ = try await desks.perform("ask.withdraw", id, key: key, as: acting) { work in
            let ask = try work.ownAsk(id)
            try work.save(try ask.ended(as: .withdrawn, why: "", at: work.now))
            try work.log("ask.withdraw", subject: ask.subject)
            return true
        }
    }

    /// Ends an ask: how, and why in a few words.
    public func end(
        _ id: Ask.ID, as outcome: Ask.Outcome, why: String = "", key: RequestKey?,
        as acting: Acting
    ) async throws {
        if outcome == .withdrawn { return try await withdraw(id, key: key, as: acting) }
        let content = Typed(subject: id.description, value: [outcome.code, why])
        _ = try await desks.perform("ask.end", content, key: key, as: acting) { work in
            let ask = try work.ownAsk(id)
            try work.save(try ask.ended(as: outcome, why: why, at: work.now))
            try work.log(
                "ask.end", subject: ask.subject, about: ask.member, detail: outcome.code)
            return true
        }
    }

    /// Says of an ask that an import brought in that it is still wanted: it waits from now on.
    public func renew(_ id: Ask.ID, key: RequestKey?, as acting: Acting) async throws {
        _ = try await desks.perform("ask.renew", id, key: key, as: acting) { work in
            let ask = try work.ownAsk(id)
            let renewed = try ask.renewed(at: work.now)
            guard renewed != ask else { return true }
            try work.save(renewed)
            try work.log("ask.renew", subject: ask.subject, about: ask.member)
            return true
        }
    }

    /// Promises to ring about an ask on a day, or takes the promise off with nil.
    public func ringBack(
        _ id: Ask.ID, on day: Day?, key: RequestKey?, as acting: Acting
    ) async throws {
        try acting.require(.matchAsks)
        let content = Typed(subject: id.description, value: day)
        _ = try await desks.perform("ask.ring-back", content, key: key, as: acting) { work in
            if let day, day < work.today {
                throw FieldFaults("ring-back", "That day is over. Choose a later one.")
            }
            let ask = try work.ownAsk(id)
            try work.save(try ask.waiting(until: day))
            try work.log("ask.ring-back", subject: ask.subject, about: ask.member)
            return true
        }
    }
}

extension Ask {
    /// How the audit list names it.
    var subject: (kind: String, id: Subject.ID) { ("ask", Identifier(sameBytesAs: id)) }
}

extension Reading {
    /// Whether somebody who acts for themself was allowed to act for the asker in this one ask.
    func standsIn(
        _ acting: Acting, for ask: Ask, today: Day, in community: CommunityID
    ) throws -> Bool {
        guard let asker = ask.member, let supporter = acting.member, acting.onBehalfOf == nil,
            asker != supporter, acting.may(.actForSelf)
        else { return false }
        let matter = Supporting.AskID(sameBytesAs: ask.id)
        return try supports(by: supporter, in: community).contains {
            $0.member == asker && $0.ask == matter && $0.holds(on: today)
        }
    }
}

extension Reading {
    /// The asker of the ask that an exchange came from, where somebody may speak for them in it.
    func asker(
        of exchange: Exchange, for acting: Acting, today: Day, in community: CommunityID
    ) throws -> Member.ID? {
        guard let id = exchange.ask, let ask = try ask(id, in: community),
            let asker = ask.member, exchange.involves(asker),
            try standsIn(acting, for: ask, today: today, in: community)
        else { return nil }
        return asker
    }
}

extension Work {
    /// An ask, locked.
    ///
    /// - Throws: `NotFound`.
    func ask(_ id: Ask.ID) throws -> Ask {
        guard let ask = try read.ask(id, in: community.id, locked: true) else {
            throw NotFound("ask")
        }
        return ask
    }

    /// An ask that the person acting may change, locked.
    ///
    /// Whoever was allowed to act for the asker in this one ask goes on in the asker's name.
    /// - Throws: `NotFound`, `AskRefusal.notYours`.
    func ownAsk(_ id: Ask.ID) throws -> Ask {
        let ask = try ask(id)
        let isOwn = ask.member != nil && ask.member == acting.subject
        guard !isOwn, !acting.may(.matchAsks) else { return ask }
        guard let asker = ask.member,
            try read.standsIn(acting, for: ask, today: today, in: community.id)
        else { throw AskRefusal.notYours }
        stand(in: asker)
        return ask
    }

    /// Goes on only while an ask is still as the person acting saw it.
    ///
    /// - Throws: `Overtaken`.
    func requireUnchanged(_ id: Ask.ID, _ isAsSeen: ((AskLine) throws -> Bool)?) throws {
        guard let isAsSeen else { return }
        let line = try read.askLine(id, withCards: acting.may(.matchAsks), in: community.id)
        guard let line else { throw NotFound("ask") }
        try requireUnchanged(try isAsSeen(line))
    }

    func save(_ ask: Ask) throws {
        try writing.change(ask.touched(at: now), at: now, in: community.id)
    }
}
