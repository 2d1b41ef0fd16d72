import Foundation
import Markup
import Testing

@Suite struct EntryGridRendering {
    let grid = EntryGrid(
        caption: "Slips",
        columns: [
            .init("giver", "Who helped", suggestions: "names"),
            .init("what", "What", .list([Choice("lift", "A lift"), Choice("shop", "Shopping")])),
            .init("minutes", "Minutes", .number, isSummed: true),
        ],
        rows: [
            .init(values: ["giver": "Mo & Jo", "what": "shop", "minutes": "90"]),
            .init(values: ["minutes": "45"], faults: ["giver": "Pick a name."]),
            .init(values: ["minutes": "lots"]),
        ],
        total: "Minutes together", rowTitle: { "Line \($0)" })

    @Test func `names every input by its column and its row`() {
        let page = grid.html.markup
        #expect(
            page.contains("id=\"f-giver-0\" name=\"giver.0\" aria-label=\"Who helped, Line 1\""))
        #expect(page.contains("value=\"Mo &amp; Jo\" list=\"names\""))
        #expect(page.contains("<option value=\"shop\" selected>"))
        #expect(EntryGrid.name(of: "minutes", row: 2) == "minutes.2")
    }

    @Test func `wires each fault to its cell and to the summary`() {
        let page = grid.html.markup
        #expect(page.contains("<p class=\"fault\" id=\"f-giver-1-fault\">Pick a name.</p>"))
        #expect(page.contains("aria-invalid=\"true\" aria-describedby=\"f-giver-1-fault\""))
        #expect(grid.faultLinks.map(\.target) == ["f-giver-1"])
        #expect(grid.faultLinks.map(\.text) == ["Line 2: Pick a name."])
    }

    @Test func `says what scripts may write out, finish and pass by`() {
        let grid = EntryGrid(
            caption: "Slips",
            columns: [
                .init("giver", "Who", suggestions: "names", suggesting: .people),
                .init("day", "Day", .day, isCarried: true),
                .init("what", "What", suggestions: "words", suggesting: .endings),
            ],
            rows: [.init()], total: "T", rowTitle: { "\($0)" })
        let page = grid.html.markup
        #expect(page.components(separatedBy: "data-people").count == 2)
        #expect(page.components(separatedBy: "data-carried").count == 2)
        #expect(page.components(separatedBy: "data-endings").count == 2)
        #expect(page.contains("list=\"words\""), "without scripts the browser suggests")
    }

    @Test func `adds up what was typed without scripts`() {
        #expect(grid.html.markup.contains("<output data-total>135</output>"))
    }

    @Test func `stays calm when the sum would not fit a number`() {
        let huge = EntryGrid(
            caption: "x", columns: [.init("m", "M", .number, isSummed: true)],
            rows: [.init(values: ["m": "\(Int.max)"]), .init(values: ["m": "1"])], total: "T",
            rowTitle: { "\($0)" })
        #expect(huge.html.markup.contains("<output data-total>\(Int.max)</output>"))
    }

    @Test func `looks things up by an ordinary page`() {
        let box = SearchBox(
            action: "/asks", field: Field(.text, name: "q", label: "Look for", value: "a\"b"),
            button: "Look", kept: [("state", "open")])
        let page = box.html.markup
        #expect(page.contains("role=\"search\" action=\"/asks\""))
        #expect(page.contains("value=\"a&quot;b\""))
        #expect(page.contains("<input type=\"hidden\" name=\"state\" value=\"open\">"))
        #expect(!page.contains("method=\"post\""))
    }
}
