import Brokerage
import Communities
import DoorKit
import Essentials
import Foundation
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Backup races` {
    @Test(arguments: EngineKind.available)
    func `one backup gets the name, and one restore fills the books`(
        kind: EngineKind
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "goodturn-race-\(UInt64.random(in: .min ... .max))")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await kind.withTown { town in
            let nights = BackupFolder(path: folder.path)
            let desk = town.desks.backups
            let night = try await town.race("BackupDesk.nightly", isKeyed: false) { _, form in
                guard form < 4 else { return false }
                return try await desk.nightly(in: nights)
            }
            #expect(nights.names.count == 1, "\(night.refusals)")
            let made = try #require(nights.names.first)
            let kept = try await town.race("BackupDesk.keep", isKeyed: false) { _, form in
                guard form < 4 else { return "" }
                return try await desk.keep(before: .migrating, in: nights)
            }
            #expect(kept.answers.count == 2 && kept.refusals == ["file-exists"])
            let file = folder.appending(path: "by-hand").path
            let byHand = try await town.race("BackupDesk.make", isKeyed: false) { _, form in
                guard form < 4 else { return "" }
                return try await desk.make(at: file).name
            }
            #expect(byHand.answers == ["", "by-hand"] && byHand.refusals == ["file-exists"])
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(left.count == 3, "\(left)")
            try await town.race("BackupDesk.verify", isKeyed: false) { _, form in
                if form < 2 { try await desk.verify(file) }
            }
            let whole = folder.appending(path: made).path
            try await kind.withEngine(blank: true) { other in
                let empty = Desks(store: Store(engine: other), timepiece: town.clock.timepiece)
                let restored = try await town.race("BackupDesk.restore", isKeyed: false) { _, _ in
                    try await empty.backups.restore(whole).map(\.ok)
                }
                #expect(restored.wins == 1 && restored.answers == ["[true]"])
                #expect(restored.refusals == ["books-not-empty"])
            }
        }
    }
}
