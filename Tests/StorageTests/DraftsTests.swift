import Communities
import DoorKit
import Essentials
import Operations
import Storage
import Testing

@Suite struct `Draft storage` {
    @Test(arguments: EngineKind.available)
    func `has one row for each person and form`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now, login) = (town.community.id, town.clock.now, town.sue.login)
            try await town.store.write { writing in
                try writing.keepDraft("one", of: "ask", for: login, at: now, in: place)
                try writing.keepDraft("two", of: "ask", for: login, at: now, in: place)
                try writing.keepDraft("other", of: "slip", for: login, at: now, in: place)
            }
            let found = try await town.store.read { reading in
                (
                    try reading.draft(of: "ask", for: login, since: now, in: place),
                    try reading.draft(
                        of: "ask", for: login, since: now.adding(seconds: 1), in: place)
                )
            }
            #expect(found == ("two", nil))
            let dropped = try await town.store.write { writing in
                try writing.dropDraft(of: "slip", for: login, in: place)
                return try writing.dropDrafts(before: now.adding(seconds: 1), in: place)
            }
            #expect(dropped == 1)
        }
    }
}
