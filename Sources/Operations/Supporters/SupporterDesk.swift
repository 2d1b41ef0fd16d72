import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Who may act for whom, as long as the person who allowed it likes.
public struct SupporterDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var supporters: SupporterDesk { SupporterDesk(desks: self) }
}

/// A permission to be noted.
public struct SupportAllowed: Hashable, Sendable, Codable {
    public var supporter: Member.ID
    /// Nil for everything.
    public var ask: Supporting.AskID?
    /// Nil means from today.
    public var starts: Day?
    /// The last day; nil leaves it open.
    public var ends: Day?
    /// On whose word it stands, and how it was said.
    public var word: Word
    public var said: String
    /// The longest words about how it was said, in letters.
    public static let saidMax = 500

    public init(
        supporter: Member.ID, ask: Supporting.AskID? = nil, starts: Day? = nil,
        ends: Day? = nil, word: Word = .memberPresent, said: String = ""
    ) {
        self.supporter = supporter
        self.ask = ask
        self.starts = starts
        self.ends = ends
        self.word = word
        self.said = said
    }
}

extension SupporterDesk {
    /// Notes that a member lets another act for them.
    ///
    /// The member does it under their own hand, or a coordinator on the member's word. A supporter
    /// cannot pass the permission on.
    public func allow(
        _ allowed: SupportAllowed, for member: Member.ID, key: RequestKey, as acting: Acting
    ) async throws -> Supporting.ID {
        try await desks.perform(
            "supporter.allow", Content(member: member, allowed: allowed), key: key, as: acting
        ) { work in
            try work.requireOwnWord(of: member)
            guard member != allowed.supporter else { throw MemberRefusal.samePerson }
            try work.writing.lock([member, allowed.supporter], in: work.community.id)
            guard allowed.said.count <= SupportAllowed.saidMax else {
                throw FieldFaults("said", "These words are long. Write them in 500 letters.")
            }
            let starts = allowed.starts ?? work.today
            if let ends = allowed.ends, ends < max(starts, work.today) {
                throw FieldFaults("ends", "Choose a last day that is still to come.")
            }
            if let ask = allowed.ask { try work.requireOpenAsk(ask, of: member) }
            let person = try work.person(member)
            let helper = try work.person(allowed.supporter)
            guard person.standing.mayBeContacted, helper.standing.mayBeContacted else {
                throw MemberRefusal.recordClosed
            }
            let supporting = Supporting(
                id: work.id(), member: member, memberName: person.name, supporter: helper.id,
                supporterName: helper.name, ask: allowed.ask, starts: starts,
                ends: allowed.ends, said: allowed.said.trimmed)
            let word = work.acting.member == member ? Word.ownHand : allowed.word
            try work.writing.add(supporting, word: word, at: work.now, in: work.community.id)
            try work.log(
                "supporter.allow", word: word,
                subject: ("supporter", Identifier(sameBytesAs: supporting.id)), about: member)
            return supporting.id
        }
    }

    /// Takes a permission back; it ends at once, in every session.
    ///
    /// The member, the supporter, and a coordinator may each do it.
    public func revoke(
        _ id: Supporting.ID, key: RequestKey, as acting: Acting
    ) async throws {
        _ = try await desks.perform(
            "supporter.revoke", id.description, key: key, as: acting
        ) { work in
            guard let supporting = try work.read.supporting(id, in: work.community.id) else {
                throw NotFound("permission")
            }
            let own = [supporting.member, supporting.supporter]
            guard work.acting.member.map(own.contains) == true || work.acting.may(.editMembers)
            else { throw HatRefusal.notYours }
            if try work.writing.revoke(supporting, at: work.now, in: work.community.id) {
                try work.log(
                    "supporter.revoke", subject: ("supporter", Identifier(sameBytesAs: id)),
                    about: supporting.member)
            }
            return id
        }
    }

    /// What a permission may be limited to: the member's asks that are not over, newest first.
    public func asks(of member: Member.ID, as acting: Acting) async throws -> [Ask] {
        guard acting.member == member || acting.may(.editMembers) else {
            throw HatRefusal.notYours
        }
        return try await desks.ask(as: acting) { question in
            try question.read.askLines(
                of: member, before: nil, limit: Self.asksMax, withCards: false,
                in: question.community.id
            ).map(\.ask).filter { $0.standing != .ended }
        }
    }

    private static let asksMax = 20

    /// Whose number this is; anybody who knows a number may name that person as supporter.
    public func member(numbered number: Int, as acting: Acting) async throws -> Member.ID? {
        try acting.require(.actForSelf)
        return try await desks.ask(as: acting) { question in
            try question.read.member(number: number, in: question.community.id).flatMap {
                $0.standing.mayBeContacted ? $0.id : nil
            }
        }
    }

    /// Everybody for whom this person may act today in everything.
    public func people(as acting: Acting) async throws -> [Supporting] {
        guard let member = acting.member else { return [] }
        return try await desks.ask(as: acting) { question in
            try question.read.supports(by: member, in: question.community.id)
                .filter { $0.covers(nil) && $0.holds(on: question.today) }
        }
    }

    /// Lets this session act for another person, or ends it with nil.
    ///
    /// Every act is then kept under both names.
    /// - Throws: `HatRefusal.notYours` without a permission for everything that holds today.
    public func act(
        for member: Member.ID?, token: SessionToken, as acting: Acting
    ) async throws {
        _ = try await desks.perform(
            "supporter.act", member?.description ?? "", key: nil, as: acting
        ) { work in
            if let member {
                let mine = try work.acting.member.map {
                    try work.read.supports(by: $0, in: work.community.id)
                }
                guard
                    mine?.contains(where: {
                        $0.member == member && $0.covers(nil) && $0.holds(on: work.today)
                    }) == true
                else { throw HatRefusal.notYours }
                try work.log("supporter.act", about: member)
            }
            try work.writing.act(onBehalfOf: member, session: token.digest)
            return true
        }
    }

    private struct Content: Codable, Sendable {
        let member: Member.ID
        let allowed: SupportAllowed
    }
}

extension Work {
    /// Goes on for the member under their own hand, and for hats that keep people's records.
    fileprivate func requireOwnWord(of member: Member.ID) throws {
        let isOwnHand = acting.member == member && acting.onBehalfOf == nil
        guard isOwnHand || acting.may(.editMembers) else { throw HatRefusal.notYours }
    }

    /// Goes on when the ask is the member's and not over.
    fileprivate func requireOpenAsk(_ id: Supporting.AskID, of member: Member.ID) throws {
        let ask = try read.ask(Ask.ID(sameBytesAs: id), in: community.id)
        guard let ask, ask.member == member, ask.standing != .ended else {
            throw FieldFaults("ask", "This ask is over. Choose another one, or everything.")
        }
    }

    /// Whether this person may act for the member in one matter, by a permission that holds today.
    public func supports(_ member: Member.ID, in ask: Supporting.AskID?) throws -> Bool {
        guard let supporter = acting.member else { return false }
        return try read.supports(by: supporter, in: community.id).contains {
            $0.member == member && $0.covers(ask) && $0.holds(on: today)
        }
    }
}
