import Communities
import Essentials
import Foundation
import Ledger
import People
import Storage

/// One archive of everything, the same for both engines, proven by restoring it.
public struct BackupDesk: Sendable {
    let desks: Desks

    /// Seconds after which the night's backup is due again.
    static let nightSeconds: Int64 = 20 * 3_600
}

extension Desks {
    public var backups: BackupDesk { BackupDesk(desks: self) }
}

extension BackupDesk {
    /// Writes everything into a new file, restores it on trial, and re-adds the books there.
    ///
    /// The file has its name only once it stood the test; before, it ends in `.part`.
    /// - Throws: `BackupRefusal`; nothing is left behind.
    @discardableResult
    public func make(at file: String) async throws -> BackupFact {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw BackupRefusal.fileExists(file)
        }
        // A name of its own: two who make it at once do not write into one file.
        let part = "\(file).\(desks.key().text)\(BackupFolder.partEnding)"
        do {
            let fact = try await write(to: part, for: file)
            try await verify(part)
            try Self.name(part, file)
            return fact
        } catch {
            try? FileManager.default.removeItem(atPath: part)
            throw error
        }
    }

    /// Gives a finished file its name, unless another has it: of two at once, one wins.
    private static func name(_ part: String, _ file: String) throws {
        let files = FileManager.default
        if (try? files.linkItem(atPath: part, toPath: file)) != nil {
            try? files.removeItem(atPath: part)
            return
        }
        guard !files.fileExists(atPath: file) else { throw BackupRefusal.fileExists(file) }
        // A stick may know no second name for one file.
        do {
            try files.moveItem(atPath: part, toPath: file)
        } catch {
            throw BackupRefusal.cannotWrite(file, reason: "it could not be given its name")
        }
    }

    /// The newest backup that stood its test, as the first screen may say it.
    public func last() async throws -> BackupFact? {
        try await desks.store.read { try $0.lastBackup() }
    }

    /// The night's backup, when one is due; the newest fourteen are kept.
    ///
    /// - Returns: whether one was made.
    public func nightly(in folder: BackupFolder) async throws -> Bool {
        let now = desks.timepiece.now()
        if let last = try await last(), last.made.adding(seconds: Self.nightSeconds) > now,
            folder.names.contains(last.name)
        {
            return false
        }
        // A server that nobody uses yet has nothing to keep.
        guard try await !desks.setup.communities().isEmpty else { return false }
        try folder.prepare()
        let fact = try await make(at: folder.file(named: BackupFolder.name(at: now)))
        try await desks.store.write { try $0.note(fact) }
        folder.thin(at: now)
        return true
    }

    /// What is about to happen to books that are kept first.
    public enum Change: String, Sendable {
        case migrating, restoring
    }

    /// A backup of the books as they are, made before they change.
    ///
    /// - Returns: its file.
    public func keep(before change: Change, in folder: BackupFolder) async throws -> String {
        try folder.prepare()
        let name = BackupFolder.name(at: desks.timepiece.now(), before: change)
        let file = folder.file(named: name)
        try await make(at: file)
        return file
    }

    /// The newest backup of the folder, to be carried away on a stick, however large it is.
    ///
    /// A backup holds every community of the server, so where there are several a coordinator of
    /// one may not take it.
    /// - Throws: `NotFound` where there is none, `HatRefusal` for hats that may not.
    public func newest(
        in folder: BackupFolder, as acting: Acting
    ) async throws -> FileOnDisk {
        guard try await mayTake(acting) else { throw HatRefusal.notYours }
        guard let name = folder.names.last,
            let file = FileOnDisk(path: folder.file(named: name), name: name)
        else { throw NotFound("backup") }
        return file
    }

    /// Whether everything on this server is this person's to take away.
    public func mayTake(_ acting: Acting) async throws -> Bool {
        if acting.may(.operateServer) { return true }
        guard acting.may(.importAndExport) else { return false }
        return try await desks.setup.communities().count == 1
    }

    private func write(to part: String, for file: String) async throws -> BackupFact {
        for community in try await desks.setup.communities() {
            try await desks.ledger.seal(as: .console(in: community.id))
        }
        let made = desks.timepiece.now()
        return try await desks.store.read { reading in
            // Made anew if the engine repeats this, so that nothing is written twice.
            let writer = try ArchiveWriter(file: part, name: file)
            try writer.write(Self.header(reading, made: made))
            for table in try reading.backedTables() {
                try writer.write(
                    ArchiveTable(
                        table: table.name, columns: table.columns.map { [$0.name, $0.kind.word] }))
                try reading.each(row: table) { try writer.write($0) }
            }
            try writer.finish()
            let attributes = try? FileManager.default.attributesOfItem(atPath: part)
            return BackupFact(
                made: made, name: URL(filePath: file).lastPathComponent,
                bytes: (attributes?[.size] as? NSNumber)?.int64Value ?? 0, rows: writer.rows)
        }
    }

    private static func header(_ reading: Reading, made: Instant) throws -> ArchiveHeader {
        let schema = try reading.schema()
        let communities = schema.contains(3) ? try reading.communities() : []
        return ArchiveHeader(
            schema: schema, made: made,
            communities: try communities.map { community in
                let head = try reading.head(in: community.id)
                return ArchiveHeader.Head(
                    name: community.name, head: Chain.text(of: head.digest),
                    sealed: head.place ?? 0)
            })
    }
}
