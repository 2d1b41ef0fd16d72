import Communities
import Essentials
import Interchange
import Ledger
import People
import Storage

extension ImportDesk {
    /// What the import would do, with every line that would fail; nothing is written.
    public func preview(_ run: RunID, as acting: Acting) async throws -> ImportOutcome {
        let (open, books) = try await look(run, as: acting)
        guard open.stored.standing == .draft else { throw ImportRefusal.notDraft }
        let reading = ImportReading.read(open.kind, open.files, draft: open.draft, books: books)
        let plan = ImportPlan(reading, kind: open.kind, books: books)
        return ImportOutcome(run: run, reading: reading, plan: plan)
    }

    /// Reads files and answers what they would do here, without keeping anything.
    public func dryRun(
        _ kind: ImportKind, _ uploads: [ImportUpload], draft: ImportDraft, as acting: Acting
    ) async throws -> ImportOutcome {
        try acting.require(.importAndExport)
        let files = uploads.map { ImportFile(name: $0.name, bytes: $0.bytes) }
        let draft = kind.hasChosenColumns ? draft.guessingColumns(of: uploads, kind) : draft
        let books = try await desks.ask(as: acting) { question in
            guard try question.read.moved(from: kind.rawValue, in: question.community.id) == nil
            else { throw ImportRefusal.moved }
            return try ImportBooks(
                of: kind, read: question.read, community: question.community,
                today: question.today)
        }
        let reading = ImportReading.read(kind, files, draft: draft, books: books)
        return ImportOutcome(
            run: nil, reading: reading, plan: ImportPlan(reading, kind: kind, books: books))
    }

    /// The draft as decided so far.
    public func draft(of run: RunID, as acting: Acting) async throws -> ImportDraft {
        try await look(run, as: acting).0.draft
    }

    /// The columns of every file, for choosing what they hold.
    public func columns(of run: RunID, as acting: Acting) async throws -> [ImportColumns] {
        let open = try await look(run, as: acting).0
        guard open.kind.hasChosenColumns else { return [] }
        return open.files.compactMap { ImportColumns($0, draft: open.draft) }
    }

    func look(_ run: RunID, as acting: Acting) async throws -> (OpenImport, ImportBooks) {
        try acting.require(.importAndExport)
        return try await desks.ask(as: acting) { question in
            let id = StoredImport.ID(sameBytesAs: run)
            let community = question.community
            guard let stored = try question.read.importRun(id, in: community.id) else {
                throw NotFound("import")
            }
            let open = try OpenImport(
                stored, files: try question.read.importFiles(of: id, in: community.id))
            let books = try ImportBooks(
                of: open.kind, read: question.read, community: community, today: question.today)
            return (open, books)
        }
    }
}
