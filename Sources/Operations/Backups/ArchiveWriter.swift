import Crypto
import Essentials
import Foundation
import Interchange
import Storage

/// Writes a backup line by line: compressed, digested, and to the disk, with little memory.
final class ArchiveWriter {
    /// The name that the file will have, for what is said about it.
    private let name: String
    private let handle: FileHandle
    private let gzip = GzipWriter()
    private var hasher = SHA256()
    private var waiting: [UInt8] = []
    private(set) var rows = 0
    private static let chunk = 65_536

    /// - Throws: `BackupRefusal.cannotWrite`.
    init(file: String, name: String) throws {
        self.name = name
        let isMade = FileManager.default.createFile(
            atPath: file, contents: nil, attributes: [.posixPermissions: 0o600])
        guard isMade, let handle = FileHandle(forWritingAtPath: file) else {
            throw BackupRefusal.cannotWrite(name, reason: "the folder is not there or not yours")
        }
        self.handle = handle
    }

    func write(_ line: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        waiting += try encoder.encode(line)
        waiting.append(UInt8(ascii: "\n"))
        try flush()
    }

    func write(_ row: [SQLValue]) throws {
        ArchiveRow.write(row, to: &waiting)
        rows += 1
        if waiting.count >= Self.chunk { try flush() }
    }

    /// Writes the last line and waits until the disk has everything.
    func finish() throws {
        try flush()
        let digest = hasher.finalize().map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0" + hex : hex
        }.joined()
        try write(ArchiveTrailer(rows: rows, sha256: digest))
        try keep(gzip.finish())
        do {
            try handle.synchronize()
            try handle.close()
        } catch {
            throw refusal(error)
        }
    }

    private func flush() throws {
        guard !waiting.isEmpty else { return }
        hasher.update(data: waiting)
        try keep(gzip.write(waiting))
        waiting.removeAll(keepingCapacity: true)
    }

    private func keep(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { return }
        do {
            try handle.write(contentsOf: bytes)
        } catch {
            throw refusal(error)
        }
    }

    private func refusal(_ error: any Error) -> BackupRefusal {
        let fault = error as NSError
        let beneath = fault.userInfo[NSUnderlyingErrorKey] as? NSError
        let isFull = [fault, beneath].compactMap(\.self).contains { fault in
            fault.domain == NSPOSIXErrorDomain && fault.code == 28
                || fault.domain == NSCocoaErrorDomain
                    && fault.code == CocoaError.fileWriteOutOfSpace.rawValue
        }
        return isFull
            ? .diskFull(name)
            : .cannotWrite(name, reason: (beneath ?? fault).localizedDescription)
    }
}
