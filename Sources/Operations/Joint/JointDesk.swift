import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Households and organisations: several people, one account.
public struct JointDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var joint: JointDesk { JointDesk(desks: self) }
}

/// A household or organisation with its people, as one page shows it.
public struct JointSheet: Hashable, Sendable {
    public let party: JointParty
    public let people: [Named]
    /// What stands on its account, in the smallest step; nil where time is only counted.
    public let balance: Int64?
    /// What its people gave and received for it, newest first.
    public let exchanges: [Exchange]

    /// One of its people, with their name.
    public struct Named: Hashable, Sendable {
        public let person: JointPerson
        public let name: String
        public let standing: Member.Standing

        /// Whether they note and give time for it now; nobody does who has left, died or is in care.
        public var mayAct: Bool { person.mayAct && standing.mayBeContacted }
    }
}

extension JointDesk {
    /// Writes a household or organisation down and opens its account.
    public func add(
        kind: JointParty.Kind, name: String, telephone: String = "", email: String = "",
        address: String = "", key: RequestKey, as acting: Acting
    ) async throws -> JointParty.ID {
        let content = [kind.code, name, telephone, email, address]
        return try await desks.perform("joint.add", content, key: key, as: acting) { work in
            try work.acting.require(.editMembers)
            guard !FoldedText(name).text.isEmpty, name.count <= 80 else {
                throw FieldFaults("name", "Write a name of at most 80 letters.")
            }
            let party = JointParty(
                id: work.id(), kind: kind, name: name.trimmed, telephone: telephone.trimmed,
                email: email.trimmedForSignIn, address: address.trimmed)
            try work.writing.add(party, at: work.now, in: work.community.id)
            try work.writing.open(
                Account(
                    id: work.id(), community: work.community.id,
                    kind: kind == .household ? .household : .organisation,
                    unit: work.scheme.unit.id, holder: Identifier(sameBytesAs: party.id),
                    limits: work.scheme.memberLimits),
                name: party.name, number: nil, at: work.now, by: work.recorder,
                change: work.id())
            try work.log("joint.add", subject: ("joint", Identifier(sameBytesAs: party.id)))
            return party.id
        }
    }

    /// Puts a person in, or changes what they are there and whether they act for it.
    public func put(
        _ person: JointPerson, into id: JointParty.ID, key: RequestKey, as acting: Acting
    ) async throws {
        let content = [
            id.description, person.member.description, person.role, String(person.mayAct),
        ]
        _ = try await desks.perform("joint.put", content, key: key, as: acting) { work in
            try work.acting.require(.editMembers)
            _ = try work.party(id)
            guard try work.person(person.member).standing.mayBeContacted else {
                throw MemberRefusal.recordClosed
            }
            try work.writing.put(person, into: id, at: work.now, in: work.community.id)
            try work.log(
                "joint.put", subject: ("joint", Identifier(sameBytesAs: id)),
                about: person.member)
            return id
        }
    }

    public func take(
        _ member: Member.ID, outOf id: JointParty.ID, key: RequestKey, as acting: Acting
    ) async throws {
        let content = [id.description, member.description]
        _ = try await desks.perform("joint.take", content, key: key, as: acting) { work in
            try work.acting.require(.editMembers)
            _ = try work.party(id)
            if try work.writing.take(member, outOf: id, in: work.community.id) {
                try work.log(
                    "joint.take", subject: ("joint", Identifier(sameBytesAs: id)), about: member)
            }
            return id
        }
    }

    public func list(_ kind: JointParty.Kind, as acting: Acting) async throws -> [JointParty] {
        try acting.require(.seeCards)
        return try await desks.ask(as: acting) { question in
            try question.read.jointParties(kind, limit: 500, in: question.community.id)
        }
    }

    /// All of them, for a form that asks on whose account; none for hats that see no cards.
    public func choices(as acting: Acting) async throws -> [JointParty] {
        guard acting.may(.seeCards) else { return [] }
        return try await desks.ask(as: acting) { question in
            try JointParty.Kind.allCases.flatMap {
                try question.read.jointParties($0, limit: 500, in: question.community.id)
            }
        }
    }

    /// The households and organisations that the person acting may act for.
    public func mine(as acting: Acting) async throws -> [JointParty] {
        guard let subject = acting.subject else { return [] }
        return try await desks.ask(as: acting) { question in
            try question.read.jointParties(actedForBy: subject, in: question.community.id)
        }
    }

    /// One of them with its people; for hats that see cards and for its own people.
    public func sheet(_ id: JointParty.ID, as acting: Acting) async throws -> JointSheet {
        try await desks.ask(as: acting) { question in
            let community = question.community.id
            guard let party = try question.read.jointParty(id, in: community) else {
                throw NotFound("household or organisation")
            }
            let people = try question.read.jointPeople(of: id, in: community)
            let isOwn = people.contains { $0.person.member == acting.subject }
            guard isOwn || acting.may(.seeCards) else { throw HatRefusal.notYours }
            let account = try question.read.accounts(
                of: HolderID(sameBytesAs: id), in: community
            ).first
            return JointSheet(
                party: party,
                people: people.map {
                    JointSheet.Named(person: $0.person, name: $0.name, standing: $0.standing)
                },
                balance: try question.scheme().valuing == .counted
                    ? nil : account?.account.balance ?? 0,
                exchanges: try question.read.exchanges(for: id, limit: 100, in: community))
        }
    }
}

extension Work {
    fileprivate func party(_ id: JointParty.ID) throws -> JointParty {
        guard let party = try read.jointParty(id, in: community.id) else {
            throw NotFound("household or organisation")
        }
        return party
    }

    /// Goes on when the person may act for the account: their own, or one they share.
    ///
    /// - Throws: `HatRefusal.notYours`.
    public func requireMayAct(for holder: HolderID) throws {
        guard let subject = acting.subject else { throw HatRefusal.notYours }
        if holder.bytes == subject.bytes { return }
        let people = try read.jointPeople(
            of: JointParty.ID(sameBytesAs: holder), in: community.id)
        let mayAct = people.contains {
            $0.person.member == subject && $0.person.mayAct && $0.standing.mayBeContacted
        }
        guard mayAct else {
            throw HatRefusal.notYours
        }
    }
}
