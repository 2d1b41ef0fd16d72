import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage

extension SmallTown {
    /// One person helps another today, as a coordinator writes it down.
    func slip(
        _ giver: Resident, helps receiver: Resident, _ minutes: Int64, word: Word = .phone,
        content: String = "Shopping"
    ) -> NotedExchange {
        NotedExchange(
            content: content, day: today, minutes: Minutes(minutes),
            givers: [NotedParty(giver.id)], receivers: [NotedParty(receiver.id)], word: word)
    }

    /// Whether the books add up and the chain holds.
    func verified() async throws -> Bool {
        try await desks.ledger.verify(as: acting()).ok
    }

    /// Changes the scheme from today on.
    func change(_ edit: @escaping @Sendable (inout Scheme) -> Void) async throws {
        let (community, today, now) = (community.id, today, clock.now)
        try await store.write { writing in
            var scheme = try writing.read.scheme(on: today, in: community)
            edit(&scheme)
            try writing.add(scheme, from: today, at: now, in: community)
        }
    }
}
