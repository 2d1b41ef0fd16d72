import Communities
import Essentials
import People
import Storage

/// Does the chores, each in one process at a time however many there are.
public struct ChoreDesk: Sendable {
    let desks: Desks
    /// Names this process on its leases.
    let holder: Identifier<Never>
    /// Where backups go; nil does without.
    let backups: BackupFolder?

    /// How long answers to requests are kept.
    static let requestDays: Int64 = 30
}

extension Desks {
    public func chores(backups: BackupFolder?) -> ChoreDesk {
        let holder = Identifier<Never>(
            at: timepiece.now(), random: (chance.draw(), chance.draw()))
        return ChoreDesk(desks: self, holder: holder, backups: backups)
    }
}

extension ChoreDesk {
    /// One round of a chore.
    ///
    /// - Returns: how many things were done; nil where another process has the lease.
    @discardableResult
    public func run(_ chore: Chore) async throws -> Int? {
        let now = desks.timepiece.now()
        let until = now.adding(seconds: max(60, chore.seconds * 3))
        let isOurs = try await desks.store.write { [holder] writing in
            try writing.takeLease(chore.rawValue, for: holder, at: now, until: until)
        }
        guard isOurs else { return nil }
        switch chore {
        case .seal: return try await each { try await desks.ledger.seal(as: $0) }
        case .sweepHolds: return try await each { try await desks.ledger.sweepHolds(as: $0) }
        case .confirmQuietly:
            return try await each { try await desks.exchanges.confirmQuietly(as: $0) }
        case .endPauses: return try await each { try await desks.members.endPauses(as: $0) }
        case .beginRules: return try await each { try await desks.schemes.begin(as: $0) }
        case .followGiving: return try await each { try await desks.schemes.followGiving(as: $0) }
        case .sweepDrafts: return try await each { try await desks.drafts.sweep(as: $0) }
        case .forgetRequests:
            let oldest = now.adding(days: -Self.requestDays)
            return try await desks.store.write { try $0.forgetRequests(before: oldest) }
        case .backUp:
            guard let backups else { return 0 }
            return try await desks.backups.nightly(in: backups) ? 1 : 0
        }
    }

    private func each(_ body: (Acting) async throws -> Int) async throws -> Int {
        var done = 0
        for community in try await desks.setup.communities() {
            done += try await body(.console(in: community.id))
        }
        return done
    }
}
