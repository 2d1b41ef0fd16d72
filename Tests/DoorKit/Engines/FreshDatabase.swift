import Foundation
import Operations
import Storage

/// An empty database of a test's own: a file of SQLite, or a database on the test's server.
public struct FreshDatabase: Sendable {
    public let kind: EngineKind
    /// The file's path, or the database's URL.
    public let place: String
    private let name: String
    private let server: String

    public init(_ kind: EngineKind) throws {
        self.kind = kind
        name = "goodturn_test_\(UInt64.random(in: .min ... .max))"
        switch kind {
        case .sqlite:
            server = ""
            let folder = FileManager.default.temporaryDirectory.appending(path: name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            place = folder.appending(path: BooksPlace.fileName).path
        case .postgres:
            server = EngineKind.postgresURL ?? ""
            guard var parts = URLComponents(string: server) else {
                throw StorageFault.unreachable("GOODTURN_TEST_POSTGRES is no URL")
            }
            parts.path = "/\(name)"
            place = parts.string ?? ""
            try PostgresServer.run("CREATE DATABASE \(name) TEMPLATE template0", at: server)
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
