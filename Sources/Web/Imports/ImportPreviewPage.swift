import Communities
import Essentials
import Markup
import Operations
import Wording

/// Everything that an import would do, with a place to mend each line that would fail.
struct ImportPreviewPage: Page {
    let visit: Visit
    let sheet: ImportSheet
    let refusal: ImportRefusal?

    /// More lines than this are mended in several goes.
    static let linesMax = 50

    private var words: ImportPreviewWords { visit.words.importPreview }
    var title: String { words.title }
    var lead: String? { sheet.bankName.map(words.bank) }
    var crumbs: [NavLink] { ImportCrumbs.to(visit) }
    var isWide: Bool { true }

    var faults: FaultSummary? {
        guard let refusal else { return nil }
        let title = visit.words.shell.faultsTitle
        guard refusal == .reasonMissing else {
            return FaultSummary(title: title, fields: [], explanation: visit.words.refusal(refusal))
        }
        let fields = sheet.faults.prefix(Self.linesMax).enumerated().map {
            FaultyLineFields(visit: visit, line: $0.element, index: $0.offset).reason
        }
        return FaultSummary(title: title, fields: fields)
    }

    var body: HTML {
        """
        \(understood)\(questions)\(faulty)\(leftOut)\(totals)\(renumbered)\(openings)\
        \(differences)\(ending)
        """
    }

    private func address(_ part: String) -> String {
        visit.place.map { ImportPaths.part(part, of: sheet.run, $0) } ?? ""
    }

    private var understood: HTML {
        let rows = sheet.sources.map { source -> [HTML] in
            ["\(source.file)", "\(words.holds(source.kind))", "\(source.records)"]
        }
        guard !rows.isEmpty else { return "" }
        let table = Table(
            caption: words.understood,
            columns: [.words(words.file), .words(words.holds), .number(words.lines)], rows: rows
        ).captionHidden()
        let change: ButtonLink? =
            sheet.columns.isEmpty
            ? nil
            : visit.place.map {
                ButtonLink(
                    words.columnsTitle, to: "\(ImportPaths.one(sheet.run, $0))?columns=1")
            }
        return "\(Card(words.understood, content: "\(table)\(change)"))"
    }

    private var questions: HTML {
        guard !sheet.questions.isEmpty else { return "" }
        let fields = sheet.questions.map { question -> HTML in
            let examples = question.examples.map { words.example($0.file, $0.line, $0.read) }
            let field = Field(
                .radios(question.answers.map { Choice($0.value, words.meaning($0.meaning)) }),
                name: "q:\(question.id)", label: words.question(question.text, question.file))
            return "\(field)<ul>\(examples, as: { "<li>\($0)</li>" })</ul>"
        }
        let form = Form(
            action: address("answers"), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.answer)], content: "\(fields, as: { $0 })")
        return "\(Card(words.questionsTitle, tone: .action, content: form.html))"
    }

    private var faulty: HTML {
        let shown = sheet.faults.prefix(Self.linesMax)
        guard !shown.isEmpty else { return "" }
        let lines = shown.enumerated().map {
            FaultyLineFields(visit: visit, line: $0.element, index: $0.offset).html
        }
        let rest = sheet.faults.count - shown.count
        let more: HTML = rest > 0 ? "<p>\(words.more(rest))</p>" : ""
        let form = Form(
            action: address("corrections"), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.mendAll)], content: "\(lines, as: { $0 })\(more)")
        return """
            \(Card(
                words.faultsTitle(sheet.faults.count), tone: .action,
                content: "<p>\(words.faultsLead)</p>\(form)"))
            """
    }

    private var leftOut: HTML {
        guard !sheet.leftOut.isEmpty else { return "" }
        let rows = sheet.leftOut.map { line -> [HTML] in
            let back = Form(
                action: address("take-back"), seal: visit.freshSeal(),
                buttons: [
                    SubmitButton(words.takeBack, tone: .plain, about: "\(line.file) \(line.line)")
                ],
                content: """
                    <input type="hidden" name="file" value="\(line.file)">\
                    <input type="hidden" name="line" value="\(line.line)">
                    """)
            return [
                "\(words.line(line.file, line.line))", "\(line.reason)", "\(line.read)",
                back.html,
            ]
        }
        let table = Table(
            caption: words.leftOutTitle,
            columns: [
                .words(words.file), .words(words.reason), .words(words.lines),
                .words(words.takeBack),
            ], rows: rows
        ).captionHidden()
        return "\(Card(words.leftOutTitle, content: table.html))"
    }

    private var totals: HTML {
        "\(Card(words.totals, content: ImportTotals(words: visit.words, read: sheet.read, new: sheet.new).html))"
    }

    private var renumbered: HTML {
        guard !sheet.renumbered.isEmpty else { return "" }
        let lines = sheet.renumbered.map { words.renumbered($0.name, $0.old, $0.number) }
        let list: HTML = "<ul>\(lines, as: { "<li>\($0)</li>" })</ul>"
        return "\(Card(words.renumberedTitle, content: list))"
    }

    private var openings: HTML {
        guard !sheet.openings.isEmpty else { return "" }
        let rows = sheet.openings.map { opening -> [HTML] in
            [
                opening.number.isEmpty
                    ? "\(opening.name)" : "\(opening.name) (\(opening.number))",
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
        return "\(Card(words.openings, content: "<p>\(words.openingsHint)</p>\(folded)"))"
    }

    private var differences: HTML {
        guard !sheet.differences.isEmpty else { return "" }
        let rows = sheet.differences.map { difference -> [HTML] in
            [
                "\(difference.member)", "\(words.matter(difference.matter.rawValue))",
                "\(told(difference.here, difference))", "\(told(difference.there, difference))",
            ]
        }
        let table = Table(
            caption: words.differencesTitle,
            columns: [
                .words(words.member), .words(words.matter), .words(words.here),
                .words(words.there),
            ], rows: rows
        ).captionHidden()
        return """
            \(Card(
                words.differencesTitle,
                content: "<p>\(words.differencesHint)</p>\(table)"))
            """
    }

    private func told(_ text: String, _ difference: ImportSheet.Difference) -> String {
        guard difference.matter == .balance, let minutes = Int64(text) else { return text }
        return words.balance(Minutes(minutes))
    }

    private var ending: HTML {
        let nothing: HTML =
            sheet.isClean && sheet.changesNothing ? "\(Notice(words.nothingNew))" : ""
        let load: HTML =
            sheet.isClean
            ? """
            \(Form(
                action: address("load"), seal: visit.seal(), buttons: [SubmitButton(words.load)],
                fields: []))
            """ : ""
        let forget = Form(
            action: address("lay-aside"), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.layAside, tone: .plain)], fields: [])
        return "\(nothing)\(load)\(forget)"
    }
}

/// What there is of each thing, read and new side by side.
struct ImportTotals: Component {
    let words: Words
    let read: ImportTally
    let new: ImportTally
    var newTitle: String?

    var html: HTML {
        let phrases = words.importPreview
        func row(_ title: String, _ count: KeyPath<ImportTally, Int>) -> [HTML] {
            ["\(title)", "\(read[keyPath: count])", "\(new[keyPath: count])"]
        }
        func counted(_ tally: ImportTally) -> HTML {
            "\(phrases.counted(tally.counted, words.length(tally.countedMinutes)))"
        }
        let table = Table(
            caption: phrases.totals,
            columns: [
                .words(phrases.matter), .number(phrases.inTheFiles),
                .number(newTitle ?? phrases.new),
            ],
            rows: [
                row(phrases.people, \.people), row(phrases.exchanges, \.exchanges),
                row(phrases.offers, \.offers), row(phrases.asks, \.asks),
                row(phrases.joint, \.accounts), row(phrases.openings, \.openings),
                ["\(phrases.counted)", counted(read), counted(new)],
                row(phrases.leftOutTitle, \.leftOut),
            ]
        ).captionHidden()
        return "\(table)<p>\(phrases.countedHint)</p>"
    }
}
