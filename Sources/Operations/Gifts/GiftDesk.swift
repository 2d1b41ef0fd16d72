import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Time passed on: to somebody, into a pot, or out of it.
public struct GiftDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var gifts: GiftDesk { GiftDesk(desks: self) }
}

extension GiftDesk {
    /// Passes time on; nobody can give away more than stands on their account.
    ///
    /// - Throws: `GiftRefusal`, `PostingRefusal`.
    @discardableResult
    public func give(
        _ gift: Gift, key: RequestKey?, as acting: Acting
    ) async throws -> [BalanceAfter] {
        try await desks.perform("gift.give", gift, key: key, as: acting) { work in
            try work.give(gift)
        }
    }

    /// Says what giving would do.
    public func preview(_ gift: Gift, as acting: Acting) async throws -> [BalanceAfter] {
        try await desks.dryRun(as: acting) { work in try work.give(gift) }
    }

    /// What is free in the community's pot and on one's own account; nothing where time is only
    /// counted.
    public func standing(
        as acting: Acting
    ) async throws -> (pot: Int64, own: Int64, isCounted: Bool) {
        try await desks.ask(as: acting) { question in
            let community = question.community.id
            let scheme = try question.scheme()
            guard scheme.valuing == .credited else { return (0, 0, true) }
            let unit = scheme.unit.id
            let pot = try question.read.internalAccount(.pot, unit: unit, in: community)
            let own = try acting.subject.flatMap {
                try question.read.account(of: $0, unit: unit, in: community)
            }
            return (pot?.account.available ?? 0, own?.account.available ?? 0, false)
        }
    }
}

extension Work {
    /// Passes time on inside a transaction that is under way.
    public func give(_ gift: Gift) throws -> [BalanceAfter] {
        try gift.check(by: acting)
        guard scheme.valuing == .credited else { throw GiftRefusal.countedOnly }
        let word = acting.word(saying: gift.word)
        let people = try read.members(
            [gift.path.giver, gift.path.receiver].compactMap { $0 }, in: community.id)
        let from = try account(of: gift.path.giver, gift)
        let to = try account(of: gift.path.receiver, gift)
        // A pot with a name of its own has a floor, which is guarded where it is moved.
        if gift.path.giver != nil || gift.pot == nil {
            try writing.lockForSpending(from.account.id, in: community.id)
        }
        let about = gift.path.receiver ?? gift.path.giver
        let isTold = gift.path.giver != nil && gift.path.giver != acting.subject
        let note = note(gift.message)
        let entry = Entry(
            id: id(), community: community.id, kind: gift.path.kind, day: today,
            recorded: now, recorder: recorder, word: word,
            subject: about.map { Subject(.member, Identifier(sameBytesAs: $0)) },
            noteDigest: note?.digest,
            transfers: [
                Transfer(from: from.account.id, to: to.account.id, amount: gift.minutes.count)
            ])
        let posted: PostedEntry
        do {
            posted = try writing.post(entry, note: note, today: today)
        } catch PostingRefusal.beyondFloor where gift.path.giver == nil {
            throw GiftRefusal.potTooSmall
        }
        // Asked anew: an answer of the pot's stands without what is not folded in yet.
        // What is set aside is not there to be given.
        let left = try read.account(from.account.id, in: community.id)?.account.available ?? 0
        guard left >= 0 else {
            throw gift.path.giver == nil ? GiftRefusal.potTooSmall : GiftRefusal.notThatMuch
        }
        try log(
            "gift.give", word: word,
            subject: gift.pot.map { ("pot", Identifier(sameBytesAs: $0)) },
            about: isTold ? gift.path.giver : about)
        let rows = [(gift.path.giver, from), (gift.path.receiver, to)]
        return rows.compactMap { member, row in
            guard let member, let after = posted.accounts[row.account.id],
                row.account.holder?.bytes == member.bytes,
                let person = people.first(where: { $0.id == member }),
                acting.maySeeBalance(of: member, hidden: row.hidesBalance)
            else { return nil }
            return BalanceAfter(
                member: member, name: person.name, balance: after.balance,
                startsConversation: after.limits.passedSoftly(at: after.balance) != nil)
        }
    }

    /// Somebody's account, or the community pot for nobody.
    func account(of member: Member.ID?) throws -> AccountRow {
        let found: AccountRow? =
            if let member {
                try read.account(of: member, unit: scheme.unit.id, in: community.id)
            } else {
                try read.internalAccount(.pot, unit: scheme.unit.id, in: community.id)
            }
        guard let found else { throw PostingRefusal.unknownAccount }
        return found
    }

    /// The account on one side of a gift: somebody's, one that they share, or the chosen pot.
    private func account(of member: Member.ID?, _ gift: Gift) throws -> AccountRow {
        let (unit, place) = (scheme.unit.id, community.id)
        let found: AccountRow?
        if let member, member == gift.path.giver, let joint = gift.joint {
            let party = try self.joint(joint, of: member)
            found = try read.account(of: Identifier(sameBytesAs: party.id), unit: unit, in: place)
        } else if member == nil, let pot = gift.pot {
            guard try self.pot(pot).closed == nil else { throw PotRefusal.closed }
            found = try read.account(ofPot: pot, unit: unit, in: place)
        } else {
            return try account(of: member)
        }
        guard let found else { throw PostingRefusal.unknownAccount }
        return found
    }
}
