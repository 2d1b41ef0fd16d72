import CZip

extension Archive {
    /// The bytes of a ZIP with these files, in this order.
    ///
    /// No clock goes in: every entry carries 1 January 1980, so that equal files give equal bytes.
    public func packed() throws(ArchiveRefusal) -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw .notWritten }
        guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
            zip_source_free(source)
            throw .notWritten
        }
        // libzip reads the contents when it closes, so they must stay where they are till then.
        let contents = files.map { file in
            let copy = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(file.bytes.count, 1), alignment: 1)
            copy.copyBytes(from: file.bytes)
            return copy
        }
        defer { contents.forEach { $0.deallocate() } }
        zip_source_keep(source)
        defer { zip_source_free(source) }
        guard add(contents, to: archive), zip_close(archive) == 0 else {
            zip_discard(archive)
            throw .notWritten
        }
        guard let bytes = Archive.bytes(of: source) else { throw .notWritten }
        return bytes
    }

    private func add(_ contents: [UnsafeMutableRawBufferPointer], to archive: OpaquePointer) -> Bool
    {
        for (file, content) in zip(files, contents) {
            let data = zip_source_buffer(
                archive, content.baseAddress, zip_uint64_t(file.bytes.count), 0)
            let index = zip_file_add(
                archive, file.name, data, zip_flags_t(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else {
                zip_source_free(data)
                return false
            }
            zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0)
        }
        return true
    }

    private static func bytes(of source: OpaquePointer) -> [UInt8]? {
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
            return nil
        }
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        let length = bytes.withUnsafeMutableBytes { buffer in
            zip_source_read(source, buffer.baseAddress, zip_uint64_t(buffer.count))
        }
        return Int(length) == bytes.count ? bytes : nil
    }
}
