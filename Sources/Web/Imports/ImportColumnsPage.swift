import Communities
import Essentials
import Markup
import Operations
import Wording

/// Which column of each file holds what, as far as the headings let us guess.
struct ImportColumnsPage: Page {
    let visit: Visit
    let sheet: ImportSheet

    private var words: ImportPreviewWords { visit.words.importPreview }
    var title: String { words.columnsTitle }
    var lead: String? { words.columnsLead }
    var crumbs: [NavLink] { ImportCrumbs.to(visit) }

    var body: HTML {
        let files = sheet.columns.enumerated().map { index, columns in
            fields(columns, index)
        }
        let place = visit.place
        let form = Form(
            action: place.map { ImportPaths.part("columns", of: sheet.run, $0) } ?? "",
            seal: visit.seal(), buttons: [SubmitButton(words.chooseColumns)],
            content: "\(files, as: { $0 })")
        return form.html
    }

    private func fields(_ columns: ImportColumns, _ index: Int) -> HTML {
        let kinds = sheet.kind == .people ? ["people"] : ["people", "exchanges", "offers", "asks"]
        let kind = Field(
            .radios(kinds.map { Choice($0, words.holds($0)) }), name: "kind\(index)",
            label: words.holdsWhat(columns.file), value: columns.kind)
        let choices =
            [Choice("", words.nowhere)]
            + columns.headings.indices.map { position in
                Choice(
                    "\(position + 1)",
                    words.column(columns.headings[position], columns.examples[position]))
            }
        let fields = columns.fields.map { field in
            let made = Field(
                .list(choices), name: "c\(index):\(field.name)", label: words.field(field.name),
                value: field.position.map { "\($0)" } ?? "")
            return field.isNeeded ? made.needed(visit.words.shell.needed) : made
        }
        return "\(Card(columns.file, content: "\(kind)\(fields)"))"
    }
}

/// The way back from one import.
enum ImportCrumbs {
    static func to(_ visit: Visit) -> [NavLink] {
        guard let place = visit.place else { return [] }
        return [NavLink(visit.words.imports.title, to: ImportPaths.list(place))]
    }
}
