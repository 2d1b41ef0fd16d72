import Brokerage
import Communities
import Essentials
import Markup
import Wording

/// A printed list typed back in by line number.
struct RingRoundTypingPage: Page {
    let visit: Visit
    let community: Community
    let round: RingRound
    let rows: TypedRows

    private var words: RingRoundWords { visit.words.ringRounds }

    var title: String { words.typeIn }
    var lead: String? { words.typeLead }
    var isWide: Bool { true }
    var crumbs: [NavLink] {
        [
            NavLink(words.title, to: RingRoundPaths.list(community)),
            NavLink(round.title, to: RingRoundPaths.show(round.id, community)),
        ]
    }
    var faults: FaultSummary? {
        let isEmpty = !visit.form.names.isEmpty && rows.lines.isEmpty && !rows.hasFaults
        return FaultSummary(
            title: visit.words.shell.faultsTitle, links: grid.faultLinks,
            explanation: isEmpty ? words.nothingTyped : nil)
    }

    var body: HTML {
        Form(
            action: RingRoundPaths.typeIn(round.id, community), seal: visit.seal(),
            buttons: [SubmitButton(words.keepLines)], content: grid.html
        ).html
    }

    private var grid: EntryGrid {
        let words = words
        return EntryGrid(
            caption: round.title,
            columns: [
                EntryGrid.Column("line", words.number, .number),
                EntryGrid.Column("letter", words.letter), EntryGrid.Column("said", words.said),
            ], rows: rows.rows, total: words.together, rowTitle: { words.line($0) })
    }
}

/// The rows of a typed sheet: what was typed, what it means, and what is wrong with it.
struct TypedRows {
    private(set) var rows: [EntryGrid.Row] = []
    private(set) var lines: [TypedLine] = []
    private(set) var hasFaults = false

    /// Empty rows on a fresh page.
    static let rowsFresh = 10
    static let rowsMax = RingRound.linesMax

    /// Empty rows to begin with.
    init(_ rows: [EntryGrid.Row], words: RingRoundWords) {
        self.rows = rows + Array(repeating: EntryGrid.Row(), count: Self.rowsFresh)
    }

    init(_ form: TypedForm, lines known: Set<Int>, words: RingRoundWords) {
        var seen: Set<Int> = []
        for row in 0..<Self.rowsMax {
            func typed(_ column: String) -> String {
                form[EntryGrid.name(of: column, row: row)]
            }
            guard form.has(EntryGrid.name(of: "line", row: row)) else { break }
            let values = ["line": typed("line"), "letter": typed("letter"), "said": typed("said")]
            var faults: [String: String] = [:]
            do throws(TypedLineFault) {
                let line = try TypedLine.read(
                    number: typed("line"), letter: typed("letter"), words: typed("said"),
                    lines: known, seen: seen)
                if let line {
                    seen.insert(line.line)
                    lines.append(line)
                }
            } catch {
                faults[error == .unknownLetter ? "letter" : "line"] = words.fault(error)
                hasFaults = true
            }
            rows.append(EntryGrid.Row(values: values, faults: faults))
        }
    }
}
