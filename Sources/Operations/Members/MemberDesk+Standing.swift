import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Where somebody stands from now on.
public struct StandingChange: Hashable, Sendable, Codable {
    public var standing: Member.Standing
    /// The last day of a pause; nil leaves it open.
    public var until: Day?
    /// Who receives the balance, where the scheme gives it to a named member.
    public var heir: Member.ID?
    /// Whether a balance that was settled on leaving comes back with the person.
    public var restoresBalance: Bool
    /// Whether offers, asks and pairs that ended on leaving come back with the person.
    public var renewsAll: Bool
    /// What those hear who had agreed to meet the person; nil tells nobody.
    public var farewell: Farewell?

    public init(
        _ standing: Member.Standing, until: Day? = nil, heir: Member.ID? = nil,
        restoresBalance: Bool = false, renewsAll: Bool = false, farewell: Farewell? = nil
    ) {
        self.standing = standing
        self.until = until
        self.heir = heir
        self.restoresBalance = restoresBalance
        self.renewsAll = renewsAll
        self.farewell = farewell
    }
}

extension MemberDesk {
    /// Notes that somebody takes a break, is back, left, died or went into care.
    ///
    /// From that moment no list and no letter reaches a person who left, died or went into care,
    /// sessions end, and nobody acts for them any more. On leaving, dying and going into care the
    /// balance goes where the scheme says. Those who had agreed to meet somebody who died or went
    /// into care hear of it as far as the change names them; nobody else does.
    public func move(
        _ id: Member.ID, to change: StandingChange, key: RequestKey, as acting: Acting
    ) async throws {
        let hasMail = desks.hasMail
        _ = try await desks.perform("member.standing", Content(id, change), key: key, as: acting) {
            work in
            _ = try work.move(id, to: change, hasMail: hasMail)
            return id
        }
    }

    /// Whom the news would be for, were the change made; nothing is changed and nobody is told.
    ///
    /// - Throws: whatever would stop the change.
    public func partners(
        of id: Member.ID, movedTo change: StandingChange, as acting: Acting
    ) async throws -> [Partner] {
        let hasMail = desks.hasMail
        return try await desks.dryRun(as: acting) { work in
            try work.move(id, to: change, hasMail: hasMail)
        }
    }

    /// Ends the pauses whose last day has gone by; the job of every morning.
    ///
    /// - Returns: how many people are back.
    @discardableResult
    public func endPauses(as acting: Acting) async throws -> Int {
        try await desks.perform("member.end-pauses", "", key: nil, as: acting) { work in
            let back = try work.read.pausesEnded(before: work.today, in: work.community.id)
            try work.writing.lock(back.map(\.id), in: work.community.id)
            // Asked again, now that nobody else can be at it.
            let still = try work.read.pausesEnded(before: work.today, in: work.community.id)
                .filter(back.contains)
            for member in still {
                let moved = try member.moved(to: .active, today: work.today)
                try work.writing.change(moved, at: work.now, in: work.community.id)
                try work.log("member.standing", about: member.id, detail: moved.standing.code)
            }
            return still.count
        }
    }

    private struct Content: Codable, Sendable {
        let member: Member.ID
        let change: StandingChange

        init(_ member: Member.ID, _ change: StandingChange) {
            self.member = member
            self.change = change
        }
    }
}

extension Work {
    /// Puts somebody into another standing, with all that follows from it.
    ///
    /// - Returns: those who had agreed to meet the person, whether or not they are told.
    fileprivate func move(
        _ id: Member.ID, to change: StandingChange, hasMail: Bool
    ) throws -> [Partner] {
        try acting.require(.editMembers)
        let member = try person(id)
        let moved = try member.moved(to: change.standing, until: change.until, today: today)
        try change.farewell?.check()
        var partners: [Partner] = []
        if change.standing.mayBeContacted {
            try welcomeBack(member, restoringBalance: change.restoresBalance)
        } else {
            if change.standing.isToldToPartners {
                partners = try self.partners(of: id, hasMail: hasMail)
            }
            try letGo(of: member, heir: change.heir, as: change.standing)
        }
        try writing.change(moved, at: now, in: community.id)
        try log("member.standing", about: id, detail: change.standing.code)
        if change.renewsAll, moved.standing.mayBeContacted, !member.standing.mayBeContacted {
            try renewAll(of: id)
        }
        if let farewell = change.farewell { try tell(farewell, to: partners, about: id, hasMail) }
        return partners
    }

    private func partners(of id: Member.ID, hasMail: Bool) throws -> [Partner] {
        let plans = Partner.plans(
            with: id, matches: try read.comingUp(for: id, limit: 1_000, in: community.id),
            pairings: try read.openPairings(on: today.adding(days: 1), of: id, in: community.id))
        let others = plans.keys.filter { $0 != acting.member }.sorted()
        return try read.reachable(others, in: community.id).compactMap { member in
            NoticeWay.way(to: member, hasMail: hasMail).map {
                Partner(member: member, plans: plans[member.id] ?? [], way: $0)
            }
        }
    }

    /// Somebody named who has agreed to nothing any more is left out.
    private func tell(
        _ farewell: Farewell, to partners: [Partner], about gone: Member.ID, _ hasMail: Bool
    ) throws {
        let told = partners.filter { farewell.told.contains($0.id) }
        guard !told.isEmpty else { return }
        let message: MessageID = id()
        for partner in told {
            try tell(
                partner.member, subject: farewell.subject.trimmed, words: farewell.words.trimmed,
                message: message, hasMail: hasMail)
        }
        try log("member.tell-partners", about: gone, detail: "\(told.count)")
    }

    func letGo(
        of member: Member, heir: Member.ID?, as standing: Member.Standing
    ) throws {
        try writing.endSessions(of: member.id, at: now, in: community.id)
        let all =
            try read.supporters(of: member.id, in: community.id)
            + read.supports(by: member.id, in: community.id)
        for supporting in all where !supporting.isRevoked {
            try writing.revoke(supporting, at: now, in: community.id)
        }
        try endAll(of: member.id)
        try writing.dropNotices(to: member.id, at: now, in: community.id)
        let policy = standing == .inCare ? scheme.careBalance : scheme.leaversBalance
        guard standing.settlesBalance || standing == .inCare && policy != .rests else { return }
        try settle(member, by: policy, heir: heir, falls: standing == .erased)
    }

    /// Moves what stands on somebody's accounts where the scheme says, and closes them.
    ///
    /// Time that others still had coming from this person is taken over by the pot.
    /// - Parameter falls: lets a balance fall to the pot where no heir was named.
    private func settle(
        _ member: Member, by policy: Scheme.LeaversBalance, heir: Member.ID?, falls: Bool
    ) throws {
        let holder = HolderID(sameBytesAs: member.id)
        try writing.lockAccounts(of: holder, in: community.id)
        try giveBackAll(of: holder)
        let open = try read.accounts(of: holder, in: community.id).map(\.account)
            .filter { !$0.isClosed && $0.kind == .person }
        for account in open {
            if policy != .rests || falls, account.balance != 0 {
                let other = try receiver(of: account, by: policy, heir: heir, falls: falls)
                let isAbove = account.balance > 0
                try writing.post(
                    Entry(
                        id: id(), community: community.id, kind: .leaversBalance, day: today,
                        recorded: now, recorder: recorder, word: .memberPresent,
                        subject: Subject(.member, Identifier(sameBytesAs: member.id)),
                        exemption: .inherited,
                        transfers: [
                            Transfer(
                                from: isAbove ? account.id : other,
                                to: isAbove ? other : account.id,
                                amount: abs(account.balance))
                        ]),
                    today: today)
            }
            try writing.close(account.id, at: now, in: community.id)
        }
    }

    private func receiver(
        of account: Account, by policy: Scheme.LeaversBalance, heir: Member.ID?, falls: Bool
    ) throws -> Account.ID {
        if policy == .toNamedMember, account.balance > 0, heir != nil || !falls {
            guard let heir, heir.bytes != account.holder?.bytes,
                let person = try read.member(heir, in: community.id),
                person.standing.mayBeContacted,
                let found = try read.accounts(
                    of: HolderID(sameBytesAs: heir), in: community.id
                ).first(where: { $0.account.unit == account.unit && !$0.account.isClosed })
            else {
                throw FieldFaults("heir", "Choose who receives the time that is left.")
            }
            return found.account.id
        }
        guard let pot = try read.internalAccount(.pot, unit: account.unit, in: community.id)
        else { throw PostingRefusal.unknownAccount }
        return pot.account.id
    }

    fileprivate func welcomeBack(_ member: Member, restoringBalance: Bool) throws {
        let holder = HolderID(sameBytesAs: member.id)
        let closed = try read.accounts(of: holder, in: community.id).map(\.account)
            .filter(\.isClosed)
        let left = try read.closings(of: closed.map(\.id), in: community.id).values.min()
        for account in closed { try writing.reopen(account.id, in: community.id) }
        guard restoringBalance, !member.standing.mayBeContacted else { return }
        let entries = try read.entries(
            about: Identifier(sameBytesAs: member.id), in: community.id)
        let turned = Set(entries.compactMap(\.reverses))
        // What a late slip brought after they left was settled on its own, and comes back too.
        let settled = entries.filter {
            $0.kind == .leaversBalance && !turned.contains($0.id)
                && $0.recorded >= left ?? $0.recorded
        }
        for entry in settled {
            try writing.post(
                entry.reversal(
                    id: id(), day: today, recorded: now, recorder: recorder,
                    word: .memberPresent, noteDigest: nil),
                today: today)
        }
    }
}
