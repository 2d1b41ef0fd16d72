import Communities
import Essentials
import Foundation
import Interchange
import Ledger
import People
import Storage

/// Takes in what a time bank brings along, all of it or nothing, and takes it back when asked.
///
/// A draft keeps the files for 30 days, so that its lines can be mended over several evenings.
/// Nothing is sent to anybody and no reminder is raised.
public struct ImportDesk: Sendable {
    /// The subject of every entry that an import posts.
    public typealias RunID = Identifier<Subject.Tag>

    let desks: Desks

    /// Days for which a draft nobody touches is kept.
    public static let draftDays: Int64 = 30
}

extension Desks {
    public var imports: ImportDesk { ImportDesk(desks: self) }
}

/// An import as the drawer of the desk holds it.
struct OpenImport: Sendable {
    let stored: StoredImport
    let kind: ImportKind
    var draft: ImportDraft
    let files: [ImportFile]

    init(_ stored: StoredImport, files: [(name: String, bytes: [UInt8])]) throws {
        guard let kind = ImportKind(rawValue: stored.source) else {
            throw StorageFault.unreadable("a kind of import")
        }
        self.stored = stored
        self.kind = kind
        draft = try JSONDecoder().decode(
            ImportDraft.self,
            from: Data((stored.standing == .draft ? stored.draft : ImportDraft.empty).utf8))
        self.files = files.map { ImportFile(name: $0.name, bytes: $0.bytes) }
    }
}

extension ImportDraft {
    static let empty = ImportDraft().json

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        // A draft is strings and numbers, which always can be written.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

extension ImportDesk {
    /// Keeps the files as a draft and reads them.
    ///
    /// - Throws: `ImportRefusal.noFile` and `.moved`.
    public func read(
        _ kind: ImportKind, _ uploads: [ImportUpload], draft: ImportDraft = ImportDraft(),
        key: RequestKey?, as acting: Acting
    ) async throws -> RunID {
        try acting.require(.importAndExport)
        let files = uploads.filter { !$0.bytes.isEmpty || !$0.name.isEmpty }
        guard !files.isEmpty else { throw ImportRefusal.noFile }
        let draft = kind.hasChosenColumns ? draft.guessingColumns(of: files, kind) : draft
        let content = ReadContent(
            kind: kind.rawValue, files: files.map { [$0.name, BlindedKey.of($0.bytes)] },
            draft: draft)
        return try await desks.perform("import.read", content, key: key, as: acting) { work in
            let community = work.community.id
            guard try work.read.moved(from: kind.rawValue, in: community) == nil else {
                throw ImportRefusal.moved
            }
            try work.writing.removeDrafts(
                before: work.now.adding(days: -ImportDesk.draftDays), in: community)
            let id: StoredImport.ID = work.id()
            try work.writing.addImport(
                id, source: kind.rawValue, draft: draft.json,
                files: files.map { ($0.name, $0.bytes) }, by: acting.member, at: work.now,
                in: community)
            let run = RunID(sameBytesAs: id)
            try work.log(
                "import.read", word: .importedFile, subject: ("import", run),
                detail: kind.rawValue)
            return run
        }
    }

    /// Changes what was decided about a draft: answers, columns, mended and left-out lines.
    ///
    /// - Throws: `ImportRefusal.notDraft`, and what the change throws.
    public func change(
        _ run: RunID, verb: String, detail: String = "", as acting: Acting,
        _ body: @escaping @Sendable (inout ImportDraft) throws -> Void
    ) async throws {
        try acting.require(.importAndExport)
        let none: [String] = []
        _ = try await desks.perform(verb, none, key: nil, as: acting) { work in
            let id = StoredImport.ID(sameBytesAs: run)
            guard let stored = try work.writing.lockedImport(id, in: work.community.id) else {
                throw NotFound("import")
            }
            guard stored.standing == .draft else { throw ImportRefusal.notDraft }
            var open = try OpenImport(stored, files: [])
            let before = open.draft
            try body(&open.draft)
            guard open.draft != before else { return false }
            try work.writing.change(
                id, draft: open.draft.json,
                at: max(work.now, stored.changed.adding(millisecond: 1)),
                in: work.community.id)
            try work.log(verb, subject: ("import", run), detail: detail)
            return true
        }
    }

    /// Answers questions, by their ids.
    public func answer(
        _ run: RunID, _ choices: [String: String], longest: Minutes? = nil, as acting: Acting
    ) async throws {
        try await change(run, verb: "import.answer", as: acting) { draft in
            draft.choices.merge(choices) { _, new in new }
            if let longest { draft.longest = longest }
        }
    }

    /// Says what the columns of a file hold.
    public func choose(
        _ columns: [String: ImportDraft.Columns], of run: RunID, as acting: Acting
    ) async throws {
        try await change(run, verb: "import.columns", as: acting) { draft in
            draft.columns.merge(columns) { _, new in new }
        }
    }

    /// Mends cells and leaves lines out by name, each with its reason.
    public func correct(
        _ run: RunID, mended: [ImportDraft.Mended] = [], leftOut: [ImportDraft.LeftOut] = [],
        as acting: Acting
    ) async throws {
        let places =
            mended.map { "\($0.line)" } + leftOut.map { "-\($0.line)" }
        let detail = String(places.joined(separator: " ").prefix(200))
        try await change(run, verb: "import.correct", detail: detail, as: acting) { draft in
            for cell in mended { draft.mend(cell) }
            for line in leftOut { try draft.leaveOut(line) }
        }
    }

    /// Takes a line back as it came.
    public func takeBack(
        file: String, line: Int, of run: RunID, as acting: Acting
    ) async throws {
        try await change(run, verb: "import.take-back", detail: "\(line)", as: acting) { draft in
            draft.takeBack(file: file, line: line)
        }
    }

    /// Forgets a draft and its files.
    public func layAside(_ run: RunID, as acting: Acting) async throws {
        try acting.require(.importAndExport)
        let none: [String] = []
        _ = try await desks.perform("import.lay-aside", none, key: nil, as: acting) { work in
            let id = StoredImport.ID(sameBytesAs: run)
            let stored = try work.writing.lockedImport(id, in: work.community.id)
            guard let stored else { throw NotFound("import") }
            guard stored.standing == .draft else { throw ImportRefusal.notDraft }
            try work.writing.removeDraft(id, in: work.community.id)
            try work.log("import.lay-aside", subject: ("import", run))
            return true
        }
    }
}

/// What a request to read covers: digests of files, not their contents.
private struct ReadContent: Codable {
    let kind: String
    let files: [[String]]
    let draft: ImportDraft
}

extension BlindedKey {
    static func of(_ bytes: [UInt8]) -> String {
        Digest.of(bytes).prefix(16).map { String($0, radix: 16) }.joined(separator: ".")
    }
}

extension Instant {
    func adding(millisecond: Int64) -> Instant {
        Instant(milliseconds: milliseconds + millisecond)
    }
}
