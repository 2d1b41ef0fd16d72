import Foundation
import Operations
import Storage

/// A database of a test's own: a file of SQLite, or a database on the test's server.
public struct FreshDatabase: Sendable {
    public let kind: EngineKind
    /// The file's path, or the database's URL.
    public let place: String
    private let name: String
    private let server: String

    /// An empty one, or a copy of one that nobody has open.
    init(_ kind: EngineKind, copying original: FreshDatabase? = nil) throws {
        self.kind = kind
        name = "goodturn_test_\(UInt64.random(in: .min ... .max))"
        switch kind {
        case .sqlite:
            server = ""
            let folder = FileManager.default.temporaryDirectory.appending(path: name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            place = folder.appending(path: BooksPlace.fileName).path
            if let original {
                try FileManager.default.copyItem(atPath: original.place, toPath: place)
            }
        case .postgres:
            server = EngineKind.postgresURL ?? ""
            guard var parts = URLComponents(string: server) else {
                throw StorageFault.unreachable("GOODTURN_TEST_POSTGRES is no URL")
            }
            parts.path = "/\(name)"
            place = parts.string ?? ""
            let template = original?.name ?? "template0"
            try PostgresServer.run("CREATE DATABASE \(name) TEMPLATE \(template)", at: server)
        }
    }

    public func open() throws -> any Engine {
        switch kind {
        case .sqlite: try SQLiteEngine(path: place)
        case .postgres: PostgresEngine(url: place, connections: 4)
        }
    }

    func remove() throws {
        switch kind {
        case .sqlite:
            let folder = URL(filePath: place).deletingLastPathComponent()
            try FileManager.default.removeItem(at: folder)
        case .postgres:
            try PostgresServer.run("DROP DATABASE IF EXISTS \(name) WITH (FORCE)", at: server)
        }
    }
}
