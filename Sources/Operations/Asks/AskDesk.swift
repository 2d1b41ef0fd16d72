import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// What people would like help with: writing it down, finding who might help, and how it ended.
public struct AskDesk: Sendable {
    let desks: Desks

    /// How many asks one page shows.
    public static let pageLength = 50
}

extension Desks {
    public var asks: AskDesk { AskDesk(desks: self) }
}

extension AskDesk {
    /// Asks that wait for a yes, the longest waiting first.
    public func list(
        _ search: AskSearch = AskSearch(), after last: Ask.ID? = nil, limit: Int = pageLength,
        as acting: Acting
    ) async throws -> AskPage {
        try await desks.ask(as: acting) { question in
            var search = search
            if !acting.may(.matchAsks) { search.standings = [.asked, .suggested] }
            let found = try question.read.askLines(
                search, after: last, limit: limit + 1,
                withCards: acting.may(.matchAsks), in: question.community.id)
            let page = found.prefix(limit)
            return AskPage(
                asks: try question.asksToShow(Array(page)),
                next: found.count > limit ? page.last?.ask.id : nil)
        }
    }

    /// One ask, as far as the person acting may see it.
    ///
    /// - Throws: `NotFound`.
    public func sheet(_ id: Ask.ID, as acting: Acting) async throws -> AskSheet {
        try await desks.ask(as: acting) { question in
            let mayMatch = acting.may(.matchAsks)
            let place = question.community.id
            guard let line = try question.read.askLine(id, withCards: mayMatch, in: place) else {
                throw NotFound("ask")
            }
            let isOwn = line.ask.member != nil && line.ask.member == acting.subject
            let own = try acting.subject.flatMap {
                try question.read.candidate($0, for: id, in: place)
            }
            let isOpen = line.ask.standing.isUnanswered
            let isInSight = try isOpen && !question.asksToShow([line]).isEmpty
            let standsIn = try question.read.standsIn(
                acting, for: line.ask, today: question.today, in: place)
            guard mayMatch || isOwn || standsIn || own != nil || isInSight else {
                throw NotFound("ask")
            }
            let pictured = Pictured.ask(id).subject
            return AskSheet(
                line: line,
                candidates: mayMatch ? try question.read.candidates(for: id, in: place) : [],
                exchanges: try question.read.exchanges(answering: id, in: place).filter {
                    acting.may(.noteExchanges) || $0.involves(acting.subject) || standsIn
                },
                ownAnswer: own?.answer, isOwn: isOwn || standsIn, isStandIn: standsIn,
                photographs: try question.read.photographs(of: [pictured], in: place)[
                    pictured, default: []])
        }
    }

    /// The asks of the person acting, newest first, or of a member for those who match asks.
    public func own(
        of member: Member.ID? = nil, before last: Ask.ID? = nil, as acting: Acting
    ) async throws -> AskPage {
        let asker = try acting.owner(of: member)
        return try await desks.ask(as: acting) { question in
            let found = try question.read.askLines(
                of: asker, before: last, limit: Self.pageLength + 1,
                withCards: acting.may(.matchAsks), in: question.community.id)
            let page = found.prefix(Self.pageLength)
            return AskPage(
                asks: Array(page), next: found.count > Self.pageLength ? page.last?.ask.id : nil)
        }
    }

    /// How many asks an import brought in that nobody has looked at since; none for other hats.
    public func countToBeLookedAt(as acting: Acting) async throws -> Int {
        guard acting.may(.matchAsks) else { return 0 }
        return try await desks.ask(as: acting) { question in
            try question.read.askCountToBeLookedAt(in: question.community.id)
        }
    }

    /// Asks about which somebody promised to ring by today.
    public func toRingBack(as acting: Acting) async throws -> [AskLine] {
        try acting.require(.matchAsks)
        return try await desks.ask(as: acting) { question in
            try question.read.asksToRingBack(
                by: question.today, limit: Self.pageLength, in: question.community.id)
        }
    }
}

extension Question {
    /// What remains of a list when the safeguards have been asked; those who match see all of it.
    func asksToShow(_ lines: [AskLine]) throws -> [AskLine] {
        guard !acting.may(.matchAsks), let viewer = acting.subject else { return lines }
        let askers = Set(lines.compactMap(\.ask.member)).union([viewer])
        let safeguards = try read.safeguards(of: askers.sorted(), in: community.id)
        return lines.filter { line in
            guard let asker = line.ask.member, asker != viewer else { return true }
            return safeguards.exclusion(
                of: viewer, for: asker, on: line.ask.wanted ?? today,
                company: line.ask.isGroup ? .withOthers : .alone) == nil
        }
    }
}

extension AskDesk {
    /// People of this number, this telephone or a name like this, to say who asks or who helps.
    public func people(like typed: String, as acting: Acting) async throws -> [Member] {
        try acting.require(.matchAsks)
        return try await desks.ask(as: acting) { question in
            try question.read.find(typed, limit: 8, in: question.community.id)
                .filter(\.standing.mayBeContacted)
        }
    }

    /// A member with name and telephone, for those who match asks.
    ///
    /// - Throws: `NotFound`.
    public func person(_ id: Member.ID, as acting: Acting) async throws -> Member {
        try acting.require(.matchAsks)
        return try await desks.ask(as: acting) { question in
            guard let member = try question.read.member(id, in: question.community.id) else {
                throw NotFound("person")
            }
            return member
        }
    }

    /// The names of the community's areas, to choose from.
    public func areas(as acting: Acting) async throws -> [String] {
        try await desks.ask(as: acting) { question in
            try question.read.areas(in: question.community.id).map(\.name)
        }
    }

    /// Opens an ask again because the match fell through.
    public func reopen(_ id: Ask.ID, key: RequestKey?, as acting: Acting) async throws {
        try acting.require(.matchAsks)
        _ = try await desks.perform("ask.reopen", id, key: key, as: acting) { work in
            try work.reopenAsk(id)
            return true
        }
    }
}

extension Work {
    /// Opens an ask again, inside another verb's transaction; one that is over stays over.
    public func reopenAsk(_ id: Ask.ID) throws {
        let ask = try ask(id)
        guard ask.standing == .matched else { return }
        try save(try ask.reopened())
        try log("ask.reopen", subject: ask.subject, about: ask.member)
    }
}
