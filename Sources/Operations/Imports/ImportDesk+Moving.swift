import Communities
import Essentials
import Foundation
import Ledger
import People
import Storage

/// One import in the list.
public struct ImportLine: Hashable, Sendable {
    public enum Standing: String, Hashable, Sendable, Codable {
        case draft, loaded, undone
    }

    public let run: ImportDesk.RunID
    public let kind: ImportKind
    public let standing: Standing
    public let began: Instant
    public let loaded: Instant?
    public let undone: Instant?
    public let why: String
    /// Nil until it is loaded.
    public let receipt: ImportReceipt?

    init(_ stored: StoredImport) throws {
        guard let kind = ImportKind(rawValue: stored.source) else {
            throw StorageFault.unreadable("a kind of import")
        }
        run = ImportDesk.RunID(sameBytesAs: stored.id)
        self.kind = kind
        standing =
            switch stored.standing {
            case .draft: .draft
            case .loaded: .loaded
            case .undone: .undone
            }
        began = stored.began
        loaded = stored.loaded
        undone = stored.undone
        why = stored.undoneWhy
        receipt =
            stored.report.isEmpty
            ? nil
            : try JSONDecoder().decode(ImportReceipt.self, from: Data(stored.report.utf8))
    }
}

extension ImportDesk {
    /// The newest imports, drafts among them.
    public func list(limit: Int = 100, as acting: Acting) async throws -> [ImportLine] {
        try acting.require(.importAndExport)
        return try await desks.ask(as: acting) { question in
            try question.read.imports(limit: limit, in: question.community.id)
                .map(ImportLine.init)
        }
    }

    public func line(_ run: RunID, as acting: Acting) async throws -> ImportLine {
        try acting.require(.importAndExport)
        return try await desks.ask(as: acting) { question in
            let id = StoredImport.ID(sameBytesAs: run)
            guard let stored = try question.read.importRun(id, in: question.community.id) else {
                throw NotFound("import")
            }
            return try ImportLine(stored)
        }
    }

    /// Since when nothing more is taken in from the other system; nil while both run.
    public func moved(
        from kind: ImportKind = .timeOverflow, as acting: Acting
    ) async throws -> Instant? {
        try acting.require(.importAndExport)
        return try await desks.ask(as: acting) { question in
            try question.read.moved(from: kind.rawValue, in: question.community.id)
        }
    }

    /// Says that everything happens here from now on, or that it was said too early.
    public func weHaveMoved(
        _ hasMoved: Bool = true, from kind: ImportKind = .timeOverflow, as acting: Acting
    ) async throws {
        try acting.require(.importAndExport)
        let content = ["\(hasMoved)", kind.rawValue]
        _ = try await desks.perform("import.moved", content, key: nil, as: acting) { work in
            let place = work.community.id
            try work.writing.takeTurn(.imports, in: place)
            let known = try work.read.moved(from: kind.rawValue, in: place)
            guard (known != nil) != hasMoved else { return false }
            try work.writing.setMoved(
                hasMoved ? work.now : nil, from: kind.rawValue, in: place)
            try work.log("import.moved", detail: "\(kind.rawValue) \(hasMoved)")
            return true
        }
    }
}
