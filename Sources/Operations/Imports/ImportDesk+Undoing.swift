import Brokerage
import Communities
import Essentials
import Foundation
import Interchange
import Ledger
import People
import Storage

/// What the undoing of an import did.
public struct UndoneImport: Hashable, Sendable, Codable {
    public let entries: Int
    public let people: Int
    /// People who have done other things since; they stay.
    public let staying: Int
}

extension ImportDesk {
    /// Takes an import back: every entry turned round, people it made marked as left.
    ///
    /// Whoever has done anything else since stays, and so does their history. Afterwards the same
    /// file may be loaded again.
    /// - Throws: `ImportRefusal.reasonMissing`, `.notLoaded`, `.laterImport`.
    @discardableResult
    public func undo(
        _ run: RunID, why: String, key: RequestKey?, as acting: Acting
    ) async throws -> UndoneImport {
        try acting.require(.importAndExport)
        let why = why.trimmed
        guard !why.isEmpty else { throw ImportRefusal.reasonMissing }
        let content = [run.description, why]
        return try await desks.perform("import.undo", content, key: key, as: acting) { work in
            try ImportUndoing(run: run, why: why).undo(work)
        }
    }
}

private struct ImportUndoing {
    let run: ImportDesk.RunID
    let why: String

    func undo(_ work: Work) throws -> UndoneImport {
        let (id, community) = (StoredImport.ID(sameBytesAs: run), work.community.id)
        try work.writing.takeTurn(.imports, in: community)
        guard let stored = try work.writing.lockedImport(id, in: community) else {
            throw NotFound("import")
        }
        guard stored.standing == .loaded else { throw ImportRefusal.notLoaded }
        guard try work.read.newestLoaded(from: stored.source, in: community) == id else {
            throw ImportRefusal.laterImport
        }
        let entries = try turnRound(work)
        let links = try work.read.importLinks(of: id, in: community)
        var (gone, staying) = (0, 0)
        for link in links where link.kind == .person && link.isMade {
            if try sendHome(Identifier(sameBytesAs: link.ours), work) {
                gone += 1
            } else {
                staying += 1
            }
        }
        for link in links where link.kind == .account && link.isMade {
            if let pot = try work.read.pot(Pot.ID(sameBytesAs: link.ours), in: community) {
                try close(pot, work)
            } else {
                try end(JointParty.ID(sameBytesAs: link.ours), work)
            }
        }
        try withdrawPosts(links, work)
        try empty(work.read.importFills(of: id, in: community), work)
        try work.writing.markUndone(
            id, why: why, by: work.acting.member, at: work.now, in: community)
        try work.log("import.undo", subject: ("import", run), detail: why)
        return UndoneImport(entries: entries, people: gone, staying: staying)
    }

    /// Posts the reversal of everything that still stands.
    private func turnRound(_ work: Work) throws -> Int {
        let all = try work.read.entries(about: run, in: work.community.id)
        let reversed = Set(all.compactMap(\.reverses))
        let standing = all.filter { $0.kind != .reversal && !reversed.contains($0.id) }
        for entry in standing {
            try work.writing.post(
                entry.reversal(
                    id: work.id(), day: work.today, recorded: work.now, recorder: work.recorder,
                    word: .importedFile, noteDigest: nil),
                today: work.today)
        }
        return standing.count
    }

    /// Marks somebody as left and closes their account, unless they have done anything else.
    private func sendHome(_ id: Member.ID, _ work: Work) throws -> Bool {
        let community = work.community.id
        guard var member = try work.read.member(id, in: community) else { return false }
        let holder = HolderID(sameBytesAs: id)
        try work.writing.lockAccounts(of: holder, in: community)
        let accounts = try work.read.accounts(of: holder, in: community)
        for row in accounts {
            let touched = try work.read.isTouched(
                row.account.id, besides: run, in: community)
            if touched || row.account.balance != 0 || row.account.held != 0 { return false }
        }
        if try work.read.login(of: id, in: community) != nil { return false }
        for row in accounts {
            try work.writing.close(row.account.id, at: work.now, in: community)
        }
        member.standing = .left
        try work.writing.change(member, at: work.now, in: community)
        return true
    }

    /// Ends a household or organisation and closes its account, unless it has done anything else.
    private func end(_ id: JointParty.ID, _ work: Work) throws {
        guard try closeAccounts(of: HolderID(sameBytesAs: id), work) else { return }
        try work.writing.end(id, at: work.now, in: work.community.id)
    }

    /// Closes a pot with its account, unless anything else went through it.
    private func close(_ pot: Pot, _ work: Work) throws {
        guard try closeAccounts(of: HolderID(sameBytesAs: pot.id), work) else { return }
        var pot = pot
        pot.closed = work.now
        try work.writing.change(pot, in: work.community.id)
    }

    /// Closes what a holder has; false, and nothing is closed, where anything else happened there.
    private func closeAccounts(of holder: HolderID, _ work: Work) throws -> Bool {
        let community = work.community.id
        try work.writing.lockAccounts(of: holder, in: community)
        let accounts = try work.read.accounts(of: holder, in: community)
        for row in accounts {
            let touched = try work.read.isTouched(row.account.id, besides: run, in: community)
            if touched || row.account.balance != 0 { return false }
        }
        for row in accounts {
            try work.writing.close(row.account.id, at: work.now, in: community)
        }
        return true
    }

    /// Takes back the offers and asks that it brought and that nobody has answered.
    private func withdrawPosts(_ links: [ImportLink], _ work: Work) throws {
        let community = work.community.id
        for link in links {
            switch link.kind {
            case .person, .account: continue
            case .offer:
                let id = Offer.ID(sameBytesAs: link.ours)
                guard let offer = try work.read.offer(id, in: community), offer.standing.isAlive
                else { continue }
                try work.writing.change(offer.withdrawn(), at: work.now, in: community)
            case .ask:
                let id = Ask.ID(sameBytesAs: link.ours)
                guard let ask = try work.read.ask(id, in: community), ask.standing == .asked
                else { continue }
                try work.writing.change(
                    ask.ended(as: .withdrawn, why: "", at: work.now), at: work.now,
                    in: community)
            }
        }
    }

    /// Empties the lines of cards that this import filled and nobody changed since.
    private func empty(
        _ fills: [(member: Member.ID, field: String, content: String)], _ work: Work
    ) throws {
        for (id, some) in Dictionary(grouping: fills, by: \.member) {
            guard let member = try work.read.member(id, in: work.community.id) else { continue }
            var card = ImportedCard(
                member: member, detail: try work.read.cardDetail(of: id, in: work.community.id))
            for fill in some {
                guard let field = ColumnField(earlier: fill.field), card[field] == fill.content
                else { continue }
                card[field] = ""
            }
            try work.keep(card)
        }
    }
}

extension ColumnField {
    /// A column by the name that was kept with a fill; two once had other names.
    fileprivate init?(earlier name: String) {
        switch name {
        case "landline": self = .phone
        case "mobile": self = .otherPhone
        default: self.init(rawValue: name)
        }
    }
}
