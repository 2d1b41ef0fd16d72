import Essentials
import Markup
import Operations
import Wording

/// One line that would fail: what is wrong, where to mend it, or why to leave it out.
struct FaultyLineFields: Component {
    let visit: Visit
    let line: ImportSheet.FaultyLine
    /// Its place on the page, for ids that nothing else has.
    let index: Int

    private var words: ImportPreviewWords { visit.words.importPreview }
    private var name: String { "\(line.line):\(line.file)" }

    var html: HTML {
        """
        <fieldset class="field"><legend>\(words.line(line.file, line.line))</legend>
        <ul>\(line.faults, as: { explained($0) })</ul>
        \(mending, as: { $0 })\(tick)\(reason)</fieldset>

        """
    }

    private func explained(_ fault: ImportSheet.FaultyLine.Fault) -> HTML {
        """
        <li>\(words.fault(fault.cell == 0 ? "" : fault.column, fault.problem, fault.help)) \
        \(words.wasRead(fault.read))</li>
        """
    }

    /// One input a cell; a whole file is mended elsewhere and sent again.
    private var mending: [HTML] {
        guard line.line > 0 else { return [] }
        var cells: Set<Int> = []
        return line.faults.filter { cells.insert($0.cell).inserted }.map { fault in
            let input = "m:\(line.line):\(fault.cell):\(line.file)"
            let typed = visit.form.has(input) ? visit.form[input] : fault.typed
            let field = Field(
                .text, name: input,
                label: words.mend(fault.cell == 0 ? "" : fault.column), value: typed
            ).id("mend-\(index)-\(fault.cell)").autofill("off")
            return """
                <input type="hidden" name="w\(String(input.dropFirst()))" value="\(fault.typed)">\
                \(field)
                """
        }
    }

    private var tick: Field {
        Field(
            .ticks([Choice("yes", words.leaveOut)]), name: "o:\(name)",
            label: words.leaveOut, values: visit.form.all("o:\(name)")
        ).id("out-\(index)").labelHidden()
    }

    /// Also asked of the summary on top, which leads here.
    var reason: Field {
        let isTicked = visit.form.has("o:\(name)")
        let typed = visit.form["r:\(name)"]
        return Field(.text, name: "r:\(name)", label: words.why, value: typed)
            .id("why-\(index)").autofill("off")
            .fault(
                isTicked && typed.isEmpty
                    ? visit.words.refusal(ImportRefusal.reasonMissing) : nil)
    }
}
