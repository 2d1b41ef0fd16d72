import Brokerage
import Communities
import Essentials
import People
import Storage

/// What a yes on a member's own page led to.
public enum YesAnswer: String, Sendable, Codable {
    /// The two know each other, so the match is made.
    case matched
    /// A first meeting is arranged by a person, so the coordinator rings.
    case coordinatorRings
}

extension AskDesk {
    /// Notes what somebody said when they were asked, by whoever rang.
    ///
    /// A yes makes the match with what is agreed about it.
    /// - Returns: the exchange to come, where there is one.
    @discardableResult
    public func answer(
        _ id: Ask.ID, of member: Member.ID, _ answer: Candidate.Answer,
        meeting: Meeting = Meeting(), key: RequestKey?, as acting: Acting
    ) async throws -> Exchange.ID? {
        try acting.require(.matchAsks)
        let content = Typed(subject: "\(id) \(member) \(answer.code)", value: meeting)
        return try await desks.perform("ask.answer", content, key: key, as: acting) { work in
            if answer == .saidYes {
                return try work.match(
                    ask: id, giver: member, day: meeting.day, time: meeting.time,
                    place: meeting.place, expect: meeting.expect)
            }
            try work.note(answer, of: member, to: id)
            return nil
        }
    }

    /// Says yes or not now for oneself, to an ask that one may see.
    ///
    /// Two who have met before are matched at once; a first meeting waits for the coordinator.
    public func sayYes(
        _ id: Ask.ID, key: RequestKey?, as acting: Acting
    ) async throws -> YesAnswer {
        let member = try acting.owner(of: nil)
        return try await desks.perform("ask.say-yes", id, key: key, as: acting) { work in
            let ask = try work.ask(id)
            guard ask.member != member else { throw AskRefusal.ownAsk }
            _ = try ask.matched(at: work.now)
            try work.mayMeet(member, for: ask, on: ask.wanted)
            if let asker = ask.member,
                try work.read.haveMet(member, asker, in: work.community.id)
            {
                // The day of a weekly ask may be over while the ask goes on.
                let day = ask.wanted.flatMap { $0 < work.today ? nil : $0 }
                try work.match(ask: id, giver: member, day: day, time: ask.time)
                return .matched
            }
            try work.note(.saidYes, of: member, to: id)
            return .coordinatorRings
        }
    }

    /// Says not now for oneself; nothing follows from it.
    public func sayNotNow(_ id: Ask.ID, key: RequestKey?, as acting: Acting) async throws {
        let member = try acting.owner(of: nil)
        _ = try await desks.perform("ask.not-now", id, key: key, as: acting) { work in
            let ask = try work.ask(id)
            guard ask.member != member else { throw AskRefusal.ownAsk }
            try work.mayMeet(member, for: ask, on: ask.wanted)
            try work.note(.notNow, of: member, to: id)
            return true
        }
    }
}

extension Work {
    /// Keeps an answer; the ask moves on from "asked".
    func note(_ answer: Candidate.Answer, of member: Member.ID, to id: Ask.ID) throws {
        let ask = try ask(id)
        guard member != ask.member else { throw AskRefusal.ownAsk }
        guard try read.member(member, in: community.id) != nil else { throw NotFound("person") }
        let suggested = try ask.suggested()
        try writing.note(
            Candidate(ask: id, member: member, answer: answer, notedBy: acting.member, at: now),
            in: community.id)
        if suggested.standing != ask.standing { try save(suggested) }
        try log(
            "ask.answer", subject: ask.subject, about: member, detail: answer.code)
    }
}
