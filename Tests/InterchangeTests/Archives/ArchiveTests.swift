import Testing

@testable import Interchange

@Suite struct ArchivePacking {
    @Test func `unpacks what it packed, names with accents included`() throws {
        let files = [
            ImportFile(name: "Banc_Ofertes é_2024.csv", text: "a,b\n"),
            ImportFile(name: "empty.csv", text: ""),
        ]
        let bytes = try Archive(files: files).packed()
        #expect(Archive.isArchive(bytes))
        #expect(try Archive(unpacking: bytes).files == files)
    }

    @Test func `gives equal bytes for equal files`() throws {
        let archive = Archive(files: [ImportFile(name: "a", text: "text")])
        #expect(try archive.packed() == archive.packed())
    }

    @Test func `refuses bytes that are no ZIP`() {
        #expect(throws: ArchiveRefusal.unreadable) {
            try Archive(unpacking: Array("PK\u{3}\u{4} nonsense".utf8))
        }
        #expect(throws: ArchiveRefusal.unreadable) { try Archive(unpacking: []) }
    }

    @Test func `refuses a ZIP with more than a hundred files`() throws {
        let files = (0...100).map { ImportFile(name: "\($0).csv", text: "x") }
        let bytes = try Archive(files: files).packed()
        #expect(throws: ArchiveRefusal.tooManyEntries(limit: 100)) {
            try Archive(unpacking: bytes)
        }
    }

    @Test func `refuses a small ZIP that unpacks to more than 200 MB`() throws {
        let zeros = [UInt8](repeating: 0, count: 70_000_000)
        let files = (0..<3).map { ImportFile(name: "\($0)", bytes: zeros) }
        let bytes = try Archive(files: files).packed()
        #expect(bytes.count < 1_000_000)
        #expect(throws: ArchiveRefusal.tooLarge(limitBytes: 200_000_000)) {
            try Archive(unpacking: bytes)
        }
    }

    @Test func `refuses a ZIP whose content was damaged`() throws {
        var bytes = try Archive(files: [
            ImportFile(name: "a", text: String(repeating: "some text ", count: 50))
        ]).packed()
        bytes[40] ^= 0xFF
        #expect(throws: ArchiveRefusal.entryUnreadable(name: "a")) {
            try Archive(unpacking: bytes)
        }
    }
}
