import Essentials
import Foundation
import Logging
import Storage

extension Desks {
    /// Opens books that are there already and fit this version.
    ///
    /// - Throws: `BooksRefusal` or `SchemaRefusal`, naming what stands in the way.
    public static func open(
        _ place: BooksPlace, timepiece: Timepiece = .wall, chance: Chance = .system,
        logger: Logger = Logger(label: "goodturn")
    ) async throws -> Desks {
        if case .folder(let folder) = place, !hasBooks(in: folder) {
            throw BooksRefusal.noBooks(folder: folder)
        }
        let desks = try unlock(place, timepiece: timepiece, chance: chance, logger: logger)
        do {
            let (done, waiting) = try await desks.schemaSteps()
            guard done > 0 || waiting == 0 else { throw noBooks(at: place) }
            guard waiting == 0 else { throw BooksRefusal.older }
            return desks
        } catch {
            await desks.close()
            throw error
        }
    }

    /// Opens books whatever their version, and makes an empty place where there is none.
    public static func unlock(
        _ place: BooksPlace, timepiece: Timepiece = .wall, chance: Chance = .system,
        logger: Logger = Logger(label: "goodturn")
    ) throws -> Desks {
        let engine: any Engine
        switch place {
        case .folder(let folder):
            try prepare(folder)
            do {
                engine = try SQLiteEngine(path: path(in: folder))
            } catch let fault as StorageFault {
                throw refusal(fault, in: folder)
            }
        case .database(let url):
            engine = PostgresEngine(url: url)
        }
        return Desks(
            store: Store(engine: engine), timepiece: timepiece, chance: chance, logger: logger)
    }

    /// How many steps the schema has taken and how many this version would add.
    public func schemaSteps() async throws -> (done: Int, waiting: Int) {
        do {
            return try await store.migrationsWaiting()
        } catch StorageFault.unreachable(let reason) {
            throw BooksRefusal.unreachable(reason)
        } catch StorageFault.unreadable(let reason) {
            throw BooksRefusal.notADatabase(reason)
        }
    }

    public func close() async {
        await store.close()
    }

    static func path(in folder: String) -> String {
        URL(filePath: folder).appending(path: BooksPlace.fileName).path
    }

    static func hasBooks(in folder: String) -> Bool {
        FileManager.default.fileExists(atPath: path(in: folder))
    }

    private static func noBooks(at place: BooksPlace) -> BooksRefusal {
        switch place {
        case .folder(let folder): .noBooks(folder: folder)
        case .database: .emptyDatabase
        }
    }

    /// Makes the folder where its parent is there, readable by nobody else.
    static func prepare(_ folder: String) throws {
        let files = FileManager.default
        var isFolder: ObjCBool = false
        if !files.fileExists(atPath: folder, isDirectory: &isFolder) {
            let parent = URL(filePath: folder).deletingLastPathComponent().path
            guard files.fileExists(atPath: parent) else { throw BooksRefusal.noFolder(folder) }
            do {
                try files.createDirectory(
                    atPath: folder, withIntermediateDirectories: false,
                    attributes: [.posixPermissions: 0o700])
            } catch {
                throw BooksRefusal.notWritable(folder: folder)
            }
        } else if !isFolder.boolValue {
            throw BooksRefusal.noFolder(folder)
        }
        guard files.isWritableFile(atPath: folder) else {
            throw BooksRefusal.notWritable(folder: folder)
        }
    }

    private static func refusal(_ fault: StorageFault, in folder: String) -> any Error {
        switch fault {
        case .unreadable, .other: BooksRefusal.notADatabase(path(in: folder))
        case .unreachable: BooksRefusal.notWritable(folder: folder)
        default: fault
        }
    }
}

extension Desks {
    /// Brings the books to this version's schema.
    ///
    /// - Returns: how many steps were taken.
    @discardableResult
    public func migrate() async throws -> Int {
        try await store.migrate(now: timepiece.now()).count
    }
}
