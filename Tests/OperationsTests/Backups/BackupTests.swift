import Communities
import DoorKit
import Essentials
import Foundation
import Ledger
import Operations
import People
import Storage
import TestKit
import Testing

/// A folder of a test's own, gone afterwards.
private func inFolder<T>(_ body: (String) async throws -> T) async throws -> T {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "goodturn-backup-\(UInt64.random(in: .min ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path)
}

/// Books with some hundred operations in them, random and repeatable, and a desk on them.
private func walked(_ engine: any Engine) async throws -> Desks {
    let store = Store(engine: engine)
    try await store.migrate(now: Books.now)
    let outcome = try await AuditorWalk(store: store, seed: 11).run(operations: 120)
    #expect(outcome.disagreements.isEmpty)
    return Desks(store: store, timepiece: Timepiece { Books.now }, chance: .seeded(4))
}

private func lines(_ desks: Desks) async throws -> [AccountLine] {
    try await desks.ledger.accounts(as: .console(in: Books.community))
}

@Suite(.serialized) struct `Backups made` {
    private struct Route: CustomTestStringConvertible {
        let from: EngineKind
        let to: EngineKind
        var testDescription: String { "\(from) to \(to)" }

        static let all = EngineKind.available.flatMap { from in
            EngineKind.available.map { Route(from: from, to: $0) }
        }
    }

    @Test(arguments: Route.all)
    private func `come back whole on either engine, and the books go on`(
        route: Route
    ) async throws {
        try await inFolder { folder in
            let file = folder + "/books.backup"
            try await route.from.withEngine { engine in
                let desks = try await walked(engine)
                let before = try await lines(desks)
                let fact = try await desks.backups.make(at: file)
                #expect(fact.rows > 200)
                try await route.to.withEngine(blank: true) { other in
                    let restored = Desks(
                        store: Store(engine: other), timepiece: desks.timepiece,
                        chance: .seeded(5))
                    let reports = try await restored.backups.restore(file)
                    #expect(reports.map(\.ok) == [true])
                    let after = try await lines(restored)
                    #expect(after == before)
                    let head = try await desks.ledger.head(as: .console(in: Books.community))
                    let there = try await restored.ledger.head(as: .console(in: Books.community))
                    #expect(head == there)
                    try await post(one: after, in: restored)
                    let proof = try await restored.ledger.verify(
                        heads: [ChainHead(head)].compactMap(\.self),
                        as: .console(in: Books.community))
                    #expect(proof.ok, "\(proof.problems)")
                }
            }
        }
    }

    /// One more entry, as the next day would bring it.
    private func post(one lines: [AccountLine], in desks: Desks) async throws {
        let unlimited = lines.filter { $0.account.limits.hardFloor == nil }
        let pair = try #require(unlimited.count > 1 ? (unlimited[0], unlimited[1]) : nil)
        let entry = Entry(
            id: Entry.ID(high: 77, low: 1), community: Books.community, kind: .exchange,
            day: Day(number: 20_000), recorded: Books.now,
            recorder: Recorder(member: nil, hat: 2), word: .phone,
            transfers: [
                Transfer(from: pair.0.account.id, to: pair.1.account.id, amount: 1)
            ])
        try await desks.store.write { writing in
            _ = try writing.post(entry, today: Day(number: 20_000))
        }
    }

    @Test func `are refused when one byte was changed`() async throws {
        try await inFolder { folder in
            let file = folder + "/books.backup"
            try await EngineKind.sqlite.withEngine { engine in
                try await walked(engine).backups.make(at: file)
            }
            let whole = try Data(contentsOf: URL(filePath: file))
            for place in [40, whole.count / 3, whole.count / 2, whole.count - 12] {
                var changed = whole
                changed[place] ^= 0x41
                let other = folder + "/changed-\(place).backup"
                try changed.write(to: URL(filePath: other))
                await #expect(throws: BackupRefusal.self, "byte \(place)") {
                    try await Restoration(of: other, into: .folder(folder + "/trial")).run()
                }
                #expect(!FileManager.default.fileExists(atPath: folder + "/trial"))
            }
        }
    }

    @Test func `are refused when they were not copied whole`() async throws {
        try await inFolder { folder in
            let file = folder + "/books.backup"
            try await EngineKind.sqlite.withEngine { engine in
                try await walked(engine).backups.make(at: file)
            }
            let whole = try Data(contentsOf: URL(filePath: file))
            for length in [0, 200, whole.count / 2, whole.count - 1] {
                let other = folder + "/short-\(length).backup"
                try whole.prefix(length).write(to: URL(filePath: other))
                await #expect(throws: BackupRefusal.self, "\(length) bytes") {
                    try await Restoration(of: other, into: .folder(folder + "/trial")).run()
                }
                #expect(!FileManager.default.fileExists(atPath: folder + "/trial"))
            }
            let half = BackupRefusal.cutShort(folder + "/short-\(whole.count / 2).backup")
            await #expect(throws: half) {
                try await Restoration(
                    of: folder + "/short-\(whole.count / 2).backup",
                    into: .folder(folder + "/trial")
                ).run()
            }
        }
    }

    @Test func `do not fall upon books that are there, unless those are kept first`() async throws {
        try await inFolder { folder in
            let file = folder + "/books.backup"
            try await EngineKind.sqlite.withEngine { engine in
                try await walked(engine).backups.make(at: file)
            }
            let place = BooksPlace.folder(folder + "/data")
            _ = try await Restoration(of: file, into: place).run()
            await #expect(throws: BackupRefusal.notEmpty) {
                try await Restoration(of: file, into: place).run()
            }
            let kept = try await Restoration(
                of: file, into: place,
                replacingInto: BackupFolder(path: folder + "/kept")
            ).run().kept
            let older = try #require(kept)
            #expect(FileManager.default.fileExists(atPath: older))
        }
    }

    @Test func `do not take the place of books that a server has open`() async throws {
        try await inFolder { folder in
            let file = folder + "/books.backup"
            try await EngineKind.sqlite.withEngine { engine in
                try await walked(engine).backups.make(at: file)
            }
            let place = BooksPlace.folder(folder + "/data")
            _ = try await Restoration(of: file, into: place).run()
            let replacing = Restoration(
                of: file, into: place, replacingInto: BackupFolder(path: folder + "/kept"))
            let serving = try await Desks.open(place)
            await #expect(throws: BackupRefusal.inUse) { try await replacing.run() }
            #expect(!FileManager.default.fileExists(atPath: folder + "/kept"))
            await serving.close()
            let kept = try await replacing.run().kept
            #expect(kept != nil)
        }
    }

    @Test func `never take the place of another file`() async throws {
        try await inFolder { folder in
            let file = folder + "/books.backup"
            try Data("mine".utf8).write(to: URL(filePath: file))
            try await EngineKind.sqlite.withEngine { engine in
                let desks = try await walked(engine)
                await #expect(throws: BackupRefusal.fileExists(file)) {
                    try await desks.backups.make(at: file)
                }
            }
            #expect(try Data(contentsOf: URL(filePath: file)) == Data("mine".utf8))
        }
    }

    @Test func `leave nothing behind where books do not add up`() async throws {
        try await inFolder { folder in
            try await EngineKind.sqlite.withEngine { engine in
                let desks = try await walked(engine)
                try await engine.write { connection in
                    try connection.run("UPDATE account SET balance = balance + 1 WHERE key = 1")
                }
                await #expect(throws: BackupRefusal.self) {
                    try await desks.backups.make(at: folder + "/bad.backup")
                }
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }

    @Test func `come once a night and fourteen are kept`() async throws {
        try await inFolder { folder in
            try await EngineKind.sqlite.withEngine { engine in
                let desks = try await walked(engine)
                let place = BackupFolder(path: folder + "/backups")
                for night in 0..<16 {
                    let now = Books.now.adding(days: Int64(night))
                    let later = Desks(
                        store: desks.store, timepiece: Timepiece { now }, chance: .seeded(6))
                    let made = try await later.backups.nightly(in: place)
                    let again = try await later.backups.nightly(in: place)
                    #expect(made && !again)
                }
                #expect(place.names.count == BackupFolder.kept)
                let last = try await desks.backups.last()
                #expect(last?.made == Books.now.adding(days: 15))
                #expect(last?.name == place.names.last)
            }
        }
    }
}
