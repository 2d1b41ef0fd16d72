import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

extension MemberDesk {
    /// Takes somebody in, by a coordinator and perhaps over the telephone; no e-mail is needed.
    ///
    /// - Parameters:
    ///   - offer: the first thing they are glad to do, in a few words; empty for none yet.
    ///   - ask: the first thing they would like, in a few words; empty for none yet.
    /// - Throws: `FieldFaults` naming every field that cannot be used.
    public func join(
        _ newcomer: Newcomer, interview: Interview? = nil, offer: String = "", ask: String = "",
        key: RequestKey, as acting: Acting
    ) async throws -> Member.ID {
        let content = Content(
            newcomer: newcomer, interview: interview, offer: offer, ask: ask)
        return try await desks.perform("member.join", content, key: key, as: acting) { work in
            try work.acting.require(.editMembers)
            let member = try work.join(newcomer)
            try work.welcome(member)
            if let interview { try work.note(interview, of: member.id) }
            try work.begin(with: offer.trimmed, ask.trimmed, of: member)
            return member.id
        }
    }

    private struct Content: Codable, Sendable {
        let newcomer: Newcomer
        let interview: Interview?
        let offer: String
        let ask: String
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

    /// Writes the first offer and the first ask that a newcomer named.
    fileprivate func begin(with offer: String, _ ask: String, of member: Member) throws {
        try faults(of: "offer") {
            guard !offer.isEmpty else { return }
            let first = try addOffer(
                WrittenOffer(content: offer, area: member.area), for: member.id)
            try log(
                "offer.write", word: .memberPresent,
                subject: ("offer", Identifier(sameBytesAs: first.id)), about: member.id)
        }
        try faults(of: "ask") {
            guard !ask.isEmpty else { return }
            let first = try addAsk(
                WrittenAsk(content: ask, area: member.area), for: member.id,
                word: .memberPresent)
            try log(
                "ask.write", word: .memberPresent,
                subject: ("ask", Identifier(sameBytesAs: first.id)), about: member.id)
        }
    }

    /// Lets the faults of one piece of words stand at its own field.
    private func faults(of field: String, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let found as FieldFaults {
            throw FieldFaults(found.faults.map { FieldFault(field, $0.explanation) })
        }
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
