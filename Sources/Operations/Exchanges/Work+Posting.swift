import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

extension Work {
    /// Puts the time of an exchange on the accounts, or counts it where the scheme only counts.
    ///
    /// A reason lets a coordinator record what already happened past somebody's floor; without
    /// one the floor stops it. The exchange then names the entry that stands for it.
    /// - Throws: `PostingRefusal`; nothing is written then.
    func post(
        _ exchange: inout Exchange, word: Word? = nil, reason: String = "",
        past exemption: LimitExemption = .recordedPast
    ) throws -> [BalanceAfter] {
        guard reason.count <= Exchange.wordsMax else { throw ExchangeRefusal.wordsTooLong }
        guard exchange.hasLength, let day = exchange.day else {
            throw ExchangeRefusal.lengthMissing
        }
        guard let credit = exchange.credit(scheme.crediting) else {
            throw ExchangeRefusal.lengthTooShort
        }
        let accounts = try accounts(of: exchange.parties)
        let closed = try exemption == .inherited ? [] : closed(accounts, on: day)
        let contributions =
            credit.given.compactMap { contribution($0, .gave, day, accounts) }
            + credit.received.compactMap { contribution($0, .received, day, accounts) }
        // The first entry about an exchange goes by the exchange's own id, which the books then
        // need to hold only once; what is posted again after it was taken back has one of its own.
        let entryID: Entry.ID = exchange.entry == nil ? Entry.ID(sameBytesAs: exchange.id) : id()
        let subject = Subject.ID(sameBytesAs: exchange.id)
        let word = word ?? exchange.word ?? .ownHand
        guard scheme.valuing == .credited else {
            try writing.count(
                CountedRecord(
                    id: entryID, community: community.id, day: day, recorded: now,
                    recorder: recorder, word: word, subject: subject,
                    contributions: contributions),
                today: today)
            exchange.entry = entryID
            return []
        }
        var transfers = credit.shares.movements.compactMap { move -> Transfer? in
            guard let from = accounts[move.from], let to = accounts[move.to] else { return nil }
            return Transfer(
                from: from.account.id, to: to.account.id, amount: move.minutes.count)
        }
        transfers += try fromPot(credit.fromPot, to: accounts)
        let words = [exchange.content, reason].filter { !$0.isEmpty }.joined(separator: "\n")
        let note = note(words)
        func entry(_ exemption: LimitExemption) -> Entry {
            Entry(
                id: entryID, community: community.id, kind: .exchange, day: day, recorded: now,
                recorder: recorder, word: word, subject: Subject(.exchange, subject),
                exemption: exemption, noteDigest: note?.digest, transfers: transfers,
                contributions: contributions)
        }
        let posted: PostedEntry
        do {
            posted = try writing.post(entry(.none), note: note, today: today)
        } catch PostingRefusal.beyondFloor where !reason.isEmpty {
            posted = try writing.post(entry(exemption), note: note, today: today)
        } catch PostingRefusal.accountClosed
            where exemption == .inherited ? !reason.isEmpty : !closed.isEmpty
        {
            if reason.isEmpty { try requireRoom(for: transfers, of: exchange.parties) }
            posted = try writing.post(entry(exemption), note: note, today: today)
        }
        try settleAgain(closed, after: posted)
        exchange.entry = entryID
        return balances(after: posted, of: exchange.parties, on: accounts)
    }

    /// The closed accounts of people who left, after checking that they still belonged that day.
    ///
    /// What happened before somebody left is true although the slip comes late.
    /// - Throws: `ExchangeRefusal.hadLeft`.
    private func closed(
        _ accounts: [Member.ID: AccountRow], on day: Day
    ) throws -> [AccountRow] {
        let closed = Dictionary(
            accounts.values.filter(\.account.isClosed).map { ($0.account.id, $0) },
            uniquingKeysWith: { first, _ in first })
        guard !closed.isEmpty else { return [] }
        let moments = try read.closings(of: Array(closed.keys), in: community.id)
        guard moments.values.allSatisfy({ day <= community.zone.day(at: $0) }) else {
            throw ExchangeRefusal.hadLeft
        }
        return closed.values.sorted { $0.key < $1.key }
    }

    /// Holds everybody who is still here to their own limits, as ever.
    private func requireRoom(
        for transfers: [Transfer], of parties: [Party]
    ) throws {
        let holders = try accounts(of: parties).values.sorted { $0.key < $1.key }
        for holder in holders.compactMap(\.account.holder) {
            try writing.lockAccounts(of: holder, in: community.id)
        }
        for account in try accounts(of: parties).values.map(\.account) where !account.isClosed {
            let change = transfers.reduce(Int64(0)) { sum, transfer in
                sum + (transfer.to == account.id ? transfer.amount : 0)
                    - (transfer.from == account.id ? transfer.amount : 0)
            }
            switch account.limits.broken(
                by: change, to: account.balance + change, held: account.held)
            {
            case .floor: throw PostingRefusal.beyondFloor
            case .ceiling: throw PostingRefusal.beyondCeiling
            case nil: break
            }
        }
    }

    /// Sends what a late slip left on the accounts of people who are gone where the rest went.
    private func settleAgain(_ closed: [AccountRow], after posted: PostedEntry) throws {
        guard scheme.leaversBalance != .rests else { return }
        for row in closed {
            guard let holder = row.account.holder, row.account.kind == .person,
                let balance = posted.accounts[row.account.id]?.balance, balance != 0,
                let pot = try read.internalAccount(
                    .pot, unit: row.account.unit, in: community.id)
            else { continue }
            let isAbove = balance > 0
            try writing.post(
                Entry(
                    id: id(), community: community.id, kind: .leaversBalance, day: today,
                    recorded: now, recorder: recorder, word: .memberPresent,
                    subject: Subject(.member, Identifier(sameBytesAs: holder)),
                    exemption: .inherited,
                    transfers: [
                        Transfer(
                            from: isAbove ? row.account.id : pot.account.id,
                            to: isAbove ? pot.account.id : row.account.id, amount: abs(balance))
                    ]),
                today: today)
        }
    }

    /// What the community pot adds for the way there and back.
    private func fromPot(
        _ shares: [ExchangeShares.Share], to accounts: [Member.ID: AccountRow]
    ) throws -> [Transfer] {
        guard !shares.isEmpty else { return [] }
        guard
            let pot = try read.internalAccount(.pot, unit: scheme.unit.id, in: community.id)
        else { throw PostingRefusal.unknownAccount }
        return shares.compactMap { share in
            accounts[share.member].map {
                Transfer(
                    from: pot.account.id, to: $0.account.id, amount: share.minutes.count)
            }
        }
    }

    /// Takes back what stands for an exchange, by a reversal that names the original.
    func takeBack(_ exchange: Exchange, why: String, word: Word) throws {
        guard let standing = exchange.entry else { return }
        if let original = try read.entry(standing, in: community.id) {
            let note = note(why)
            try writing.post(
                original.reversal(
                    id: id(), day: today, recorded: now, recorder: recorder, word: word,
                    noteDigest: note?.digest),
                note: note, today: today)
        } else if let original = try read.countedRecord(standing, in: community.id) {
            try writing.count(
                CountedRecord(
                    id: id(), community: community.id, day: today, recorded: now,
                    recorder: recorder, word: word, subject: original.subject,
                    reverses: original.id, contributions: original.contributions.map(\.reversed)),
                today: today)
        } else {
            throw NotFound("entry")
        }
    }

    /// The accounts of everybody in it: their own, or that of whom they acted for.
    ///
    /// - Throws: `PostingRefusal.unknownAccount` where somebody has none.
    func accounts(of parties: [Party]) throws -> [Member.ID: AccountRow] {
        func holder(_ party: Party) -> Member.ID {
            party.joint.map { Member.ID(sameBytesAs: $0) } ?? party.member
        }
        let rows = try read.accounts(
            of: Array(Set(parties.map(holder))), unit: scheme.unit.id, in: community.id)
        var found: [Member.ID: AccountRow] = [:]
        for party in parties {
            guard let row = rows[holder(party)] else { throw PostingRefusal.unknownAccount }
            found[party.member] = row
        }
        return found
    }

    private func contribution(
        _ share: ExchangeShares.Share, _ direction: Contribution.Direction, _ day: Day,
        _ accounts: [Member.ID: AccountRow]
    ) -> Contribution? {
        accounts[share.member].map {
            Contribution(
                account: $0.account.id, direction: direction, minutes: share.minutes, day: day)
        }
    }

    private func balances(
        after posted: PostedEntry, of parties: [Party], on accounts: [Member.ID: AccountRow]
    ) -> [BalanceAfter] {
        parties.compactMap { party in
            guard let row = accounts[party.member], let after = posted.accounts[row.account.id],
                acting.maySeeBalance(of: party.member, hidden: row.hidesBalance)
            else { return nil }
            return BalanceAfter(
                member: party.member, name: party.name, balance: after.balance,
                startsConversation: after.limits.passedSoftly(at: after.balance) != nil)
        }
    }
}

extension Scheme {
    /// How true lengths are credited.
    var crediting: Crediting {
        let rounding = rounding
        let way: Crediting.Way =
            switch travel {
            case .notCounted: .nobody
            case .fromReceiver: .receiver
            case .fromPot: .pot
            }
        return Crediting(way: way) { rounding.credited($0) }
    }
}
