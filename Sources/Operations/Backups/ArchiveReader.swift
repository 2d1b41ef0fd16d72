import Crypto
import Essentials
import Foundation
import Interchange
import Storage

/// Reads a backup line by line with little memory, and checks it as it goes.
final class ArchiveReader {
    private let file: String
    private let handle: FileHandle
    private let gzip = GzipReader()
    private var hasher = SHA256()
    private var buffer: [UInt8] = []
    private var start = 0
    private var line = 0
    private var rows = 0
    private var hasEnded = false
    let header: ArchiveHeader

    /// - Throws: `BackupRefusal.noFile`, `.notABackup` or `.newer`.
    init(file: String) throws {
        self.file = file
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw BackupRefusal.noFile(file)
        }
        self.handle = handle
        guard let first = try? handle.read(upToCount: 65_536), let bytes = gzip.read(Array(first))
        else { throw BackupRefusal.notABackup(file) }
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
            let header = try? JSONDecoder().decode(
                ArchiveHeader.self, from: Data(bytes[..<end])),
            header.kind == ArchiveHeader.kind
        else { throw BackupRefusal.notABackup(file) }
        let known = Set(Schema.migrations.map(\.number))
        guard header.format <= ArchiveHeader.format, known.isSuperset(of: header.schema) else {
            throw BackupRefusal.newer(file)
        }
        self.header = header
        hasher.update(data: bytes[...end])
        buffer = bytes
        start = end + 1
        line = 1
    }

    deinit {
        try? handle.close()
    }

    /// Hands over every row, table by table, and goes on only while everything fits.
    ///
    /// - Throws: `BackupRefusal.cutShort` or `.damaged`.
    func pour(into restoring: Restoring) throws {
        var kinds: [SQLKind] = []
        while let text = try nextLine() {
            if text.first == UInt8(ascii: "[") {
                guard let row = ArchiveRow.read(text, as: kinds) else { throw damaged }
                try restoring.add(row)
                rows += 1
            } else if let table = try? JSONDecoder().decode(
                ArchiveTable.self, from: Data(text))
            {
                let columns = try self.columns(of: table)
                kinds = columns.map(\.kind)
                do {
                    try restoring.begin(BackedTable(name: table.table, columns: columns))
                } catch is RestoringFault {
                    throw damaged
                }
            } else {
                try end(text)
            }
        }
        guard hasEnded else { throw BackupRefusal.cutShort(file) }
    }

    private var damaged: BackupRefusal { .damaged(file, line: line) }

    private func columns(of table: ArchiveTable) throws -> [BackedTable.Column] {
        try table.columns.map { pair in
            guard pair.count == 2, let kind = SQLKind(word: pair[1]) else { throw damaged }
            return BackedTable.Column(name: pair[0], kind: kind)
        }
    }

    private func end(_ text: ArraySlice<UInt8>) throws {
        guard let trailer = try? JSONDecoder().decode(ArchiveTrailer.self, from: Data(text)) else {
            throw damaged
        }
        let digest = hasher.finalize().map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0" + hex : hex
        }.joined()
        guard trailer.sha256 == digest, trailer.rows == rows else { throw damaged }
        hasEnded = true
    }

    /// The next line; the digest covers every line but the last.
    private func nextLine() throws -> ArraySlice<UInt8>? {
        while true {
            if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
                let text = buffer[start..<end]
                if hasEnded { throw damaged }
                let isTrailer = text.starts(with: "{\"rows\":".utf8)
                if !isTrailer { hasher.update(data: buffer[start...end]) }
                start = end + 1
                line += 1
                return text
            }
            buffer.removeFirst(start)
            start = 0
            guard let more = try handle.read(upToCount: 65_536), !more.isEmpty else {
                guard gzip.isAtEnd, buffer.isEmpty else { throw BackupRefusal.cutShort(file) }
                return nil
            }
            guard let bytes = gzip.read(Array(more)) else { throw damaged }
            buffer += bytes
        }
    }
}
