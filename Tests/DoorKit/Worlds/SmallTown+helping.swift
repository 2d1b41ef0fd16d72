import Communities
import Essentials
import Ledger
import Operations
import People
import Storage

extension SmallTown {
    /// Moves minutes from the receiver's account to the giver's, as an exchange would.
    public func thank(
        _ giver: Resident, minutes: Int64, from receiver: Resident, note: String? = nil
    ) async throws {
        let (community, from, to) = (community.id, receiver.account, giver.account)
        _ = try await desks.perform("town.thank", giver.name, key: nil, as: acting()) { work in
            let words = work.note(note)
            let entry = Entry(
                id: work.id(), community: community, kind: .exchange, day: work.today,
                recorded: work.now, recorder: work.recorder, word: .phone,
                noteDigest: words?.digest,
                transfers: [Transfer(from: from, to: to, amount: minutes)])
            try work.writing.post(entry, note: words, today: work.today)
            return true
        }
    }

    /// Everything in the books re-added and its chain followed.
    public func audit() async throws -> AuditReport {
        try await desks.ledger.seal(as: acting())
        return try await desks.ledger.verify(as: acting())
    }
}
