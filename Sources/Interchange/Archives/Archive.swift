import CZip

/// The files of a ZIP, in memory.
public struct Archive: Hashable, Sendable {
    /// Entries and unpacked bytes beyond which a ZIP is refused as a bomb.
    public static let entriesMax = 100
    public static let bytesMax = 200_000_000

    public let files: [ImportFile]

    /// Whether the bytes start like a ZIP, an empty one included.
    public static func isArchive(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    public init(files: [ImportFile]) {
        self.files = files
    }

    /// Unpacks every file; folders are passed over, and so is what macOS puts beside them.
    ///
    /// Refuses more than 100 entries or 200 MB, counted while unpacking: what the ZIP says of its
    /// own sizes is not believed.
    public init(unpacking bytes: [UInt8]) throws(ArchiveRefusal) {
        files = try Archive.unpacked(bytes)
    }

    private static func unpacked(_ bytes: [UInt8]) throws(ArchiveRefusal) -> [ImportFile] {
        var outcome: Result<[ImportFile], ArchiveRefusal> = .failure(.unreadable)
        bytes.withUnsafeBytes { buffer in
            outcome = unpackedFiles(of: buffer)
        }
        return try outcome.get()
    }

    private static func unpackedFiles(
        of buffer: UnsafeRawBufferPointer
    ) -> Result<[ImportFile], ArchiveRefusal> {
        guard buffer.count > 0,
            let source = zip_source_buffer_create(
                buffer.baseAddress, zip_uint64_t(buffer.count), 0, nil)
        else { return .failure(.unreadable) }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            return .failure(.unreadable)
        }
        defer { zip_discard(archive) }
        let count = zip_get_num_entries(archive, 0)
        guard count <= entriesMax else { return .failure(.tooManyEntries(limit: entriesMax)) }
        var (files, rest): ([ImportFile], Int) = ([], bytesMax)
        for index in 0..<zip_uint64_t(max(count, 0)) {
            let name = entryName(archive, index)
            if name.hasSuffix("/") || name.hasPrefix("__MACOSX/") { continue }
            switch content(archive, index, name: name, atMost: rest) {
            case .failure(let refusal): return .failure(refusal)
            case .success(let bytes):
                rest -= bytes.count
                let plain = name.split(separator: "/").last.map(String.init) ?? name
                files.append(ImportFile(name: plain, bytes: bytes))
            }
        }
        return .success(files)
    }

    /// The name as UTF-8 where it is that, whatever the ZIP's flag says; else as libzip guesses.
    private static func entryName(_ archive: OpaquePointer, _ index: zip_uint64_t) -> String {
        if let raw = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)),
            let text = String(validatingCString: raw)
        {
            return text
        }
        return zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_GUESS)).map {
            String(cString: $0)
        } ?? "file \(index + 1)"
    }

    private static func content(
        _ archive: OpaquePointer, _ index: zip_uint64_t, name: String, atMost limit: Int
    ) -> Result<[UInt8], ArchiveRefusal> {
        guard let file = zip_fopen_index(archive, index, 0) else {
            return .failure(.entryUnreadable(name: name))
        }
        defer { zip_fclose(file) }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let length = chunk.withUnsafeMutableBytes { buffer in
                zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
            }
            guard length >= 0 else { return .failure(.entryUnreadable(name: name)) }
            if length == 0 { return .success(content) }
            guard content.count + Int(length) <= limit else {
                return .failure(.tooLarge(limitBytes: bytesMax))
            }
            content.append(contentsOf: chunk[0..<Int(length)])
        }
    }
}
