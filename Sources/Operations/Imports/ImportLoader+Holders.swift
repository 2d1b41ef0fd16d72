import Brokerage
import Communities
import Essentials
import Interchange
import Ledger
import People
import Storage

extension ImportLoader {
    /// Makes households and organisations with their people, and pots with a name of their own,
    /// and gives them and the community pot what they had.
    func addHolders(_ plan: ImportPlan, _ seats: ImportSeats, _ work: Work) throws {
        var links: [ImportLink] = []
        // Pots come last: an organisation that stands behind one is here by then.
        let holders =
            plan.holders.filter { $0.imported.named == nil }
            + plan.holders.filter { $0.imported.named != nil }
        for holder in holders {
            let (ours, account, isMade): (Identifier<Never>, Account.ID, Bool)
            if holder.imported.isJoint {
                let party = try settle(holder, work)
                for person in holder.imported.people {
                    try put(person, into: party, isNew: holder.known == nil, seats, work)
                }
                ours = Identifier(sameBytesAs: party)
                account = try settleAccount(of: party, holder.imported, work)
                isMade = holder.known == nil || holder.isReturning
            } else if let named = holder.imported.named {
                let pot = try settle(holder, named, work)
                ours = Identifier(sameBytesAs: pot)
                account = try settleAccount(of: pot, work)
                isMade = holder.known == nil || holder.isReturning
            } else {
                account = try seats.books(.pot)
                ours = Identifier(sameBytesAs: account)
                isMade = false
            }
            if let opening = holder.opening { try post(opening, on: account, seats, work) }
            links.append(
                ImportLink(kind: .account, old: holder.key, ours: ours, isMade: isMade))
        }
        try work.writing.addImportLinks(
            links, from: kind.rawValue, run: id, in: work.community.id)
    }

    /// The household or organisation as it is here: found, brought back, or made.
    private func settle(_ holder: ImportPlan.Holder, _ work: Work) throws -> JointParty.ID {
        let community = work.community.id
        if let known = holder.known.map({ JointParty.ID(sameBytesAs: $0) }) {
            if holder.isReturning { try work.writing.end(known, at: nil, in: community) }
            return known
        }
        let imported = holder.imported
        let party = JointParty(
            id: work.id(), kind: JointParty.Kind(rawValue: imported.kind.rawValue) ?? .household,
            name: imported.name, telephone: imported.phone,
            email: imported.email.trimmedForSignIn, address: imported.address)
        try work.writing.add(party, at: work.now, in: community)
        return party.id
    }

    /// The pot as it is here: found, opened again, or made.
    ///
    /// - Throws: `PotRefusal` where its name is the community pot's.
    private func settle(
        _ holder: ImportPlan.Holder, _ named: ImportedAccount.NamedPot, _ work: Work
    ) throws -> Pot.ID {
        let community = work.community.id
        if let known = holder.known.map({ Pot.ID(sameBytesAs: $0) }) {
            var pot = try work.pot(known)
            if pot.closed != nil {
                pot.closed = nil
                try work.writing.change(pot, in: community)
            }
            return known
        }
        let name = FoldedText(named.sponsor)
        let sponsors = try work.read.jointParties(.organisation, limit: 10_000, in: community)
            .filter { FoldedText($0.name) == name }
        let pot = Pot(
            id: work.id(), name: holder.imported.name, sponsor: sponsors.first?.id,
            purpose: named.purpose)
        return try work.open(try work.checked(pot)).id
    }

    private func settleAccount(of pot: Pot.ID, _ work: Work) throws -> Account.ID {
        let (unit, community) = (work.scheme.unit.id, work.community.id)
        guard let row = try work.read.account(ofPot: pot, unit: unit, in: community) else {
            throw PostingRefusal.unknownAccount
        }
        if row.account.isClosed { try work.writing.reopen(row.account.id, in: community) }
        return row.account.id
    }

    /// What is known here of one of its people stays.
    private func put(
        _ person: ImportedAccount.Person, into party: JointParty.ID, isNew: Bool,
        _ seats: ImportSeats, _ work: Work
    ) throws {
        guard let member = seats.member(person.number) else { throw NotFound("member") }
        if !isNew {
            let people = try work.read.jointPeople(of: party, in: work.community.id)
            if people.contains(where: { $0.person.member == member }) { return }
        }
        try work.writing.put(
            JointPerson(member: member, role: person.role, mayAct: person.mayAct), into: party,
            at: work.now, in: work.community.id)
    }

    private func settleAccount(
        of party: JointParty.ID, _ imported: ImportedAccount, _ work: Work
    ) throws -> Account.ID {
        let (holder, community) = (HolderID(sameBytesAs: party), work.community.id)
        let known = try work.read.accounts(of: holder, in: community)
        if let row = known.first(where: { $0.account.unit == work.scheme.unit.id }) {
            if row.account.isClosed { try work.writing.reopen(row.account.id, in: community) }
            return row.account.id
        }
        let account = Account(
            id: work.id(), community: community, kind: imported.kind, unit: work.scheme.unit.id,
            holder: holder, limits: work.scheme.memberLimits)
        try work.writing.open(
            account, name: imported.name, number: nil, at: work.now, by: work.recorder,
            change: work.id())
        return account.id
    }
}
