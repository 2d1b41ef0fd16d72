import Brokerage
import Communities
import Essentials
import People
import Storage

extension AskDesk {
    /// Three names for an ask with reasons in words; whose safeguard kept them off the list is
    /// told only under a hat that sees safeguards.
    public func suggestions(for id: Ask.ID, as acting: Acting) async throws -> SuggestionList {
        try acting.require(.matchAsks)
        return try await desks.ask(as: acting) { question in
            let place = question.community.id
            guard let line = try question.read.askLine(id, withCards: true, in: place) else {
                throw NotFound("ask")
            }
            let asked = AskedFor(
                line.ask, receiverName: line.firstName, askerArea: line.askerArea)
            return try question.suggestions(for: asked, answering: id)
        }
    }

    /// Three names while an ask is still being written, for instance on the telephone.
    public func suggestions(
        for written: WrittenAsk, of asker: Member.ID?, as acting: Acting
    ) async throws -> SuggestionList {
        try acting.require(.matchAsks)
        return try await desks.ask(as: acting) { question in
            let member = try asker.flatMap {
                try question.read.member($0, in: question.community.id)
            }
            let asked = AskedFor(
                content: ([written.content] + written.tags).joined(separator: " "),
                area: written.area.isEmpty ? member?.area ?? "" : written.area,
                language: written.language, day: written.wanted, receiver: member?.id,
                receiverName: member?.firstName ?? "", isGroup: written.isGroup)
            return try question.suggestions(for: asked, answering: nil)
        }
    }
}

extension Question {
    func suggestions(for asked: AskedFor, answering ask: Ask.ID?) throws -> SuggestionList {
        let found = try read.possibleHelpers(for: asked, answering: ask, in: community.id)
        let list = SuggestionList(
            for: asked, among: found.people, safeguards: found.safeguards, today: today)
        return acting.may(.seeSafeguards) ? list : list.withoutSafeguards
    }
}
