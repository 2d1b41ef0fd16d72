import Communities
import Essentials
import Interchange
import Ledger
import People
import Storage

/// Which account of ours each side of an imported row is.
struct ImportSeats {
    private struct Seat {
        let number: Int
        let member: Member.ID
        let account: Account.ID
    }

    private let kind: ImportKind
    private let work: Work
    private var seats: [String: Seat] = [:]
    private var own: [AccountKind: Account.ID] = [:]
    private var resting: [Member.ID: ImportBooks.Person] = [:]
    private let bank: Account.ID
    private let former: Account.ID

    init(kind: ImportKind, books: ImportBooks, work: Work) throws {
        self.kind = kind
        self.work = work
        for bookKind: AccountKind in [.pot, .leavers, .opening] {
            own[bookKind] = try ImportSeats.open(bookKind, work)
        }
        guard let bank = own[.pot], let former = own[.leavers] else {
            throw PostingRefusal.unknownAccount
        }
        (self.bank, self.former) = (bank, former)
        let people = Dictionary(uniqueKeysWithValues: books.people.map { ($0.member.id, $0) })
        if kind != .timeOverflow {
            for person in books.people {
                guard let account = person.account else { continue }
                seats["\(person.member.number)"] = Seat(
                    number: person.member.number, member: person.member.id, account: account)
            }
        }
        for (old, id) in books.linked {
            guard let person = people[id], let account = person.account else { continue }
            seats[old] = Seat(number: person.member.number, member: id, account: account)
        }
        resting = people
    }

    /// Lets everybody in who is new, and keeps who they were.
    mutating func add(_ plan: ImportPlan, run: StoredImport.ID) throws {
        var links: [ImportLink] = []
        for newcomer in plan.newcomers {
            let seat = try newcomer.returning.map { try welcomeBack($0) } ?? make(newcomer)
            seats[newcomer.imported.number] = seat
            links.append(
                ImportLink(
                    kind: .person, old: newcomer.imported.number,
                    ours: Identifier(sameBytesAs: seat.member), isMade: true))
        }
        for found in plan.found {
            guard let person = resting[found.member] else { continue }
            let account = try person.account ?? open(person.member)
            seats[found.imported.number] = Seat(
                number: person.member.number, member: found.member, account: account)
            links.append(
                ImportLink(
                    kind: .person, old: found.imported.number,
                    ours: Identifier(sameBytesAs: found.member), isMade: false))
        }
        try work.writing.addImportLinks(
            links, from: kind.rawValue, run: run, in: work.community.id)
    }

    func account(_ party: Party) throws -> Account.ID {
        switch party {
        case .bank: return bank
        case .former: return former
        case .member(let number):
            guard let seat = seats[number] else { throw PostingRefusal.unknownAccount }
            return seat.account
        }
    }

    func books(_ kind: AccountKind) throws -> Account.ID {
        guard let account = own[kind] else { throw PostingRefusal.unknownAccount }
        return account
    }

    func member(_ number: String) -> Member.ID? { seats[number]?.member }
    func number(_ old: String) -> Int? { seats[old]?.number }

    /// A member's number here, `bank` or `former`.
    func text(of party: Party) -> String {
        guard case .member(let old) = party, let seat = seats[old] else { return party.text }
        return "\(seat.number)"
    }

    private func make(_ newcomer: ImportPlan.Newcomer) throws -> Seat {
        let person = newcomer.imported
        var member = Member(
            id: work.id(), number: newcomer.number, name: person.name.onOneLine,
            joined: person.joined ?? person.joinedAt.map { work.community.zone.day(at: $0) }
                ?? work.today,
            landline: person.phone ?? "", mobile: person.otherPhone ?? "",
            email: person.email ?? "", channel: person.email == nil ? .telephone : .email)
        var card = ImportedCard(member: member, detail: CardDetail())
        for (field, content) in person.cardLines { card[field] = content }
        member = card.member
        let standing = Member.Standing.allCases.first { $0.code == person.card[.standing] }
        member.standing = standing ?? .active
        try work.writing.add(member, at: work.now, in: work.community.id)
        if card.detail != CardDetail() {
            try work.writing.keep(
                card.detail, of: member.id, at: work.now, in: work.community.id)
        }
        return Seat(number: member.number, member: member.id, account: try open(member))
    }

    private func open(_ member: Member) throws -> Account.ID {
        let account = Account(
            id: work.id(), community: work.community.id, kind: .person,
            unit: work.scheme.unit.id, holder: Identifier(sameBytesAs: member.id),
            limits: work.scheme.memberLimits)
        try work.writing.open(
            account, name: member.name, number: member.number, at: work.now, by: work.recorder,
            change: work.id())
        return account.id
    }

    /// Closes the accounts of newcomers who are no longer with us, where nothing stands on them.
    func closeGone(_ plan: ImportPlan) throws {
        for newcomer in plan.newcomers {
            guard let seat = seats[newcomer.imported.number],
                let member = try work.read.member(seat.member, in: work.community.id),
                !member.standing.mayBeContacted,
                try work.read.account(seat.account, in: work.community.id)?.account.balance == 0
            else { continue }
            try work.writing.close(seat.account, at: work.now, in: work.community.id)
        }
    }

    /// Somebody whom an undone import had made comes back as they were.
    private func welcomeBack(_ id: Member.ID) throws -> Seat {
        guard let person = resting[id] else { throw NotFound("member") }
        var member = person.member
        member.standing = .active
        try work.writing.change(member, at: work.now, in: work.community.id)
        let account = try person.account ?? open(member)
        try work.writing.reopen(account, in: work.community.id)
        return Seat(number: member.number, member: id, account: account)
    }

    /// The books' own account of a kind, opened where the community has none yet.
    private static func open(_ kind: AccountKind, _ work: Work) throws -> Account.ID {
        let unit = work.scheme.unit.id
        let known = try work.read.internalAccount(kind, unit: unit, in: work.community.id)
        if let known { return known.account.id }
        let name = SetupDesk.booksAccounts.first { $0.0 == kind }?.1 ?? kind.code
        let account = Account(
            id: work.id(), community: work.community.id, kind: kind, unit: unit)
        try work.writing.open(
            account, name: name, number: nil, at: work.now, by: work.recorder, change: work.id())
        return account.id
    }
}
