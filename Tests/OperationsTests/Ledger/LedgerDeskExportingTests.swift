import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Synchronization
import TestKit
import Testing

@Suite struct `The journal exported` {
    private final class Sheet: Sendable {
        private let text = Mutex("")
        var written: String { text.withLock { $0 } }
        func add(_ more: String) { text.withLock { $0 += more } }
    }

    private func export(
        _ format: JournalFormat, from engine: any Engine, names: Bool = false
    ) async throws -> String {
        let store = Store(engine: engine)
        try await store.migrate(now: Books.now)
        _ = try await AuditorWalk(store: store, seed: 3).run(operations: 60)
        let sheet = Sheet()
        let desks = Desks(store: store, timepiece: Timepiece { Books.now }, chance: .seeded(1))
        try await desks.ledger.export(
            format, names: names, as: .console(in: Books.community)
        ) { sheet.add($0) }
        return sheet.written
    }

    @Test(arguments: EngineKind.available)
    func `carries every entry once`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let text = try await export(.json, from: engine)
            let entries = text.split(separator: "\n").filter { $0.hasPrefix("{") }
            let kept = try await Store(engine: engine).audit(Books.community).entries
            #expect(entries.count == kept)
            #expect(kept > 10)
        }
    }

    @Test func `leaves names at home unless they are asked for`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let text = try await export(.hledger, from: engine)
            #expect(!text.contains("account 3"))
        }
        try await EngineKind.sqlite.withEngine { engine in
            let text = try await export(.hledger, from: engine, names: true)
            #expect(text.contains("; account 3"))
        }
    }

    @Test func `is refused to hats that may not export`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.ledger.export(
                    .hledger, names: false, as: town.acting(for: town.jade)
                ) { _ in }
            }
        }
    }
}
