import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

extension MemberDesk {
    /// Brings two records of one person together: what the former had goes to the lasting one.
    ///
    /// The former's balance moves over in an entry of its own. Both numbers are still found. What
    /// both records say, the lasting one keeps; what it does not know, it takes from the former;
    /// of two safeguards the stricter holds.
    public func merge(
        _ formerID: Member.ID, into lastingID: Member.ID, key: RequestKey, as acting: Acting
    ) async throws {
        let sent = [formerID.description, lastingID.description]
        _ = try await desks.perform("member.merge", sent, key: key, as: acting) { work in
            try work.acting.require(.editMembers)
            try work.acting.require(.eraseMembers)
            guard formerID != lastingID else { throw MemberRefusal.samePerson }
            try work.writing.lock([formerID, lastingID], in: work.community.id)
            let former = try work.person(formerID)
            let lasting = try work.person(lastingID)
            for member in [former, lasting]
            where member.standing == .merged || member.standing == .erased {
                throw MemberRefusal.recordClosed
            }
            try work.moveBalances(from: former, to: lasting)
            try work.joinCards(of: former, into: lasting)
            try work.writing.merge(
                formerID, into: lastingID, at: work.now, in: work.community.id)
            try work.handOverLogin(from: formerID, to: lastingID)
            var closed = former
            closed.standing = .merged
            closed.pausedUntil = nil
            try work.writing.change(closed, at: work.now, in: work.community.id)
            try work.log("member.merge", about: lastingID, detail: String(former.number))
            try work.log("member.merge", about: formerID, detail: String(lasting.number))
            return lastingID
        }
    }
}

extension Work {
    fileprivate func moveBalances(from former: Member, to lasting: Member) throws {
        try writing.lockAccounts(of: HolderID(sameBytesAs: former.id), in: community.id)
        let lastingRows = try read.accounts(
            of: HolderID(sameBytesAs: lasting.id), in: community.id)
        let kept = try giveBackAll(of: HolderID(sameBytesAs: former.id))
        for row in try read.accounts(of: HolderID(sameBytesAs: former.id), in: community.id)
        where row.account.kind == .person {
            if row.account.balance != 0 {
                guard
                    let other = lastingRows.first(where: { $0.account.unit == row.account.unit })
                else { throw PostingRefusal.unknownAccount }
                let isAbove = row.account.balance > 0
                try writing.post(
                    Entry(
                        id: id(), community: community.id, kind: .merge, day: today,
                        recorded: now, recorder: recorder, word: .memberPresent,
                        subject: Subject(.member, Identifier(sameBytesAs: former.id)),
                        exemption: .inherited,
                        transfers: [
                            Transfer(
                                from: isAbove ? row.account.id : other.account.id,
                                to: isAbove ? other.account.id : row.account.id,
                                amount: abs(row.account.balance))
                        ]),
                    today: today)
            }
            try writing.close(row.account.id, at: now, in: community.id)
            if let other = lastingRows.first(where: { $0.account.unit == row.account.unit }) {
                try writing.moveHoldNotes(
                    from: row.account.id, to: other.account.id, in: community.id)
                try setAsideAgain(
                    kept.filter { $0.account == row.account.id }, on: other.account.id)
            }
        }
    }

    /// Fills what the lasting record does not know, and keeps the stricter of two safeguards.
    fileprivate func joinCards(of former: Member, into lasting: Member) throws {
        var joined = lasting
        joined.fullName = lasting.fullName.isEmpty ? former.fullName : lasting.fullName
        joined.area = lasting.area.isEmpty ? former.area : lasting.area
        joined.landline = lasting.landline.isEmpty ? former.landline : lasting.landline
        joined.mobile = lasting.mobile.isEmpty ? former.mobile : lasting.mobile
        joined.email = lasting.email.isEmpty ? former.email : lasting.email
        joined.joined = min(lasting.joined, former.joined)
        try writing.change(joined, at: now, in: community.id)
        let detail = try read.cardDetail(of: lasting.id, in: community.id)
            .filled(from: try read.cardDetail(of: former.id, in: community.id))
        try writing.keep(detail, of: lasting.id, at: now, in: community.id)
        let strict = try read.safeguard(of: lasting.id, in: community.id)
            .joined(with: try read.safeguard(of: former.id, in: community.id))
        guard let strict else {
            throw FieldFaults(
                "check",
                "The two records ask for different checks. Write the one to keep on both first.")
        }
        if strict != .none {
            try writing.keep(strict, of: lasting.id, at: now, in: community.id)
        }
    }

    fileprivate func handOverLogin(from former: Member.ID, to lasting: Member.ID) throws {
        guard let login = try read.login(of: former, in: community.id),
            try read.login(of: lasting, in: community.id) == nil
        else { return try writing.endSessions(of: former, at: now, in: community.id) }
        try writing.link(login, to: lasting, in: community.id)
        try writing.unlink(former, in: community.id)
    }
}
