import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

extension Work {
    /// Sets time aside inside a transaction that is under way.
    func setAside(_ asked: SettingAside) throws -> Hold.ID {
        var asked = asked
        asked.purpose = asked.purpose.trimmed
        try asked.check(by: acting, today: today)
        guard scheme.valuing == .credited else { throw HoldRefusal.countedOnly }
        let account = try account(of: asked.owner).account.id
        try writing.lockAccounts([account], in: community.id)
        if asked.owner == nil {
            // The pot may have no floor of its own, but nobody sets aside what is not in it.
            try writing.letGoOfLapsedHolds(of: [account], at: now, in: community.id)
            let pot = try read.account(account, in: community.id)?.account.available ?? 0
            guard asked.minutes.count <= pot else { throw GiftRefusal.potTooSmall }
        }
        let hold = Hold(
            id: id(), account: account, amount: asked.minutes.count,
            lapses: community.zone.start(of: asked.until.adding(days: 1)))
        try place(hold, for: asked.purpose)
        try log(
            "hold.set-aside", word: acting.word(saying: asked.word),
            subject: ("hold", Identifier(sameBytesAs: hold.id)), about: asked.owner)
        return hold.id
    }

    private func place(_ hold: Hold, for purpose: String) throws {
        try writing.place(hold, step: id(), at: now, in: community.id)
        guard !purpose.isEmpty else { return }
        try writing.note(purpose, for: hold, in: community.id)
    }

    /// Passes time on that was set aside; its part of the hold ends first, so that it is free.
    func settle(_ settling: HoldSettling) throws -> Minutes {
        try settling.check(by: acting)
        guard scheme.valuing == .credited else { throw HoldRefusal.countedOnly }
        let from = try setAside(settling.hold).account
        let to = try account(of: settling.receiver).account.id
        try writing.lockAccounts([from, to], in: community.id)
        // Asked again, now that nobody else can be at it.
        let hold = try setAside(settling.hold)
        try hold.check(passingOn: settling.minutes, to: to)
        let word = acting.word(saying: settling.word)
        let entry: Entry.ID = id()
        try writing.end(
            hold.id, as: .settled, amount: settling.minutes.count, stepID: id(), entry: entry,
            at: now, in: community.id)
        let note = note(hold.purpose)
        try writing.post(
            Entry(
                id: entry, community: community.id, kind: .holdSettled, day: today,
                recorded: now, recorder: recorder, word: word,
                subject: Subject(.agreement, Identifier(sameBytesAs: hold.id)),
                noteDigest: note?.digest,
                transfers: [Transfer(from: from, to: to, amount: settling.minutes.count)]),
            note: note, today: today)
        try log(
            "hold.settle", word: word, subject: ("hold", Identifier(sameBytesAs: hold.id)),
            about: hold.owner ?? settling.receiver)
        return hold.left - settling.minutes
    }

    /// Gives back what is left of it.
    func release(_ id: Hold.ID) throws -> Minutes {
        try acting.require(.noteExchanges)
        try writing.lockAccounts([try setAside(id).account], in: community.id)
        let hold = try setAside(id)
        try hold.checkKept()
        try giveBack(hold)
        return hold.left
    }

    private func giveBack(_ hold: SetAside) throws {
        try writing.end(
            hold.id, as: .released, amount: hold.left.count, stepID: id(), entry: nil, at: now,
            in: community.id)
        try log(
            "hold.release", subject: ("hold", Identifier(sameBytesAs: hold.id)),
            about: hold.owner)
    }

    private func setAside(_ id: Hold.ID) throws -> SetAside {
        guard
            let found = try read.setAside(id, at: now, zone: community.zone, in: community.id)
        else { throw NotFound("time set aside") }
        return found
    }

    /// Gives back all that is set aside of somebody's time, since their accounts are about to close.
    ///
    /// - Returns: what that was.
    @discardableResult
    func giveBackAll(of holder: HolderID) throws -> [SetAside] {
        let accounts = try read.accounts(of: holder, in: community.id)
            .filter { $0.account.held > 0 }.map(\.account.id)
        guard !accounts.isEmpty else { return [] }
        try writing.letGoOfLapsedHolds(of: accounts, at: now, in: community.id)
        let kept = try read.setAside(
            of: holder, at: now, zone: community.zone, in: community.id)
        for hold in kept { try giveBack(hold) }
        return kept
    }

    /// Sets aside again on the lasting account what was set aside on the former one.
    ///
    /// What the two together have no room for is not set aside any more.
    func setAsideAgain(_ kept: [SetAside], on account: Account.ID) throws {
        for former in kept {
            let hold = Hold(
                id: id(), account: account, amount: former.left.count, lapses: former.lapses)
            do {
                try place(hold, for: former.purpose)
            } catch PostingRefusal.beyondFloor, PostingRefusal.accountClosed { continue }
        }
    }
}
