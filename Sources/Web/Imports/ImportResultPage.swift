import Communities
import Essentials
import Markup
import Operations
import Wording

/// What an import brought, and the way to take all of it back.
struct ImportResultPage: Page {
    let visit: Visit
    let line: ImportLine
    let refusal: ImportRefusal?

    init(_ visit: Visit, _ line: ImportLine, refusal: ImportRefusal?) {
        self.visit = visit
        self.line = line
        self.refusal = refusal
    }

    private var words: ImportPreviewWords { visit.words.importPreview }
    var title: String { words.resultTitle }
    var lead: String? { visit.words.imports.kind(line.kind.rawValue) }
    var crumbs: [NavLink] { ImportCrumbs.to(visit) }

    var faults: FaultSummary? {
        guard let refusal else { return nil }
        let title = visit.words.shell.faultsTitle
        return refusal == .reasonMissing
            ? FaultSummary(title: title, fields: [why])
            : FaultSummary(title: title, fields: [], explanation: visit.words.refusal(refusal))
    }

    var body: HTML {
        let undone: HTML =
            line.standing == .undone ? "\(Notice(words.wasUndone(line.why), tone: .stop))" : ""
        return "\(undone)\(totals)\(openings)\(leftOut)\(undoing)"
    }

    private var totals: HTML {
        guard let receipt = line.receipt else { return "" }
        let totals = ImportTotals(
            words: visit.words, read: receipt.wasRead, new: receipt.wasWritten,
            newTitle: visit.words.imports.listTitle)
        return "\(Card(words.totals, content: totals.html))"
    }

    private var openings: HTML {
        guard let receipt = line.receipt, !receipt.openings.isEmpty else { return "" }
        let rows = receipt.openings.map { opening -> [HTML] in
            [
                opening.number == 0 ? "\(words.jointOrPot)" : "\(opening.number)",
                "\(words.balance(opening.exported))",
                "\(words.balance(opening.history))", "\(words.balance(opening.opening))",
            ]
        }
        let table = Table(
            caption: words.openingsTitle,
            columns: [
                .words(words.member), .number(words.told), .number(words.history),
                .number(words.opening),
            ], rows: rows
        ).captionHidden()
        let folded = Details("\(words.openingsTitle) (\(rows.count))", content: table.html)
        return "\(Card(words.openings, content: folded.html))"
    }

    private var leftOut: HTML {
        guard let lines = line.receipt?.leftOut, !lines.isEmpty else { return "" }
        let rows = lines.map { line -> [HTML] in
            ["\(words.line(line.file, line.line))", "\(line.reason)"]
        }
        let table = Table(
            caption: words.leftOutTitle, columns: [.words(words.file), .words(words.reason)],
            rows: rows
        ).captionHidden()
        return "\(Card(words.leftOutTitle, content: table.html))"
    }

    private var why: Field {
        Field(.text, name: "why", label: words.why, value: visit.form["why"])
            .fault(
                refusal == .reasonMissing
                    ? visit.words.refusal(ImportRefusal.reasonMissing) : nil)
    }

    private var undoing: HTML {
        guard line.standing == .loaded, let place = visit.place else { return "" }
        let form = Form(
            action: ImportPaths.part("undo", of: line.run, place), seal: visit.seal(),
            buttons: [SubmitButton(words.undo, tone: .stop)], fields: [why])
        let content: HTML = "<p>\(words.undoHint)</p>\(form)"
        return "\(Card(words.undoTitle, content: content))"
    }
}
