import Brokerage
import Communities
import Essentials
import People
import Storage

/// Whom to ring today, and whom to leave in peace.
public struct CallDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var calls: CallDesk { CallDesk(desks: self) }
}

extension CallDesk {
    /// At most ten people to ring today.
    public func list(as acting: Acting) async throws -> CallList {
        try acting.require(.callMembers)
        return try await desks.ask(as: acting) { question in try question.callList() }
    }

    /// Leaves somebody off the list: until the day after tomorrow's start, or for good.
    ///
    /// - Parameters:
    ///   - reason: nil for every reason.
    ///   - isForGood: false means not today.
    public func rest(
        _ member: Member.ID, reason: CallReason?, isForGood: Bool, key: RequestKey?,
        as acting: Acting
    ) async throws {
        let content = [member.description, reason?.code ?? "", isForGood ? "good" : "today"]
        _ = try await desks.perform("call.rest", content, key: key, as: acting) { work in
            try work.acting.require(.callMembers)
            guard try work.read.member(member, in: work.community.id) != nil else {
                throw NotFound("person")
            }
            try work.writing.add(
                CallRest(member: member, reason: reason, until: isForGood ? nil : work.today),
                by: work.acting.member, at: work.now, in: work.community.id)
            try work.log(
                "call.rest", about: member,
                detail: "\(reason?.code ?? "all") \(isForGood ? "for good" : "today")")
            return true
        }
    }

    /// Puts somebody back on the list for a reason.
    public func wake(
        _ member: Member.ID, reason: CallReason?, key: RequestKey?, as acting: Acting
    ) async throws {
        let content = [member.description, reason?.code ?? ""]
        _ = try await desks.perform("call.wake", content, key: key, as: acting) { work in
            try work.acting.require(.callMembers)
            if try work.writing.removeRest(of: member, reason: reason, in: work.community.id) {
                try work.log("call.wake", about: member, detail: reason?.code ?? "all")
            }
            return true
        }
    }

    /// The decisions that keep somebody off the list today.
    public func rests(of member: Member.ID, as acting: Acting) async throws -> [CallRest] {
        try acting.require(.callMembers)
        return try await desks.ask(as: acting) { question in
            try question.read.callRests(
                of: member, on: question.today, in: question.community.id)
        }
    }
}

extension Question {
    func callRules() throws -> CallRules {
        CallRules(softCeiling: try scheme().memberFloors.softCeiling)
    }

    /// The call list, with the words of notes only for those who may read them.
    func callList(_ rules: CallRules? = nil, most: Int = CallList.most) throws -> CallList {
        let rules = try rules ?? callRules()
        let found = try read.callCandidates(
            rules, among: lookedAhead, now: now, today: today, in: community.id)
        let zone = community.zone
        return CallList.choose(
            from: found.map { $0.seen(by: acting) }, today: today, most: most,
            dayOf: { zone.day(at: $0) })
    }
}

extension CallCandidate {
    func seen(by acting: Acting) -> CallCandidate {
        CallCandidate(
            member: member, reason: reason, since: since, about: about, subject: subject,
            lastContact: lastContact?.seen(by: acting))
    }
}
