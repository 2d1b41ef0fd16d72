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
                    try reading.draft(of: "ask", for: login, since: now, in: place)?.content,
                    try reading.draft(
                        of: "ask", for: login, since: now.adding(seconds: 1), in: place)?.content
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

    @Test(arguments: EngineKind.available)
    func `finds drafts that begin alike, and lets go of the oldest`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now, login) = (town.community.id, town.clock.now, town.sue.login)
            let long = String(repeating: "x", count: 150_000)
            let left = try await town.store.write { writing in
                for (second, form) in ["unsent-a", "unsent-b", "unsent-c", "ask"].enumerated() {
                    try writing.keepDraft(
                        long, of: form, for: login, at: now.adding(seconds: Int64(second)),
                        in: place)
                }
                try writing.dropDrafts(
                    beyond: 2, startingWith: "unsent-", for: login, in: place)
                return try writing.read.drafts(
                    startingWith: "unsent-", for: login, since: now, in: place)
            }
            #expect(left.map(\.form) == ["unsent-c", "unsent-b"])
            #expect(left.allSatisfy { $0.content == long })
            let ask = try await town.store.read { reading in
                try reading.draft(of: "ask", for: login, since: now, in: place)
            }
            #expect(ask != nil)
        }
    }
}
