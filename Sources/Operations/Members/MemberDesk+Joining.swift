import Communities
import Essentials
import Ledger
import People
import Storage

extension MemberDesk {
    /// Takes somebody in, by a coordinator and perhaps over the telephone; no e-mail is needed.
    ///
    /// - Throws: `FieldFaults` naming every field that cannot be used.
    public func join(
        _ newcomer: Newcomer, interview: Interview? = nil, key: RequestKey, as acting: Acting
    ) async throws -> Member.ID {
        try await desks.perform(
            "member.join", Content(newcomer: newcomer, interview: interview), key: key, as: acting
        ) { work in
            try work.acting.require(.editMembers)
            let member = try work.join(newcomer)
            if let interview { try work.note(interview, of: member.id) }
            return member.id
        }
    }

    private struct Content: Codable, Sendable {
        let newcomer: Newcomer
        let interview: Interview?
    }
}

/// Answers about oneself that were given while joining, with a consent of their own.
public struct Interview: Hashable, Sendable, Codable {
    public let way: Baseline.Way
    public let answers: [Baseline.Question: Int]
    /// Whether the person said yes to these answers being kept.
    public let hasConsent: Bool

    public init(way: Baseline.Way, answers: [Baseline.Question: Int], hasConsent: Bool) {
        self.way = way
        self.answers = answers
        self.hasConsent = hasConsent
    }
}

extension Work {
    /// Writes a newcomer down and opens their account, inside the transaction that is under way.
    ///
    /// Hundreds may join in one transaction. Who calls has asked for the permission already.
    /// - Throws: `FieldFaults` naming every field that cannot be used.
    @discardableResult
    public func join(_ newcomer: Newcomer, word: Word? = nil) throws -> Member {
        var faults = newcomer.faults(today: today)
        let number = try writing.nextMemberNumber(in: community.id)
        if let asked = newcomer.number, try read.member(number: asked, in: community.id) != nil {
            faults.append(FieldFault("number", MemberRefusal.numberTaken.explanation))
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        let member = Member(
            id: id(), number: newcomer.number ?? number, name: newcomer.name.trimmed,
            fullName: newcomer.fullName.trimmed, joined: newcomer.joined ?? today,
            area: newcomer.area.trimmed, landline: newcomer.landline.trimmed,
            mobile: newcomer.mobile.trimmed, email: newcomer.email.trimmedForSignIn,
            channel: newcomer.channel)
        try writing.add(member, at: now, in: community.id)
        if newcomer.detail != CardDetail() {
            try writing.keep(newcomer.detail, of: member.id, at: now, in: community.id)
        }
        try writing.open(
            Account(
                id: id(), community: community.id, kind: .person, unit: scheme.unit.id,
                holder: Identifier(sameBytesAs: member.id), limits: scheme.memberLimits),
            name: member.name, number: member.number, at: now, by: recorder, change: id())
        try log("member.join", word: word, about: member.id)
        return member
    }

    /// Keeps what somebody said about how they are; refused without their own yes to it.
    func note(_ interview: Interview, of member: Member.ID) throws {
        let baseline = Baseline(
            id: id(), day: today, way: interview.way, askedBy: acting.member,
            answers: interview.answers)
        guard !baseline.answers.isEmpty else { return }
        guard interview.hasConsent else {
            throw FieldFaults("consent", MemberRefusal.mustBeAsked.explanation)
        }
        try writing.add(baseline, of: member, in: community.id)
        try log("member.baseline", about: member)
    }
}
