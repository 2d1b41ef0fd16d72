import Brokerage
import Communities
import Essentials
import People
import Storage

extension Work {
    /// Makes a match: the ask is answered, the giver's yes is kept, an exchange is to come.
    ///
    /// The safeguards are asked here once more, whoever chose the person.
    /// - Throws: `NotFound`; `AskRefusal`; an `Exclusion`, or `AskRefusal.notSuitable` in its place
    ///   for hats that may not see why.
    @discardableResult
    public func match(
        ask id: Ask.ID, giver: Member.ID, day: Day? = nil, time: String = "",
        place: String = "", expect: String = ""
    ) throws -> Exchange.ID {
        let ask = try ask(id)
        guard giver != ask.member else { throw AskRefusal.ownAsk }
        let meeting = try Meeting(day: day, time: time, place: place, expect: expect)
            .checked(today: today)
        let matched = try ask.matched(at: now)
        guard try !read.isMatched(giver, for: id, in: community.id) else {
            throw AskRefusal.alreadyAnswered
        }
        try mayMeet(giver, for: ask, on: meeting.day)
        try writing.note(
            Candidate(
                ask: id, member: giver, answer: .saidYes, notedBy: acting.member, at: now),
            in: community.id)
        try save(matched)
        let exchange: Exchange.ID = self.id()
        try writing.addMatch(
            exchange, for: ask, giver: giver, receiver: ask.member, meeting, by: acting.member,
            at: now, in: community.id)
        try log(
            "ask.match", subject: ("exchange", Identifier(sameBytesAs: exchange)), about: giver)
        return exchange
    }

    /// Goes on only where nothing stands between the two.
    func mayMeet(_ giver: Member.ID, for ask: Ask, on day: Day?) throws {
        let people = [giver] + [ask.member].compactMap { $0 }
        let safeguards = try read.safeguards(of: people, in: community.id)
        let when = day ?? ask.wanted ?? today
        let exclusion: Exclusion?
        if let receiver = ask.member {
            exclusion = safeguards.exclusion(
                of: giver, for: receiver, on: when, company: ask.isGroup ? .withOthers : .alone)
        } else {
            let isHere = safeguards.people[giver]?.standing.mayBeSuggested ?? false
            exclusion = isHere ? nil : .notAvailable
        }
        try goOn(unless: exclusion)
    }

    /// Goes on only where nothing stands between two people who are to meet again and again.
    func mayMeet(_ giver: Member.ID, _ receiver: Member.ID, on day: Day) throws {
        let safeguards = try read.safeguards(of: [giver, receiver], in: community.id)
        try goOn(unless: safeguards.exclusion(of: giver, for: receiver, on: day))
    }

    private func goOn(unless exclusion: Exclusion?) throws {
        guard let exclusion else { return }
        if exclusion.isPrivate, !acting.may(.seeSafeguards) { throw AskRefusal.notSuitable }
        throw exclusion
    }
}
