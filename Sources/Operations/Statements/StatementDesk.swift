import Brokerage
import Communities
import Essentials
import Ledger
import Paper
import People
import Storage

/// What somebody gave and was given, in words and with a running balance.
public struct StatementDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var statements: StatementDesk { StatementDesk(desks: self) }
}

extension StatementDesk {
    /// One page of a statement: one's own, or anybody's for whoever may see cards.
    ///
    /// - Throws: `NotFound` for everybody else, as if there were no such person.
    public func statement(
        of member: Member.ID, before last: Int64? = nil, limit: Int = 40, as acting: Acting
    ) async throws -> AccountStatement {
        guard acting.may(.seeCards) || acting.subject == member else { throw NotFound("person") }
        return try await desks.ask(as: acting) { question in
            let community = question.community.id
            guard let person = try question.read.member(member, in: community) else {
                throw NotFound("person")
            }
            let scheme = try question.scheme()
            guard
                let account = try question.read.account(
                    of: member, unit: scheme.unit.id, in: community)
            else { throw NotFound("statement") }
            var statement = try question.read.statement(
                of: person, account: account, before: last, limit: min(limit, 500),
                today: question.today, zone: question.community.zone, in: community)
            statement.isHidden = account.hidesBalance
            if !acting.maySeeBalance(of: member, hidden: account.hidesBalance) {
                statement.showsBalance = .hidden
            }
            if scheme.valuing == .counted { statement.showsBalance = .countedOnly }
            if account.account.held > 0, acting.mayNoteOrIs(member) {
                statement.setAside = try question.setAside(of: member)
            }
            return statement
        }
    }

    /// Keeps to somebody, or tells again, where their account stands.
    ///
    /// Other members and volunteers do not see it then; the coordinator still does.
    /// - Throws: `NotFound` for everybody but the member and the coordinator.
    public func hideBalance(
        _ hides: Bool, of member: Member.ID, key: RequestKey?, as acting: Acting
    ) async throws {
        let content = [member.description, hides ? "hide" : "show"]
        _ = try await desks.perform("account.hide", content, key: key, as: acting) { work in
            let isOwn = acting.subject == member && acting.may(.actForSelf)
            guard isOwn || acting.may(.seePrivateNotes) else { throw NotFound("person") }
            let (holder, place) = (HolderID(sameBytesAs: member), work.community.id)
            try work.writing.lockAccounts(of: holder, in: place)
            let rows = try work.read.accounts(of: holder, in: place)
            guard !rows.isEmpty else { throw NotFound("person") }
            let others = rows.filter { $0.hidesBalance != hides }
            for row in others {
                try work.writing.hideBalance(hides, of: row.account.id, in: place)
            }
            guard !others.isEmpty else { return hides }
            try work.log(hides ? "account.hide" : "account.show", about: member)
            return hides
        }
    }

    /// Whether a member keeps to themself where their account stands; nil without an account.
    public func hidesBalance(as acting: Acting) async throws -> Bool? {
        guard let subject = acting.subject else { return nil }
        return try await desks.ask(as: acting) { question in
            let scheme = try question.scheme()
            guard scheme.valuing == .credited else { return nil }
            return try question.read.account(
                of: subject, unit: scheme.unit.id, in: question.community.id)?.hidesBalance
        }
    }

    /// One page of the statement of a household or organisation, for its own people and for
    /// whoever may see cards.
    ///
    /// Its holder stands in the place of the member, under its own name and number 0.
    public func statement(
        ofJoint id: JointParty.ID, before last: Int64? = nil, limit: Int = 40, as acting: Acting
    ) async throws -> (party: JointParty, statement: AccountStatement) {
        try await desks.ask(as: acting) { question in
            let community = question.community.id
            guard let party = try question.read.jointParty(id, in: community) else {
                throw NotFound("household or organisation")
            }
            let isOwn = try question.read.jointPeople(of: id, in: community)
                .contains { $0.person.member == acting.subject }
            guard isOwn || acting.may(.seeCards) else { throw HatRefusal.notYours }
            let holder = Member(
                id: Identifier(sameBytesAs: id), number: 0, name: party.name,
                joined: question.today)
            guard
                let account = try question.read.account(
                    of: holder.id, unit: try question.scheme().unit.id, in: community)
            else { throw NotFound("statement") }
            let statement = try question.read.statement(
                of: holder, account: account, before: last, limit: min(limit, 500),
                today: question.today, zone: question.community.zone, in: community)
            return (party, statement)
        }
    }

    /// How somebody's letters are written: to which address, and in which form of print.
    ///
    /// - Throws: `NotFound` for everybody who may not see the statement either.
    public func card(of member: Member.ID, as acting: Acting) async throws -> CardDetail {
        guard acting.may(.seeCards) || acting.subject == member else { throw NotFound("person") }
        return try await desks.ask(as: acting) { question in
            try question.read.cardDetail(of: member, in: question.community.id)
        }
    }

    /// Whose strip came back with the post.
    ///
    /// - Throws: `FieldFaults` where the code cannot be right.
    public func person(letterCode typed: String, as acting: Acting) async throws -> Member {
        try acting.require(.seeCards)
        return try await desks.ask(as: acting) { question in
            let community = question.community.id
            guard let code = LetterCode(typed: typed, community: community),
                let member = try question.read.member(number: code.number, in: community)
            else {
                throw FieldFaults(
                    "code",
                    "This code does not fit. Look at the strip again: a number, two letters."
                )
            }
            return member
        }
    }

    /// Prints a letter whose sentences are ready made.
    public func print(_ letter: StatementLetter) async throws -> [UInt8] {
        try await desks.press.print([letter.sheet], madeAt: desks.timepiece.now())
    }
}
