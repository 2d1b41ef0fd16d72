import Brokerage
import Communities
import DoorKit
import Essentials
import People
import Storage
import Testing

@Suite(.serialized) struct `Outbox keeping` {
    @Test(arguments: EngineKind.available)
    func `survives a restart, and gives the letter out again only when its time has come`(
        kind: EngineKind
    ) async throws {
        try await kind.withDatabase { database in
            let engine = try database.open()
            let town = try await SmallTown(on: engine)
            let (place, now, jade) = (town.community.id, town.clock.now, town.jade.member)
            let notice = Notice(
                id: Notice.ID(high: 9, low: 1), member: jade.id, subject: "Soup", words: "Soup",
                way: .email, made: now)
            try await town.store.write { writing in
                try writing.add(notice, to: jade, in: place)
                try writing.delay(
                    notice.id, until: now.adding(seconds: 60), trouble: "busy", in: place)
            }
            await engine.close()
            let again = try database.open()
            let store = Store(engine: again)
            let early = try await store.read { try $0.outbox(due: now, limit: 10) }
            let due = try await store.read {
                try $0.outbox(due: now.adding(seconds: 60), limit: 10)
            }
            #expect(early.isEmpty)
            #expect(due.map(\.letter.address) == ["jade@example.org"])
            #expect(due.first?.letter.tries == 1)
            await again.close()
        }
    }
}
