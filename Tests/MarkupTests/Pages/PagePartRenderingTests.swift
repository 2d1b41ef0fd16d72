import Markup
import Testing

@Suite struct PagePartRendering {
    let typed = "<b>&\"'"
    let shown = "&lt;b&gt;&amp;&quot;&#39;"

    @Test func `shows every typed word as it was written`() {
        let link = NavLink(typed, to: "/x")
        let parts: [HTML] = [
            Card(typed, note: typed, content: "").html, Tag(typed).html, Notice(typed).html,
            ButtonLink(typed, to: "/x", about: typed).html, EmptyState(typed).html,
            Details(typed, content: "").html, Tabs(name: typed, [link]).html,
            Steps(typed, current: 1, of: 2).html, PrintButton(typed).html,
            DoorLinks(name: typed, [Door(typed, hint: typed, to: "/x")]).html,
            LanguageSwitch(name: typed, [.init(tag: typed, name: typed, address: "/x")]).html,
            SubmitButton(typed, name: typed, value: typed, about: typed).html,
        ]
        for part in parts {
            #expect(part.markup.contains(shown))
            #expect(!part.markup.contains("<b>"))
        }
    }

    @Test func `opens big doors that are links`() {
        let page = DoorLinks(
            name: "What to do", [Door("Ask for something", hint: "A lift", to: "/ask")]
        ).html.markup
        #expect(page.contains("<nav class=\"doors\" aria-label=\"What to do\">"))
        #expect(page.contains("<a class=\"door is-action\" href=\"/ask\">"))
    }

    @Test func `says how far along in words and hides the bar`() {
        let page = Steps("Question 2 of 5", current: 2, of: 5).html.markup
        #expect(page.contains("<span>Question 2 of 5</span>"))
        #expect(page.split(separator: "is-done").count == 3)
        #expect(page.contains("aria-hidden=\"true\""))
    }

    @Test func `names each language in itself`() {
        let page = LanguageSwitch(
            name: "Language", [.init(tag: "cy", name: "Cymraeg", address: "?l=cy", isCurrent: true)]
        ).html.markup
        #expect(page.contains("lang=\"cy\" hreflang=\"cy\" aria-current=\"true\">Cymraeg</a>"))
    }

    @Test func `opens a fold only when told`() {
        #expect(Details("More", isOpen: true, content: "x").html.markup.contains(" open>"))
        #expect(!Details("More", content: "x").html.markup.contains(" open>"))
    }

    @Test func `leads nowhere that runs a script`() {
        let address = "javascript:alert(1)"
        let parts: [HTML] = [
            ButtonLink("x", to: address).html, NavLink("x", to: address).html,
            Door("x", hint: "x", to: address).html,
            PersonLine(name: "x", address: address, why: "x").html,
        ]
        for part in parts { #expect(!part.markup.contains("javascript:")) }
    }
}
