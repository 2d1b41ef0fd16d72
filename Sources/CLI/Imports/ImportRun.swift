import ArgumentParser
import Communities
import Essentials
import Foundation
import Interchange
import Operations
import People

/// One import from the command line: read, and if every line stands, load.
struct ImportRun {
    /// What `--holds` and `--columns` said.
    struct Columns {
        let holds: String
        let typed: String?
    }

    let kind: ImportKind
    let files: [String]
    let answers: AnswerOptions
    let acting: ActingOptions
    var columns: Columns?

    /// Does it and says what came of it; ends with 65 when a line would fail.
    func report(_ output: OutputOptions) async throws {
        let outcome = try await outcome()
        try output.write(outcome) { outcome.lines(isDryRun: answers.dryRun) }
        guard outcome.isClean else { throw ExitCodes.data }
    }

    func outcome() async throws -> ImportOutcome {
        let uploads = try files.map(upload)
        let draft = try draft(for: uploads)
        do {
            var outcome: ImportOutcome?
            try await acting.work { desks, _, acting in
                outcome = try await load(uploads, draft, desks, acting)
            }
            guard let outcome else { throw ImportRefusal.noFile }
            return outcome
        } catch BooksRefusal.noBooks, BooksRefusal.emptyDatabase, ChoosingRefusal.none {
            return try await start(uploads, draft)
        }
    }

    private func load(
        _ uploads: [ImportUpload], _ draft: ImportDraft, _ desks: Desks, _ acting: Acting
    ) async throws -> ImportOutcome {
        let preview = try await desks.imports.dryRun(kind, uploads, draft: draft, as: acting)
        guard preview.isClean, !answers.dryRun else { return preview }
        let run = try await desks.imports.read(
            kind, uploads, draft: draft, key: nil, as: acting)
        return try await desks.imports.load(run, key: nil, as: acting)
    }

    /// Where there are no books, or no time bank in them, starts the one that the files name.
    private func start(
        _ uploads: [ImportUpload], _ draft: ImportDraft
    ) async throws -> ImportOutcome {
        let zone = Zone(TimeZone.current.identifier) ?? .utc
        let (preview, bank) = ImportDesk.preview(
            kind, uploads, draft: draft, zone: zone, at: Timepiece.wall.now())
        guard preview.isClean, !answers.dryRun else { return preview }
        let desks = try Desks.unlock(acting.books.place)
        do {
            try await Upgrade(desks: desks, backups: acting.books.backupFolder).run()
            let started = try await desks.setup.start(bank)
            let outcome = try await load(
                uploads, draft, desks, .console(in: started.community.id))
            await desks.close()
            return outcome
        } catch {
            await desks.close()
            throw error
        }
    }

    private func upload(_ path: String) throws -> ImportUpload {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ImportFileRefusal.unreadable(path)
        }
        return ImportUpload(name: URL(filePath: path).lastPathComponent, bytes: Array(data))
    }

    private func draft(for uploads: [ImportUpload]) throws -> ImportDraft {
        var draft = answers.draft
        guard let columns, let kind = ImportSource.Kind(rawValue: columns.holds) else {
            return draft
        }
        for upload in uploads {
            let file = ImportFile(name: upload.name, bytes: upload.bytes)
            let header = DelimitedFile(file).records.first?.cells ?? []
            let mapping: ColumnMapping
            if let typed = columns.typed {
                guard let read = ColumnMapping(typed: typed, header: header, kind: kind) else {
                    throw ValidationError(
                        "We cannot find one of these columns. The headings are: \(header.joined(separator: ", "))."
                    )
                }
                mapping = read
            } else {
                mapping = .suggested(for: header, kind: kind)
            }
            var positions: [String: Int] = [:]
            for (field, position) in mapping.columns { positions[field.rawValue] = position }
            draft.columns[upload.name] = ImportDraft.Columns(
                kind: kind.rawValue, positions: positions)
        }
        return draft
    }
}

/// A file that is not there, or not ours to read.
enum ImportFileRefusal: TerminalRefusal, Hashable {
    case unreadable(String)
    case notWritable(String)

    var kind: RefusalKind { .missing }

    var code: String {
        switch self {
        case .unreadable: "file-unreadable"
        case .notWritable: "file-not-writable"
        }
    }

    var explanation: String {
        switch self {
        case .unreadable(let path): "The file \(path) cannot be read. Check its name."
        case .notWritable(let path): "Nothing could be written to \(path). Check the folder."
        }
    }

    var exitCode: ExitCode {
        switch self {
        case .unreadable: ExitCodes.data
        case .notWritable: ExitCodes.cannotCreate
        }
    }
}
