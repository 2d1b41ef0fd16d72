import Markup
import Testing

/// One page with nearly everything on it, for what must hold of all parts together.
@Suite struct WholePage {
    let page: String

    init() {
        let seal = FormSeal(token: "t", key: "k")
        let choices = [Choice("a", "A", hint: "One"), Choice("b", "B")]
        let week = Week(
            days: [.init("mon", short: "Mo", full: "Monday")],
            parts: [.init("am", short: "am", full: "Morning")])
        let fields = [
            Field(.text, name: "name", label: "Name").hint("h").fault("f"),
            Field(.radios(choices), name: "how", label: "How").fault("f"),
            Field(.ticks(choices), name: "what", label: "What"),
            Field(.list(choices), name: "list", label: "List"),
            Field(.lines(2), name: "more", label: "More").suggesting(["x"]),
        ]
        let grid = EntryGrid(
            caption: "Slips", columns: [.init("giver", "Giver"), .init("taker", "Taker")],
            rows: [.init(faults: ["giver": "f"]), .init()], total: "T", rowTitle: { "Line \($0)" })
        let shell = Shell(
            language: "en", words: Shell.Words(skip: "Skip", ways: "Ways", more: "More"),
            files: Shell.Files(stylesheet: "/a.css", scripts: ["/a.js"], icon: "/i.svg"),
            face: LocalFace(community: "Hall", home: "/", ring: "Ring Mo", telephone: "0123"))
        let chart = Chart(
            caption: "c", rowTitle: "r", given: "g", received: "t",
            lines: [.init("May", given: 1, "1", received: 2, "2")])
        let form = Form(
            action: "/x", seal: seal, buttons: [SubmitButton("Send")],
            content: "\(fields)\(grid)\(WeekGrid(caption: "w", week: week, name: "w", free: []))")
        page =
            Layout(shell.ways([NavLink("Home", to: "/")]), title: "All", content: "\(form)\(chart)")
            .faults(FaultSummary(title: "Look again", fields: fields)).html.markup
    }

    /// The values of an attribute, in the order of the page.
    func values(of attribute: String) -> [Substring] {
        page.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst()
            .map { $0.prefix { $0 != "\"" } }
    }

    @Test func `gives every id once`() {
        let ids = values(of: "id")
        #expect(ids.count > 20)
        #expect(Set(ids).count == ids.count)
    }

    @Test func `points labels, helps and summaries at things that are there`() {
        let ids = Set(values(of: "id"))
        let described = values(of: "aria-describedby").flatMap { $0.split(separator: " ") }
        let targets = values(of: "href").filter { $0.hasPrefix("#") }.map { $0.dropFirst() }
        for target in values(of: "for") + described + targets {
            #expect(ids.contains(target), "\(target)")
        }
        #expect(targets.count == 3)
    }

    @Test func `holds no style and no script of its own`() throws {
        #expect(!page.contains(" style="))
        #expect(!page.contains("<style"))
        #expect(try page.firstMatch(of: Regex(" on[a-z]+=")) == nil)
        #expect(try page.firstMatch(of: Regex("<script(?! src=)")) == nil)
    }

    @Test func `closes every tag it opens`() throws {
        let lone: Set<Substring> = ["meta", "link", "input", "rect", "option"]
        var open: [Substring] = []
        for tag in page.matches(
            of: try Regex("<(/?)([a-z][a-z0-9]*)", as: (Substring, Substring, Substring).self))
        {
            let name = tag.output.2
            if lone.contains(name) { continue }
            if tag.output.1.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
        }
        #expect(open.isEmpty)
    }
}
