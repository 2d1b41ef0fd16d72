import Brokerage
import Communities
import Essentials
import People
import Storage

/// What keeps people safe; only hats that see safeguards come here.
public struct SafeguardDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var safeguards: SafeguardDesk { SafeguardDesk(desks: self) }
}

extension SafeguardDesk {
    /// Notes whether a person is never to be alone with another, and which check is needed.
    public func set(
        _ safeguard: Safeguard, of id: Member.ID, key: RequestKey, as acting: Acting
    ) async throws {
        try await perform("safeguard.set", (id, safeguard), about: id, key, acting) { work in
            var kept = safeguard
            kept.checkNeeded = safeguard.checkNeeded.trimmed
            kept.words = safeguard.words.trimmed
            try work.writing.keep(kept, of: id, at: work.now, in: work.community.id)
            return true
        }
    }

    /// Keeps two people apart, whichever is named first.
    ///
    /// - Throws: `MemberRefusal.samePerson`.
    public func keepApart(
        _ id: Member.ID, from other: Member.ID, reason: String, key: RequestKey,
        as acting: Acting
    ) async throws {
        try await perform(
            "safeguard.keep-apart", (id, [other.description, reason]), about: id, key, acting
        ) { work in
            guard id != other else { throw MemberRefusal.samePerson }
            try work.writing.lock([id, other], in: work.community.id)
            _ = try work.person(other)
            try work.writing.keepApart(
                KeptApart(Pair(id, other), reason: reason.trimmed, since: work.now),
                in: work.community.id)
            try work.log("safeguard.keep-apart", about: other)
            return true
        }
    }

    public func keepApartNoLonger(
        _ id: Member.ID, from other: Member.ID, key: RequestKey, as acting: Acting
    ) async throws {
        try await perform(
            "safeguard.let-meet", (id, other.description), about: id, key, acting
        ) { work in
            let pair = Pair(id, other)
            let wereApart = try work.writing.keepApartNoLonger(pair, in: work.community.id)
            if wereApart { try work.log("safeguard.let-meet", about: other) }
            return wereApart
        }
    }

    /// Notes that a check was seen: its kind and its days, never the document.
    public func noteCheck(
        kind: String, seen: Day, review: Day?, of id: Member.ID, key: RequestKey,
        as acting: Acting
    ) async throws {
        let content = [kind, seen.description, review?.description ?? ""]
        try await perform("safeguard.check", (id, content), about: id, key, acting) { work in
            var faults: [FieldFault] = []
            if FoldedText(kind).text.isEmpty {
                faults.append(FieldFault("kind", "Write what kind of check it was."))
            }
            if seen > work.today {
                faults.append(FieldFault("seen", "Use the day you saw it, today or earlier."))
            }
            if let review, review < seen {
                faults.append(FieldFault("review", "Use a day after the day you saw it."))
            }
            guard faults.isEmpty else { throw FieldFaults(faults) }
            try work.writing.add(
                SeenCheck(id: work.id(), kind: kind.trimmed, seen: seen, review: review),
                of: id, notedBy: work.acting.member, in: work.community.id)
            return true
        }
    }

    public func removeCheck(
        _ check: SeenCheck.ID, of id: Member.ID, key: RequestKey, as acting: Acting
    ) async throws {
        try await perform(
            "safeguard.remove-check", (id, check.description), about: id, key, acting
        ) { work in
            try work.writing.removeCheck(check, of: id, in: work.community.id)
        }
    }

    /// Meetings and pairs of a person that were agreed before something came between the two.
    public func held(of id: Member.ID, as acting: Acting) async throws -> [HeldMeeting] {
        try acting.require(.seeSafeguards)
        return try await desks.ask(as: acting) { question in
            try question.read.heldMeetings(
                of: id, on: question.today, in: question.community.id)
        }
    }

    /// Why two people are not brought together; nil where nothing stands in the way.
    public func exclusion(
        of candidate: Member.ID, for receiver: Member.ID, as acting: Acting
    ) async throws -> Exclusion? {
        try acting.require(.seeSafeguards)
        return try await desks.ask(as: acting) { question in
            try question.read.safeguards(of: [candidate, receiver], in: question.community.id)
                .exclusion(of: candidate, for: receiver, on: question.today)
        }
    }

    /// - Parameter body: says whether anything changed, since only that is kept in the audit list.
    private func perform<Content: Encodable & Sendable>(
        _ verb: String, _ content: (Member.ID, Content), about id: Member.ID, _ key: RequestKey,
        _ acting: Acting, _ body: @escaping @Sendable (Work) throws -> Bool
    ) async throws {
        _ = try await desks.perform(
            verb, Sent(member: content.0, content: content.1), key: key, as: acting
        ) { work in
            try work.acting.require(.seeSafeguards)
            try work.acting.require(.editMembers)
            _ = try work.person(id)
            if try body(work) { try work.log(verb, about: id) }
            return id
        }
    }

    private struct Sent<Content: Encodable & Sendable>: Encodable, Sendable {
        let member: Member.ID
        let content: Content
    }
}
