import Markup
import Testing

@Suite struct HTMLEscaping {
    @Test(arguments: [
        ("<script>", "&lt;script&gt;"), ("Fish & chips", "Fish &amp; chips"),
        ("say \"yes\"", "say &quot;yes&quot;"), ("O'Neill", "O&#39;Neill"),
        ("Dŵr, Łódź, العربية", "Dŵr, Łódź, العربية"), ("", ""),
    ])
    func `shows text as it was written`(typed: String, shown: String) {
        let html: HTML = "<p>\(typed)</p>"
        #expect(html.markup == "<p>\(shown)</p>")
        #expect(HTML(text: typed).markup == shown)
    }

    @Test func `escapes part of a longer text too`() {
        let part = "a<b>".dropFirst()
        let html: HTML = "\(part)"
        #expect(html.markup == "&lt;b&gt;")
    }

    @Test func `splices a piece of page without escaping it again`() {
        let inner: HTML = "<b>\("<")</b>"
        let outer: HTML = "<p>\(inner)</p>"
        #expect(outer.markup == "<p><b>&lt;</b></p>")
    }

    @Test func `renders nothing for nil`() {
        let text: String? = nil
        let piece: HTML? = nil
        let component: TelephoneLink? = nil
        let html: HTML = "[\(text)\(piece)\(component)]"
        #expect(html.markup == "[]")
    }

    @Test func `repeats a piece for every item`() {
        let html: HTML = "<ul>\(["a", "<"], as: { "<li>\($0)</li>" })</ul>"
        #expect(html.markup == "<ul><li>a</li><li>&lt;</li></ul>")
    }

    @Test func `writes whole numbers in plain digits`() {
        let html: HTML = "<td>\(-1234567)</td>"
        #expect(html.markup == "<td>-1234567</td>")
    }

    @Test func `trusts only what is called raw`() {
        #expect(HTML.raw("<hr>").markup == "<hr>")
    }

    @Test func `writes an attribute only when it has a value`() {
        let none: String? = nil
        let html: HTML = "<i\(attribute: "a", "\"x\"")\(attribute: "b", none)\(attribute: "c", 3)>"
        #expect(html.markup == "<i a=\"&quot;x&quot;\" c=\"3\">")
    }

    @Test func `writes a lone attribute only when it holds`() {
        let html: HTML = "<i\(flag: "checked", true)\(flag: "required", false)>"
        #expect(html.markup == "<i checked>")
    }

    @Test(arguments: [
        ("/c/hall", true), ("?page=2", true), ("#faults", true), ("https://example.org/", true),
        ("tel:+441443000", true), ("javascript:alert(1)", false), ("JavaScript:alert(1)", false),
        (" javascript:alert(1)", false), ("data:text/html,x", false), ("java\nscript:x", false),
    ])
    func `links only to addresses that cannot run a script`(address: String, isLinked: Bool) {
        let html: HTML = "<a\(href: address)>x</a>"
        #expect(html.markup.contains("href=") == isLinked)
    }

    @Test func `joins pieces with a separator between them`() {
        #expect(HTML.joined(["a", "b", "c"], by: ", ").markup == "a, b, c")
        #expect(HTML.joined([]).isEmpty)
        let sum: HTML = "a" + "b"
        #expect(sum.render() == Array("ab".utf8))
    }
}
