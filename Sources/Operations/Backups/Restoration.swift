import Essentials
import Foundation
import Ledger
import Logging
import Storage

/// A restore from start to end: looked at first, filled beside the books, then put in their place.
public struct Restoration: Sendable {
    let file: String
    let place: BooksPlace
    /// Where the books that are there now are kept first; nil refuses to replace any.
    let replacingInto: BackupFolder?

    public init(of file: String, into place: BooksPlace, replacingInto: BackupFolder? = nil) {
        self.file = file
        self.place = place
        self.replacingInto = replacingInto
    }

    /// Restores, whole or not at all.
    ///
    /// - Returns: what re-adding each community's books found, and where older books are kept.
    /// - Throws: `BackupRefusal`, naming what is wrong; then everything is as it was.
    public func run() async throws -> (reports: [AuditReport], kept: String?) {
        _ = try ArchiveReader(file: file)
        switch place {
        case .database:
            guard replacingInto == nil else { throw BackupRefusal.needsEmptyDatabase }
            return (try await fill(place), nil)
        case .folder(let folder):
            let kept = try await keepBooks(in: folder)
            return (try await fill(folder: folder), kept)
        }
    }

    private func fill(_ place: BooksPlace) async throws -> [AuditReport] {
        let desks = try Desks.unlock(place)
        do {
            let reports = try await desks.backups.restore(file)
            await desks.close()
            return reports
        } catch {
            await desks.close()
            throw error
        }
    }

    /// Fills a folder inside the folder, and moves the whole file up once it is good.
    private func fill(folder: String) async throws -> [AuditReport] {
        let isFresh = !FileManager.default.fileExists(atPath: folder)
        try Desks.prepare(folder)
        let passing = URL(filePath: folder).appending(path: "restoring").path
        try? FileManager.default.removeItem(atPath: passing)
        do {
            let reports = try await fill(.folder(passing))
            guard let hold = FileHold(on: Desks.path(in: folder), alone: true) else {
                throw BackupRefusal.inUse
            }
            defer { withExtendedLifetime(hold) {} }
            for ending in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: Desks.path(in: folder) + ending)
            }
            for ending in ["-wal", ""] {
                let file = Desks.path(in: passing) + ending
                guard FileManager.default.fileExists(atPath: file) else { continue }
                try FileManager.default.moveItem(
                    atPath: file, toPath: Desks.path(in: folder) + ending)
            }
            try? FileManager.default.removeItem(atPath: passing)
            return reports
        } catch {
            try? FileManager.default.removeItem(atPath: isFresh ? folder : passing)
            throw error
        }
    }

    /// Makes a backup of the books in a folder, if there are any.
    private func keepBooks(in folder: String) async throws -> String? {
        guard Desks.hasBooks(in: folder) else { return nil }
        // A server would go on with the file it has open, and lose what it says it has kept.
        guard FileHold(on: Desks.path(in: folder), alone: true) != nil else {
            throw BackupRefusal.inUse
        }
        let desks = try Desks.unlock(.folder(folder))
        do {
            var kept: String?
            let isNew = try await desks.schemaSteps().done == 0
            let hasBooks = isNew ? false : try await !desks.setup.communities().isEmpty
            if hasBooks {
                guard let replacingInto else { throw BackupRefusal.notEmpty }
                kept = try await desks.backups.keep(before: .restoring, in: replacingInto)
            }
            await desks.close()
            return kept
        } catch {
            await desks.close()
            throw error
        }
    }
}
