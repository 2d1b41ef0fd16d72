import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Pots with a name of their own beside the community pot: what a sponsor or a purpose has.
public struct PotDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var pots: PotDesk { PotDesk(desks: self) }
}

extension PotDesk {
    /// Opens a pot with its account, which never goes below zero.
    ///
    /// - Throws: `PotRefusal`; `GiftRefusal.countedOnly` where no accounts are kept.
    @discardableResult
    public func open(
        name: String, sponsor: JointParty.ID? = nil, purpose: String = "", key: RequestKey?,
        as acting: Acting
    ) async throws -> Pot.ID {
        let content = [name, sponsor?.description ?? "", purpose]
        return try await desks.perform("pot.open", content, key: key, as: acting) { work in
            try acting.require(.changeScheme)
            guard work.scheme.valuing == .credited else { throw GiftRefusal.countedOnly }
            try work.writing.lockRules(of: work.community.id)
            let pot = Pot(id: work.id(), name: name, sponsor: sponsor, purpose: purpose)
            return try work.open(try work.checked(pot)).id
        }
    }

    /// Gives it another name, sponsor or purpose; what is in it stays.
    public func change(
        _ id: Pot.ID, name: String, sponsor: JointParty.ID?, purpose: String, key: RequestKey?,
        as acting: Acting
    ) async throws {
        let content = [id.description, name, sponsor?.description ?? "", purpose]
        _ = try await desks.perform("pot.change", content, key: key, as: acting) { work in
            try acting.require(.changeScheme)
            try work.writing.lockRules(of: work.community.id)
            var pot = try work.pot(id)
            (pot.name, pot.sponsor, pot.purpose) = (name, sponsor, purpose)
            pot = try work.checked(pot)
            try work.writing.change(pot, in: work.community.id)
            try work.log("pot.change", subject: pot.subject)
            return true
        }
    }

    /// Closes it once it is empty, or opens it again; what went through it stays to be read.
    public func close(
        _ id: Pot.ID, _ closes: Bool = true, key: RequestKey?, as acting: Acting
    ) async throws {
        let content = [id.description, String(closes)]
        _ = try await desks.perform("pot.close", content, key: key, as: acting) { work in
            try acting.require(.changeScheme)
            let place = work.community.id
            try work.writing.lockRules(of: place)
            var pot = try work.pot(id)
            guard (pot.closed == nil) == closes else {
                throw closes ? PotRefusal.closed : PotRefusal.notClosed
            }
            let holder = HolderID(sameBytesAs: id)
            try work.writing.lockAccounts(of: holder, in: place)
            for row in try work.read.accounts(of: holder, in: place) {
                if closes {
                    guard row.account.balance == 0, row.account.held == 0 else {
                        throw PotRefusal.notEmpty
                    }
                    try work.writing.close(row.account.id, at: work.now, in: place)
                } else {
                    try work.writing.reopen(row.account.id, in: place)
                }
            }
            pot.closed = closes ? work.now : nil
            try work.writing.change(pot, in: place)
            try work.log(closes ? "pot.close" : "pot.reopen", subject: pot.subject)
            return true
        }
    }

    /// Takes back what was given into a pot or out of it, by a reversal that says why.
    ///
    /// A pot stands at zero at least: what has been given out of it since stays where it is.
    /// - Throws: `PotRefusal`, `PostingRefusal.alreadyReversed`; `NotFound` for any other entry.
    public func takeBack(
        _ id: Entry.ID, why: String, key: RequestKey?, as acting: Acting
    ) async throws {
        let content = [id.description, why]
        _ = try await desks.perform("pot.take-back", content, key: key, as: acting) { work in
            try acting.require(.noteExchanges)
            let why = why.trimmed
            guard !why.isEmpty, why.count <= 300 else { throw PotRefusal.reasonMissing }
            let place = work.community.id
            guard let original = try work.read.entry(id, in: place), original.isPotGift else {
                throw NotFound("line")
            }
            let rows = try work.read.accounts(original.accounts, in: place)
            guard let pot = rows.first(where: { $0.account.kind == .pot })?.account else {
                throw NotFound("pot")
            }
            guard
                rows.allSatisfy({
                    $0.account.holder?.bytes != acting.member?.bytes || $0.account.id == pot.id
                })
            else { throw ExchangeRefusal.ownHours }
            // A reversal is exempt from limits, so what is left is asked while the pot is kept.
            try work.writing.lockForSpending(pot.id, in: place)
            guard try work.read.account(pot.id, in: place)?.account.isClosed == false else {
                throw PotRefusal.closed
            }
            let note = work.note(why)
            try work.writing.post(
                original.reversal(
                    id: work.id(), day: work.today, recorded: work.now, recorder: work.recorder,
                    word: acting.word(saying: .phone), noteDigest: note?.digest),
                note: note, today: work.today)
            let left = try work.read.account(pot.id, in: place)?.account.available ?? 0
            guard left >= 0 || original.kind == .grantFromPot else { throw PotRefusal.givenOut }
            try work.log(
                "pot.take-back",
                subject: pot.holder.map { ("pot", Identifier(sameBytesAs: $0)) },
                about: original.subject.map { Identifier(sameBytesAs: $0.id) })
            return true
        }
    }

    /// The community pot and every other with what stands in it; nothing where time is only counted.
    ///
    /// - Parameter withSums: whether to add up what ever came in and went out.
    public func list(
        withSums: Bool = true, as acting: Acting
    ) async throws -> [PotStanding] {
        guard acting.may(.actForSelf) || acting.may(.noteExchanges) || acting.may(.seeReports)
        else { throw HatRefusal.notYours }
        return try await desks.ask(as: acting) { question in
            let scheme = try question.scheme()
            guard scheme.valuing == .credited else { return [] }
            return try question.read.potStandings(
                unit: scheme.unit.id, withSums: withSums, in: question.community.id)
        }
    }

    /// What came into a pot and went out of it, with who and when; the community pot for nil.
    ///
    /// Whoever may not see cards is told first names only.
    public func sheet(
        _ id: Pot.ID?, before last: Int64? = nil, limit: Int = 40, as acting: Acting
    ) async throws -> PotSheet {
        try acting.require(.noteExchanges)
        return try await desks.ask(as: acting) { question in
            let (read, place) = (question.read, question.community.id)
            let unit = try question.scheme().unit.id
            let row =
                try id.map { try read.account(ofPot: $0, unit: unit, in: place) }
                ?? read.internalAccount(.pot, unit: unit, in: place)
            let pot = try id.flatMap { try read.pot($0, in: place) }
            guard let row, (pot == nil) == (id == nil) else { throw NotFound("pot") }
            let sponsor = try pot?.sponsor.flatMap { try read.jointParty($0, in: place)?.name }
            let limit = min(limit, 500)
            let found = try read.potMoves(
                of: row, before: last, limit: limit + 1, isFull: acting.may(.seeCards), in: place)
            return PotSheet(
                standing: PotStanding(
                    pot: pot, sponsor: sponsor ?? "", account: row.account.id,
                    balance: row.account.balance, sums: try read.potSums(of: row, in: place)),
                moves: Array(found.prefix(limit)),
                older: found.count > limit ? found[limit - 1].place : nil)
        }
    }
}

extension Work {
    func pot(_ id: Pot.ID) throws -> Pot {
        guard let pot = try read.pot(id, in: community.id) else { throw NotFound("pot") }
        return pot
    }

    /// Adds a pot with its account.
    func open(_ pot: Pot) throws -> Pot {
        guard try writing.add(pot, at: now, in: community.id) else { throw PotRefusal.nameTaken }
        try writing.open(
            Account(
                id: id(), community: community.id, kind: .pot, unit: scheme.unit.id,
                holder: HolderID(sameBytesAs: pot.id), limits: Limits(hardFloor: 0)),
            name: pot.name, number: nil, at: now, by: recorder, change: id())
        try log("pot.open", subject: pot.subject)
        return pot
    }

    /// The pot with tidy words, where its name is free and its sponsor is an organisation here.
    ///
    /// - Throws: `PotRefusal`.
    func checked(_ pot: Pot) throws -> Pot {
        let pot = try pot.checked()
        if let sponsor = pot.sponsor {
            guard try read.jointParty(sponsor, in: community.id)?.kind == .organisation else {
                throw PotRefusal.sponsorUnknown
            }
        }
        let name = FoldedText(pot.name)
        let own = try read.internalAccount(.pot, unit: scheme.unit.id, in: community.id)
        let others = try read.pots(in: community.id).filter { $0.id != pot.id }.map(\.name)
        guard !(others + [own?.name].compactMap { $0 }).contains(where: { FoldedText($0) == name })
        else { throw PotRefusal.nameTaken }
        return pot
    }
}

extension Pot {
    var subject: (kind: String, id: Identifier<Subject.Tag>) {
        ("pot", Identifier(sameBytesAs: id))
    }
}
