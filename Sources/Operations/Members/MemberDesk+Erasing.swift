import Communities
import Essentials
import People
import Storage

extension MemberDesk {
    /// Takes every word about somebody out of the house, for good.
    ///
    /// Records that were brought together into this one lose their words too. The number and the
    /// postings stay, since other people's balances rest on them; the chain
    /// still verifies. What stood on the account is settled first, and falls to the pot where the
    /// scheme would give it to a named member.
    public func erase(_ id: Member.ID, key: RequestKey, as acting: Acting) async throws {
        _ = try await desks.perform("member.erase", id.description, key: key, as: acting) { work in
            try work.acting.require(.eraseMembers)
            let member = try work.person(id)
            guard member.standing != .erased else { throw MemberRefusal.recordClosed }
            if member.standing.mayBeContacted {
                try work.requireAnotherCoordinator(than: id)
            }
            try work.letGo(of: member, heir: nil, as: .erased)
            let others = try work.read.mergedRecords(around: id, in: work.community.id).former
            for record in [member] + others {
                let former = Member(
                    id: record.id, number: record.number, name: Member.formerName,
                    standing: record.id == id ? .erased : record.standing, joined: record.joined)
                try work.writing.change(former, at: work.now, in: work.community.id)
                try work.writing.erase(record.id, in: work.community.id)
            }
            try work.log("member.erase", about: id)
            return id
        }
    }
}
