import Communities
import Essentials
import Operations
import People
import Wording

extension Feature {
    static let imports = Feature(
        name: "Imports",
        routes: [
            .get("/imports", .may(.importAndExport), ImportDoor.show),
            .post("/imports", .may(.importAndExport), ImportDoor.read),
            .post("/imports/moved", .may(.importAndExport), ImportDoor.move),
            .post("/imports/everything", .may(.importAndExport), ImportDoor.export),
            .get("/imports/{run}", .may(.importAndExport), ImportDoor.look),
            .post("/imports/{run}/columns", .may(.importAndExport), ImportDoor.chooseColumns),
            .post("/imports/{run}/answers", .may(.importAndExport), ImportDoor.answer),
            .post("/imports/{run}/corrections", .may(.importAndExport), ImportDoor.correct),
            .post("/imports/{run}/take-back", .may(.importAndExport), ImportDoor.takeBack),
            .post("/imports/{run}/load", .may(.importAndExport), ImportDoor.load),
            .post("/imports/{run}/lay-aside", .may(.importAndExport), ImportDoor.layAside),
            .post("/imports/{run}/undo", .may(.importAndExport), ImportDoor.undo),
        ],
        ways: [
            Way(order: 92, path: "/imports", access: .may(.importAndExport)) { $0.imports.title }
        ])
}

/// What answers at the addresses of imports.
enum ImportDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit, refusal: nil))
    }

    @Sendable static func read(_ visit: Visit) async throws -> Reply {
        let place = try visit.community
        let names = ["file", "file2", "file3", "file4"]
        let uploads = names.compactMap { visit.form.files[$0] }.map {
            ImportUpload(name: $0.name, bytes: $0.bytes)
        }
        let kind = ImportKind(rawValue: visit.form["kind"]) ?? .timeOverflow
        do {
            let run = try await visit.desks.imports.read(
                kind, uploads, key: try visit.key, as: try visit.acting)
            return visit.done(at: ImportPaths.one(run, place))
        } catch let refusal as ImportRefusal {
            return visit.again(try await page(visit, refusal: refusal))
        }
    }

    @Sendable static func move(_ visit: Visit) async throws -> Reply {
        let hasMoved = visit.form["moved"] == "yes"
        try await visit.desks.imports.weHaveMoved(hasMoved, as: try visit.acting)
        let words = visit.words.imports
        return visit.done(
            hasMoved ? words.movedDone : words.notYetDone,
            at: ImportPaths.list(try visit.community))
    }

    @Sendable static func export(_ visit: Visit) async throws -> Reply {
        let file = try await visit.desks.exports.archive(.csv, as: try visit.acting)
        return .file(file.bytes, contentType: "application/zip", name: file.name)
    }

    @Sendable static func look(_ visit: Visit) async throws -> Reply {
        let run: ImportDesk.RunID = try visit.id("run", of: "import")
        let line = try await visit.desks.imports.line(run, as: try visit.acting)
        guard line.standing == .draft else {
            return visit.page(ImportResultPage(visit, line, refusal: nil))
        }
        let sheet = try await visit.desks.imports.sheet(run, as: try visit.acting)
        let wantsColumns = visit.query.has("columns")
        if wantsColumns || sheet.columns.contains(where: { !$0.isWhole }) {
            return visit.page(ImportColumnsPage(visit: visit, sheet: sheet))
        }
        return visit.page(ImportPreviewPage(visit: visit, sheet: sheet, refusal: nil))
    }

    @Sendable static func chooseColumns(_ visit: Visit) async throws -> Reply {
        let run: ImportDesk.RunID = try visit.id("run", of: "import")
        let desk = visit.desks.imports
        let columns = try await desk.columns(of: run, as: try visit.acting)
        var chosen: [String: ImportDraft.Columns] = [:]
        for (index, file) in columns.enumerated() {
            var positions: [String: Int] = [:]
            for name in visit.form.names where name.hasPrefix("c\(index):") {
                let field = String(name.dropFirst("c\(index):".count))
                if let position = Int(visit.form[name]) { positions[field] = position }
            }
            let kind = visit.form["kind\(index)"]
            chosen[file.file] = ImportDraft.Columns(
                kind: kind.isEmpty ? file.kind : kind, positions: positions)
        }
        try await desk.choose(chosen, of: run, as: try visit.acting)
        return visit.done(at: ImportPaths.one(run, try visit.community))
    }

    @Sendable static func answer(_ visit: Visit) async throws -> Reply {
        let run: ImportDesk.RunID = try visit.id("run", of: "import")
        var choices: [String: String] = [:]
        for name in visit.form.names where name.hasPrefix("q:") && !visit.form[name].isEmpty {
            choices[String(name.dropFirst(2))] = visit.form[name]
        }
        try await visit.desks.imports.answer(run, choices, as: try visit.acting)
        return visit.done(at: ImportPaths.one(run, try visit.community))
    }

    @Sendable static func correct(_ visit: Visit) async throws -> Reply {
        let run: ImportDesk.RunID = try visit.id("run", of: "import")
        let typed = TypedCorrections(visit.form)
        do {
            try await visit.desks.imports.correct(
                run, mended: typed.mended, leftOut: typed.leftOut, as: try visit.acting)
            return visit.done(at: ImportPaths.one(run, try visit.community))
        } catch let refusal as ImportRefusal where refusal == .reasonMissing {
            let sheet = try await visit.desks.imports.sheet(run, as: try visit.acting)
            return visit.again(ImportPreviewPage(visit: visit, sheet: sheet, refusal: refusal))
        }
    }

    @Sendable static func takeBack(_ visit: Visit) async throws -> Reply {
        let run: ImportDesk.RunID = try visit.id("run", of: "import")
        try await visit.desks.imports.takeBack(
            file: visit.form["file"], line: Int(visit.form["line"]) ?? 0, of: run,
            as: try visit.acting)
        return visit.done(at: ImportPaths.one(run, try visit.community))
    }

    @Sendable static func load(_ visit: Visit) async throws -> Reply {
        let run: ImportDesk.RunID = try visit.id("run", of: "import")
        do {
            try await visit.desks.imports.load(run, key: try visit.key, as: try visit.acting)
            return visit.done(
                visit.words.importPreview.loaded, at: ImportPaths.one(run, try visit.community))
        } catch let refusal as ImportRefusal where refusal != .notDraft {
            let sheet = try await visit.desks.imports.sheet(run, as: try visit.acting)
            return visit.again(ImportPreviewPage(visit: visit, sheet: sheet, refusal: refusal))
        }
    }

    @Sendable static func layAside(_ visit: Visit) async throws -> Reply {
        let run: ImportDesk.RunID = try visit.id("run", of: "import")
        try await visit.desks.imports.layAside(run, as: try visit.acting)
        return visit.done(
            visit.words.importPreview.laidAside, at: ImportPaths.list(try visit.community))
    }

    @Sendable static func undo(_ visit: Visit) async throws -> Reply {
        let run: ImportDesk.RunID = try visit.id("run", of: "import")
        let acting = try visit.acting
        do {
            let undone = try await visit.desks.imports.undo(
                run, why: visit.form["why"], key: try visit.key, as: acting)
            return visit.done(
                visit.words.importPreview.undone(undone.entries, undone.people),
                at: ImportPaths.one(run, try visit.community))
        } catch let refusal as ImportRefusal {
            let line = try await visit.desks.imports.line(run, as: acting)
            return visit.again(ImportResultPage(visit, line, refusal: refusal))
        }
    }

    private static func page(
        _ visit: Visit, refusal: ImportRefusal?
    ) async throws -> ImportsPage {
        let acting = try visit.acting
        return ImportsPage(
            visit: visit, place: try visit.community,
            imports: try await visit.desks.imports.list(as: acting),
            moved: try await visit.desks.imports.moved(as: acting), refusal: refusal)
    }
}

/// What was typed beside the faulty lines of a preview.
///
/// `m:LINE:CELL:FILE` is the new text and `w:…` what stood there; `o:LINE:FILE` is the tick and
/// `r:LINE:FILE` the reason for leaving a line out.
struct TypedCorrections {
    var mended: [ImportDraft.Mended] = []
    var leftOut: [ImportDraft.LeftOut] = []

    init(_ form: TypedForm) {
        for name in form.names {
            let parts = name.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
                .map(String.init)
            if parts[0] == "o", parts.count >= 3, let line = Int(parts[1]) {
                let file = parts[2...].joined(separator: ":")
                leftOut.append(
                    ImportDraft.LeftOut(
                        file: file, line: line, reason: form["r:\(line):\(file)"]))
            } else if parts[0] == "m", parts.count == 4, let line = Int(parts[1]),
                let cell = Int(parts[2]),
                form[name] != form["w" + name.dropFirst()]
            {
                mended.append(
                    ImportDraft.Mended(
                        file: parts[3], line: line, cell: cell, text: form[name]))
            }
        }
        let out = Set(leftOut.map { "\($0.line):\($0.file)" })
        mended.removeAll { out.contains("\($0.line):\($0.file)") }
    }
}
