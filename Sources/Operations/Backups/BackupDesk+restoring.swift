import Communities
import Essentials
import Foundation
import Ledger
import Storage

extension BackupDesk {
    /// Fills these books, which must be empty, from a backup of either engine.
    ///
    /// - Returns: what re-adding each community's books found.
    /// - Throws: `BackupRefusal`, naming what is wrong; then nothing was restored.
    @discardableResult
    public func restore(_ file: String) async throws -> [AuditReport] {
        let header = try ArchiveReader(file: file).header
        do {
            try await desks.store.restore(schema: header.schema, now: desks.timepiece.now()) {
                try ArchiveReader(file: file).pour(into: $0)
            }
        } catch RestoringFault.notEmpty {
            throw BackupRefusal.notEmpty
        } catch let fault as StorageFault {
            throw Self.refusal(fault, file: file)
        }
        return try await desks.audit(header)
    }

    /// Restores a backup into a passing SQLite database and re-adds the books there.
    ///
    /// - Throws: `BackupRefusal` for the first thing that is wrong.
    public func verify(_ file: String) async throws {
        // The system's own chance: houses that draw the same numbers share one folder of the machine.
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "goodturn-trial-\(Chance.system.draw())-\(Chance.system.draw())")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let trial = try Desks.unlock(
            .folder(folder.path), timepiece: desks.timepiece, chance: desks.chance,
            logger: desks.logger)
        do {
            let reports = try await trial.backups.restore(file)
            await trial.close()
            if let problem = reports.flatMap(\.problems).first {
                throw BackupRefusal.didNotVerify("\(problem.row): \(problem.explanation)")
            }
        } catch {
            await trial.close()
            throw error
        }
    }

    private static func refusal(_ fault: StorageFault, file: String) -> any Error {
        switch fault {
        case .unique, .foreignKey, .check, .refusedByTrigger, .unreadable:
            BackupRefusal.didNotVerify("\(fault)")
        case .diskFull: BackupRefusal.diskFull("the books")
        default: fault
        }
    }
}

extension Desks {
    /// Re-adds every community's books, through the heads that a backup says they had.
    func audit(_ header: ArchiveHeader) async throws -> [AuditReport] {
        let heads = Dictionary(
            header.communities.map { ($0.name, ChainHead("\($0.sealed)-\($0.head)")) },
            uniquingKeysWith: { first, _ in first })
        var reports: [AuditReport] = []
        for community in try await setup.communities() {
            reports.append(
                try await store.audit(
                    community.id, heads: [heads[community.name] ?? nil].compactMap(\.self)))
        }
        return reports
    }
}
