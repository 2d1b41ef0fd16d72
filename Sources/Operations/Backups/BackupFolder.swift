import Essentials
import Foundation

/// The folder where the nights' backups lie: newest last, fourteen of them.
public struct BackupFolder: Hashable, Sendable {
    public let path: String
    /// How many are kept.
    public static let kept = 14
    static let ending = ".backup"
    /// What a file's name ends in until it stood its test.
    static let partEnding = ".part"

    public init(path: String) {
        self.path = path
    }

    /// The name of a backup made at that moment; names sort as their moments do.
    static func name(at moment: Instant, before change: BackupDesk.Change? = nil) -> String {
        let stamp = moment.description.prefix(19).map { $0 == ":" ? "-" : $0 }
        let reason = change.map { "-before-\($0.rawValue)" } ?? ""
        return "goodturn-\(String(stamp))\(reason)\(ending)"
    }

    func file(named name: String) -> String {
        URL(filePath: path).appending(path: name).path
    }

    /// The finished backups in it, oldest first.
    public var names: [String] {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return found.filter { $0.hasPrefix("goodturn-") && $0.hasSuffix(Self.ending) }.sorted()
    }

    /// Makes the folder, readable by nobody else.
    ///
    /// - Throws: `BackupRefusal.cannotWrite`.
    func prepare() throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw BackupRefusal.cannotWrite(path, reason: "this folder cannot be made")
        }
    }

    /// Removes all but the newest, and what a backup left that was broken off long ago.
    func thin(at now: Instant) {
        let yesterday = Self.name(at: now.adding(days: -1))
        let found = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for name in found
        where name.hasPrefix("goodturn-") && name.hasSuffix(Self.partEnding) && name < yesterday {
            try? FileManager.default.removeItem(atPath: file(named: name))
        }
        for name in names.dropLast(Self.kept) {
            try? FileManager.default.removeItem(atPath: file(named: name))
        }
    }
}
