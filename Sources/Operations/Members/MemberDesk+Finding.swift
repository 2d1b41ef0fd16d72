import Communities
import Essentials
import People
import Storage

extension MemberDesk {
    /// People by name, a page at a time: those behind the one named, of these standings.
    public func list(
        standing: [Member.Standing] = [.active, .paused], after last: Member.ID? = nil,
        limit: Int = 50, as acting: Acting
    ) async throws -> [Member] {
        try acting.require(.seeCards)
        return try await desks.ask(as: acting) { question in
            let community = question.community.id
            let behind = try last.flatMap { try question.read.member($0, in: community) }
            return try question.read.members(
                standing: standing,
                after: behind.map { (FoldedText($0.name).text, $0.id) },
                limit: min(max(limit, 1), 200), in: community)
        }
    }

    /// How many people are of these standings.
    public func count(standing: [Member.Standing], as acting: Acting) async throws -> Int {
        try acting.require(.seeCards)
        return try await desks.ask(as: acting) { question in
            try question.read.memberCount(standing: standing, in: question.community.id)
        }
    }

    /// People found by number, digits of a telephone, or a piece of a name, best first.
    public func find(
        _ typed: String, limit: Int = 30, as acting: Acting
    ) async throws -> [Member] {
        try acting.require(.seeCards)
        return try await desks.ask(as: acting) { question in
            try question.read.find(typed, limit: limit, in: question.community.id)
        }
    }

    /// Everybody who says that they bring this.
    public func bringing(_ strength: String, as acting: Acting) async throws -> [Member] {
        try acting.require(.seeCards)
        return try await desks.ask(as: acting) { question in
            let community = question.community.id
            let ids = try question.read.members(
                withStrength: strength, limit: 200, in: community)
            return try question.read.members(inOrder: ids, in: community)
                .filter { $0.standing.mayBeContacted }
                .sorted { FoldedText($0.name) < FoldedText($1.name) }
        }
    }

    /// One person with all that a page about them begins with; safeguards for hats that see them.
    public func card(_ id: Member.ID, as acting: Acting) async throws -> MemberCard {
        try acting.require(.seeCards)
        return try await desks.ask(as: acting) { try $0.card(of: id) }
    }

    /// One's own card, or that of the person one acts for; without safeguards.
    public func ownCard(as acting: Acting) async throws -> MemberCard {
        try acting.require(.actForSelf)
        guard let subject = acting.subject else { throw HatRefusal.notYours }
        return try await desks.ask(as: acting) { try $0.card(of: subject) }
    }

    /// What the forms about people offer to choose from.
    public func hints(as acting: Acting) async throws -> CardHints {
        try acting.require(.actForSelf)
        return try await desks.ask(as: acting) { question in
            let community = question.community.id
            return CardHints(
                areas: try question.read.areaNames(in: community),
                strengths: try question.read.commonStrengths(limit: 60, in: community),
                ownFields: try question.scheme().ownFields)
        }
    }

    /// What one member may know of another: first name, area, strengths, and the telephone once
    /// both agreed.
    ///
    /// - Throws: `NotFound` also where the two are not to be brought together.
    public func neighbour(_ id: Member.ID, as acting: Acting) async throws -> NeighbourCard {
        guard let subject = acting.subject else { throw HatRefusal.notYours }
        return try await desks.ask(as: acting) { question in
            let community = question.community.id
            let member = try question.person(id)
            try question.read.mayMeet(subject, id, on: question.today, in: community)
            return NeighbourCard(
                of: member,
                strengths: try question.read.strengths(of: [id], in: community)[id] ?? [],
                agreement: try question.read.contactAgreement(
                    of: subject, with: id, in: community))
        }
    }

    /// Agrees that another member may see one's telephone number, or takes that back.
    public func showNumber(
        to other: Member.ID, _ agrees: Bool, key: RequestKey, as acting: Acting
    ) async throws {
        _ = try await desks.perform(
            "member.show-number", [other.description, String(agrees)], key: key, as: acting
        ) { work in
            try work.acting.require(.actForSelf)
            guard let subject = work.acting.subject else { throw HatRefusal.notYours }
            let community = work.community.id
            let isNew: Bool
            if agrees {
                try work.read.mayMeet(subject, other, on: work.today, in: community)
                isNew = try work.writing.show(
                    numberOf: subject, to: other, at: work.now, in: community)
            } else {
                isNew = try work.writing.showNoLonger(
                    numberOf: subject, to: other, in: community)
            }
            if isNew {
                try work.log(
                    agrees ? "member.show-number" : "member.hide-number", about: subject)
            }
            return other
        }
    }
}

extension Reading {
    /// Goes on only where nothing private stands between two people.
    fileprivate func mayMeet(
        _ member: Member.ID, _ other: Member.ID, on day: Day, in community: CommunityID
    ) throws {
        let safeguards = try safeguards(of: [member, other], in: community)
        guard safeguards.exclusion(of: other, for: member, on: day) == nil else {
            throw NotFound("person")
        }
    }
}

extension Question {
    func card(of id: Member.ID) throws -> MemberCard {
        let member = try person(id)
        let place = community.id
        let others = try read.mergedRecords(around: id, in: place)
        return MemberCard(
            member: member, detail: try read.cardDetail(of: id, in: place),
            hats: try read.hats(of: id, in: place),
            safety: acting.may(.seeSafeguards) ? try safety(of: id) : nil,
            formerNumbers: others.former.map(\.number), mergedInto: others.lasting,
            supporters: try read.supporters(of: id, in: place),
            supports: try read.supports(by: id, in: place),
            parties: try read.jointParties(of: id, in: place),
            asksEachTime: try read.wantsToBeAsked(id, in: place))
    }

    private func safety(of id: Member.ID) throws -> MemberCard.Safety {
        let kept = try read.keptApart(from: id, in: community.id)
        let names = Dictionary(
            uniqueKeysWithValues: try read.members(
                kept.map { $0.pair.other(than: id) }, in: community.id
            ).map { ($0.id, $0.name) })
        return MemberCard.Safety(
            safeguard: try read.safeguard(of: id, in: community.id),
            checks: try read.checks(of: [id], in: community.id)[id] ?? [],
            apart: kept.map { kept in
                let other = kept.pair.other(than: id)
                return MemberCard.Apart(
                    member: other, name: names[other] ?? "", reason: kept.reason)
            })
    }
}
