import Communities
import DoorKit
import Essentials
import Foundation
import Operations
import Testing

@Suite struct `Books opened` {
    private func inFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "goodturn-books-\(UInt64.random(in: .min ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.path)
    }

    @Test func `are refused where there are none, and nothing is made`() async throws {
        try await inFolder { folder in
            await #expect(throws: BooksRefusal.noBooks(folder: folder)) {
                try await Desks.open(.folder(folder))
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left.isEmpty)
        }
    }

    @Test func `are refused in a file that is no database`() async throws {
        try await inFolder { folder in
            let file = folder + "/goodturn.sqlite"
            try Data(String(repeating: "not a database ", count: 400).utf8)
                .write(to: URL(filePath: file))
            await #expect(throws: BooksRefusal.self) { try await Desks.open(.folder(folder)) }
        }
    }

    @Test func `are refused below a folder that is not there`() async throws {
        try await inFolder { folder in
            #expect(throws: BooksRefusal.noFolder(folder + "/no/way")) {
                try Desks.unlock(.folder(folder + "/no/way"))
            }
        }
    }

    @Test func `open again once they were made`() async throws {
        try await inFolder { folder in
            let made = try Desks.unlock(.folder(folder + "/data"))
            try await made.migrate()
            _ = try await made.setup.start(FoundingForm(title: "Riverside"))
            await made.close()
            let again = try await Desks.open(.folder(folder + "/data"))
            #expect(try await again.setup.communities().map(\.title) == ["Riverside"])
            await again.close()
        }
    }
}
