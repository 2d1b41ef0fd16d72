import Communities
import Essentials
import Markup
import Operations
import Wording

/// Where files are handed over, what came in so far, and the way out with everything.
struct ImportsPage: Page {
    let visit: Visit
    let place: Community
    let imports: [ImportLine]
    let moved: Instant?
    let refusal: ImportRefusal?

    private var words: ImportWords { visit.words.imports }
    var title: String { words.title }
    var lead: String? { words.lead }

    var faults: FaultSummary? {
        refusal.map {
            FaultSummary(
                title: visit.words.shell.faultsTitle, links: [("file", visit.words.refusal($0))])
        }
    }

    var body: HTML { "\(reading)\(list)\(month)\(taking)" }

    private var reading: HTML {
        let kinds = ImportKind.allCases.map {
            Choice($0.rawValue, words.kind($0.rawValue), hint: words.kindHint($0.rawValue))
        }
        let typed = visit.form["kind"]
        let kind = Field(
            .radios(kinds), name: "kind", label: words.kind,
            value: typed.isEmpty ? ImportKind.timeOverflow.rawValue : typed)
        let accepting = ".zip,.csv,.txt,application/zip,text/csv"
        let first = Field(.file(accepting: accepting), name: "file", label: words.file)
            .hint(words.fileHint)
            .fault(refusal == .noFile ? refusal.map { visit.words.refusal($0) } : nil)
        let others = (2...4).map { number in
            Field(
                .file(accepting: accepting), name: "file\(number)",
                label: "\(words.anotherFile) \(number)")
        }
        let form = Form(
            action: ImportPaths.list(place), seal: visit.seal(),
            buttons: [SubmitButton(words.read)],
            content: "\(kind)\(first)\(Details(words.anotherFile, content: "\(others)"))"
        ).takingFiles()
        return
            "\(Card(words.readTitle, tone: .action, content: "<p>\(words.draftsKept)</p>\(form)"))"
    }

    private var list: HTML {
        guard !imports.isEmpty else {
            return "\(Card(words.listTitle, content: "\(EmptyState(words.none, next: nil))"))"
        }
        let rows = imports.map { line -> [HTML] in
            let day = visit.words.shortDay(place.zone.day(at: line.loaded ?? line.began))
            let written = line.receipt?.wasWritten
            return [
                """
                <a href="\(ImportPaths.one(line.run, place))">\(day)</a>
                """,
                "\(words.kind(line.kind.rawValue))", "\(words.standing(line.standing.rawValue))",
                "\(written.map { "\($0.people)" } ?? "")",
                "\(written.map { "\($0.exchanges)" } ?? "")",
            ]
        }
        let table = Table(
            caption: words.listTitle,
            columns: [
                .words(words.day), .words(words.what), .words(words.standing),
                .number(words.people), .number(words.exchanges),
            ], rows: rows
        ).captionHidden()
        return "\(Card(words.listTitle, content: table.html))"
    }

    private var month: HTML {
        let hasMoved = moved != nil
        let said = moved.map { words.moved(visit.words.longDay(place.zone.day(at: $0))) }
        let form = Form(
            action: ImportPaths.moved(place), seal: visit.freshSeal(),
            buttons: [
                SubmitButton(
                    hasMoved ? words.notYet : words.haveMoved, tone: .plain, name: "moved",
                    value: hasMoved ? "no" : "yes")
            ], fields: [])
        let hint = hasMoved ? "" : words.haveMovedHint
        return """
            \(Card(words.monthTitle, content: "<p>\(said ?? words.month)</p>\(form)<p>\(hint)</p>"))
            """
    }

    private var taking: HTML {
        let form = Form(
            action: ImportPaths.export(place), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.download, tone: .plain)], fields: [])
        return "\(Card(words.exportTitle, content: "<p>\(words.export)</p>\(form)"))"
    }
}
