import DoorKit
import Essentials
import Storage
import Testing

@Suite struct `Leases taken` {
    private static let one = Identifier<Never>(high: 1, low: 1)
    private static let two = Identifier<Never>(high: 2, low: 2)

    private func take(
        _ store: Store, _ holder: Identifier<Never>, at seconds: Int64, for length: Int64 = 60
    ) async throws -> Bool {
        let now = Instant(milliseconds: seconds * 1_000)
        return try await store.write {
            try $0.takeLease("seal", for: holder, at: now, until: now.adding(seconds: length))
        }
    }

    @Test(arguments: EngineKind.available)
    func `belong to one process until their time is over`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: Instant(milliseconds: 0))
            #expect(try await take(store, Self.one, at: 0))
            #expect(try await !take(store, Self.two, at: 30))
            #expect(try await take(store, Self.one, at: 40))
            #expect(try await !take(store, Self.two, at: 90))
            #expect(try await take(store, Self.two, at: 100))
            #expect(try await !take(store, Self.one, at: 101))
            try await store.write { try $0.endLease("seal", of: Self.two) }
            #expect(try await take(store, Self.one, at: 102))
        }
    }
}
