import Markup
import Testing

@Suite struct LayoutRendering {
    let shell = Shell(
        language: "cy",
        words: Shell.Words(skip: "Skip to the page", ways: "Ways", more: "More"),
        files: Shell.Files(stylesheet: "/assets/1.css", scripts: ["/assets/2.js"]),
        face: LocalFace(
            community: "Hall & Green", home: "/c/hall", ring: "Ring Sue",
            telephone: "+44 (0)1443 000", open: "Tuesdays, 10 to 4"))

    @Test func `has one heading, one main and a way past the header`() {
        let page = Layout(shell, title: "Today", content: "<p>x</p>").html.markup
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"cy\" dir=\"ltr\">"))
        #expect(page.split(separator: "<h1>").count == 2)
        #expect(page.split(separator: "<main id=\"main\"").count == 2)
        #expect(page.contains("<a class=\"skip\" href=\"#main\">Skip to the page</a>"))
        #expect(page.contains("<title>Today · Hall &amp; Green</title>"))
        #expect(page.contains("<script src=\"/assets/2.js\" defer></script>"))
    }

    @Test func `carries the local face on every page`() {
        let page = Layout(shell, title: "Today", content: "").html.markup
        #expect(page.contains("Ring Sue"))
        #expect(page.contains("href=\"tel:+441443000\""))
        #expect(page.contains("Tuesdays, 10 to 4"))
    }

    @Test func `reads from right to left where the language does`() {
        let arabic = Shell(
            language: "ar", isRightToLeft: true, words: shell.words, files: shell.files,
            face: shell.face)
        let page = Layout(arabic, title: "x", content: "").html.markup
        #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    }

    @Test func `marks where the person is among the ways`() {
        let ways = shell.ways(
            [NavLink("Today", to: "/t", isCurrent: true), NavLink("Asks", to: "/a", count: 3)],
            more: [NavLink("Reports", to: "/r")])
        let page = Layout(ways, title: "x", content: "").html.markup
        #expect(page.contains("<a href=\"/t\" aria-current=\"page\">Today</a>"))
        #expect(page.contains("Asks <span class=\"count\">3</span>"))
        #expect(page.contains("<summary>More</summary>"))
    }

    @Test func `announces what was done and what was refused`() {
        let page = Layout(shell, title: "x", content: "")
            .flash("We told Mo.")
            .faults(FaultSummary(title: "Look again", links: [("f-a", "Write a day.")]))
            .html.markup
        #expect(page.contains("role=\"status\"><p>We told Mo.</p>"))
        #expect(page.contains("role=\"alert\""))
        #expect(page.contains("href=\"#f-a\""))
    }

    @Test func `leaves empty holes out`() {
        let page = Layout(shell, title: "x", content: "").html.markup
        for absent in ["<nav", "<aside", "role=\"status\"", "role=\"alert\"", "ledger-head"] {
            #expect(!page.contains(absent))
        }
    }

    @Test func `prints the head of the ledger and large letters when told`() {
        let page = Layout(
            shell.ledgerHead("Page 12 of the book").largePrint(true), title: "x", content: ""
        ).html.markup
        #expect(page.contains("<p class=\"ledger-head\">Page 12 of the book</p>"))
        #expect(page.contains("class=\"large-print\""))
    }
}
