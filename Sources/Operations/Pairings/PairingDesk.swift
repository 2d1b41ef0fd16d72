import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Pairs that help each other again and again, and their week noted in one press.
public struct PairingDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var pairings: PairingDesk { PairingDesk(desks: self) }
}

extension PairingDesk {
    @discardableResult
    public func make(
        _ planned: PlannedPairing, key: RequestKey?, as acting: Acting
    ) async throws -> Pairing.ID {
        try await desks.perform("pairing.make", planned, key: key, as: acting) { work in
            try acting.require(.matchAsks)
            try planned.check()
            for member in [planned.giver, planned.receiver] {
                guard try work.read.member(member, in: work.community.id) != nil else {
                    throw NotFound("person")
                }
            }
            try work.mayMeet(
                planned.giver, planned.receiver, on: max(planned.starts, work.today))
            if let joint = planned.giverJoint { _ = try work.joint(joint, of: planned.giver) }
            if let joint = planned.receiverJoint {
                _ = try work.joint(joint, of: planned.receiver)
            }
            let pairing = Pairing(
                id: work.id(), giver: planned.giver, receiver: planned.receiver,
                content: planned.content, weekday: planned.weekday, time: planned.time,
                place: planned.place, minutes: planned.minutes, everyWeeks: planned.everyWeeks,
                starts: planned.starts, project: planned.project,
                giverJoint: planned.giverJoint, receiverJoint: planned.receiverJoint,
                made: work.now)
            try work.writing.add(pairing, in: work.community.id)
            try work.log(
                "pairing.make", subject: ("pairing", Identifier(sameBytesAs: pairing.id)),
                about: planned.receiver)
            return pairing.id
        }
    }

    /// Ends a pair today; what was noted stays.
    public func end(_ id: Pairing.ID, key: RequestKey?, as acting: Acting) async throws {
        _ = try await desks.perform("pairing.end", id.description, key: key, as: acting) { work in
            try acting.require(.matchAsks)
            guard let pairing = try work.read.pairing(id, in: work.community.id) else {
                throw NotFound("pair")
            }
            guard try work.writing.end(id, on: work.today, in: work.community.id) else {
                throw PairingRefusal.alreadyEnded
            }
            try work.log(
                "pairing.end", subject: ("pairing", Identifier(sameBytesAs: id)),
                about: pairing.receiver)
            return id
        }
    }

    public func list(as acting: Acting) async throws -> [Pairing] {
        try acting.require(.noteExchanges)
        return try await desks.ask(as: acting) { question in
            try question.read.openPairings(on: question.today, in: question.community.id)
        }
    }

    /// Pairs that are not to meet just now, and why: nobody may be told a private reason by this.
    public func held(as acting: Acting) async throws -> [Pairing.ID: Exclusion] {
        try acting.require(.noteExchanges)
        return try await desks.ask(as: acting) { question in
            let pairs = try question.read.openPairings(
                on: question.today, in: question.community.id)
            return try question.read.exclusions(
                of: pairs, on: question.today, in: question.community.id)
        }
    }

    /// A week's meetings of all pairs, with what is noted already and what is still to come.
    ///
    /// - Parameter monday: begins the week; nil is this one.
    public func usual(in monday: Day? = nil, as acting: Acting) async throws -> [UsualMeeting] {
        try acting.require(.noteExchanges)
        return try await desks.ask(as: acting) { question in
            try question.read.usualMeetings(
                inWeekOf: monday ?? question.today, today: question.today,
                in: question.community.id)
        }
    }

    /// Notes all ticked meetings at once; one that is refused does not stop the others.
    ///
    /// A pair is noted once a week, however often and by however many people it is pressed.
    public func noteUsual(
        _ lines: [UsualLine], word: Word, reason: String = "", key: RequestKey?,
        as acting: Acting
    ) async throws -> UsualReceipt {
        try await desks.perform(
            "pairing.note-usual", UsualNoting(lines: lines, word: word, reason: reason), key: key,
            as: acting
        ) { work in
            try acting.require(.noteExchanges)
            try work.writing.lock(lines.map(\.pairing), in: work.community.id)
            let batch: SlipBatchID = work.id()
            var saved: [Exchange.ID] = []
            var refused: [RefusedMeeting] = []
            for line in lines {
                do {
                    if let id = try work.note(line, word: word, reason: reason, batch: batch) {
                        saved.append(id)
                    }
                } catch let refusal as PostingRefusal {
                    refused.append(RefusedMeeting(line: line, refusal))
                } catch let refusal as ExchangeRefusal {
                    refused.append(RefusedMeeting(line: line, refusal))
                }
            }
            return UsualReceipt(batch: batch, saved: saved, refused: refused)
        }
    }
}

extension Work {
    /// Notes one meeting; nil where this week's is noted already.
    fileprivate func note(
        _ line: UsualLine, word: Word, reason: String, batch: SlipBatchID
    ) throws -> Exchange.ID? {
        guard let pairing = try read.pairing(line.pairing, in: community.id) else {
            throw NotFound("pair")
        }
        let monday = line.day.firstOfWeek
        let known = try read.meetingsNoted(
            [pairing], from: monday, through: monday.adding(days: 6), in: community.id)
        guard known[pairing.id] == nil else { return nil }
        return try noteExchange(
            NotedExchange(
                content: pairing.content, day: line.day, minutes: line.minutes,
                givers: [NotedParty(pairing.giver, joint: pairing.giverJoint)],
                receivers: [NotedParty(pairing.receiver, joint: pairing.receiverJoint)],
                word: word, reason: reason, pairing: pairing.id, batch: batch,
                project: pairing.project, isAllTheSame: line.isAllTheSame)
        ).exchange
    }
}

extension Reading {
    fileprivate func usualMeetings(
        inWeekOf day: Day, today: Day, in community: CommunityID
    ) throws -> [UsualMeeting] {
        let monday = day.firstOfWeek
        // Whoever meets on a different day each week met by now: today, or when that week ended.
        let latest = min(today, monday.adding(days: 6))
        let pairs = try openPairings(on: monday, in: community)
        let noted = try meetingsNoted(
            pairs, from: monday, through: monday.adding(days: 6), in: community)
        let between = try exclusions(of: pairs, on: today, in: community)
        return pairs.compactMap { pairing in
            guard let day = pairing.occasion(inWeekOf: latest) else { return nil }
            return UsualMeeting(
                pairing: pairing, day: noted[pairing.id]?.day ?? day,
                exchange: noted[pairing.id]?.exchange, isToCome: day > today,
                exclusion: between[pairing.id])
        }
    }
}

/// What the request key of a usual week covers.
private struct UsualNoting: Codable, Sendable {
    let lines: [UsualLine]
    let word: Word
    let reason: String
}
