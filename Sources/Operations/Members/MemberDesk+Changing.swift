import Communities
import Essentials
import People
import Storage

/// What a form about a person holds; the number, the standing and the hats have verbs of their own.
public struct CardChange: Hashable, Sendable, Codable {
    public var name: String
    public var fullName: String
    public var area: String
    public var landline: String
    public var mobile: String
    public var email: String
    public var channel: Member.Channel
    public var detail: CardDetail

    public init(of member: Member, detail: CardDetail) {
        name = member.name
        fullName = member.fullName
        area = member.area
        landline = member.landline
        mobile = member.mobile
        email = member.email
        channel = member.channel
        self.detail = detail
    }

    func applied(to member: Member) -> Member {
        var changed = member
        changed.name = name.trimmed
        changed.fullName = fullName.trimmed
        changed.area = area.trimmed
        changed.landline = landline.trimmed
        changed.mobile = mobile.trimmed
        changed.email = email.trimmedForSignIn
        changed.channel = channel
        return changed
    }
}

extension MemberDesk {
    /// Writes the card anew.
    ///
    /// - Throws: `FieldFaults`; `MemberRefusal.recordClosed` for an erased or merged record.
    public func change(
        _ id: Member.ID, to change: CardChange, key: RequestKey, as acting: Acting
    ) async throws {
        _ = try await desks.perform("member.change", Content(id, change), key: key, as: acting) {
            work in
            try work.acting.require(.editMembers)
            return try work.change(id, to: change, verb: "member.change")
        }
    }

    /// Writes one's own card anew, as far as it is one's own: how to be reached, when one is free,
    /// what one brings and needs.
    ///
    /// Name, area, age, referees and the scheme's own fields stay as the coordinator has them.
    public func changeOwn(
        to change: CardChange, key: RequestKey, as acting: Acting
    ) async throws {
        _ = try await desks.perform("member.change-own", change, key: key, as: acting) { work in
            try work.acting.require(.actForSelf)
            guard let subject = work.acting.subject else { throw HatRefusal.notYours }
            let kept = try work.read.cardDetail(of: subject, in: work.community.id)
            let member = try work.person(subject)
            var own = change
            own.name = member.name
            own.fullName = member.fullName
            own.area = member.area
            own.detail.age = kept.age
            own.detail.firstReferee = kept.firstReferee
            own.detail.secondReferee = kept.secondReferee
            own.detail.referredBy = kept.referredBy
            own.detail.ownAnswers = kept.ownAnswers
            own.detail.firstMeeting = kept.firstMeeting
            return try work.change(subject, to: own, verb: "member.change-own")
        }
    }

    private struct Content: Codable, Sendable {
        let member: Member.ID
        let change: CardChange

        init(_ member: Member.ID, _ change: CardChange) {
            self.member = member
            self.change = change
        }
    }
}

extension Work {
    fileprivate func change(
        _ id: Member.ID, to change: CardChange, verb: String
    ) throws -> Member.ID {
        let member = try person(id)
        guard member.standing != .merged, member.standing != .erased else {
            throw MemberRefusal.recordClosed
        }
        let changed = change.applied(to: member)
        let faults = changed.faults + change.detail.faults(today: today)
        guard faults.isEmpty else { throw FieldFaults(faults) }
        try writing.change(changed, at: now, in: community.id)
        try writing.keep(change.detail, of: id, at: now, in: community.id)
        try log(verb, about: id)
        return id
    }
}
