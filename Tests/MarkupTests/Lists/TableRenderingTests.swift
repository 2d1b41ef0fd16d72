import Markup
import Testing

@Suite struct TableRendering {
    let table = Table(
        caption: "Asks & offers", columns: [.words("Who"), .number("Time")],
        rows: [["\("Mo <3")", "2 hours"]])

    @Test func `names its rows and columns`() {
        let page = table.html.markup
        #expect(page.contains("<caption>Asks &amp; offers</caption>"))
        #expect(page.contains("<th scope=\"col\" role=\"columnheader\" class=\"num\">Time</th>"))
        #expect(page.contains("<th scope=\"row\" role=\"rowheader\">Mo &lt;3</th>"))
    }

    @Test func `carries the heading into each card of a narrow screen`() {
        #expect(table.html.markup.contains("data-label=\"Time\" class=\"num\">2 hours</td>"))
    }

    @Test func `sums up only when told`() {
        #expect(!table.html.markup.contains("<tfoot"))
        #expect(table.total(["All", "2 hours"]).html.markup.contains("rowheader\">All</th>"))
    }

    @Test func `keeps a hidden caption for screen readers`() {
        let page = table.captionHidden().html.markup
        #expect(page.contains("<caption class=\"unseen\">"))
    }
}

@Suite struct PaginationRendering {
    @Test func `leads both ways, or only where there is something`() {
        let both = Pagination(
            name: "More asks", newer: NavLink("Newer", to: "?after=9"),
            older: NavLink("Older", to: "?before=1"))
        #expect(both.html.markup.contains("<a href=\"?after=9\">Newer</a>"))
        #expect(both.html.markup.contains("<a href=\"?before=1\">Older</a>"))
        #expect(Pagination(name: "More asks").html.isEmpty)
    }
}

@Suite struct PersonLineRendering {
    @Test func `shows name, telephone, why and what to do`() {
        let line = PersonLine(
            name: "Mair", address: "/p/1", telephone: "01443 000 112", why: "Waits <2 days.",
            tags: [Tag("today")], actions: ButtonLink("Say yes", to: "/y", about: "to Mair").html)
        let page = PersonList([line]).html.markup
        #expect(page.hasPrefix("<ul class=\"people\">"))
        #expect(page.contains("<a href=\"/p/1\">Mair</a>"))
        #expect(page.contains("href=\"tel:01443000112\"><bdi>01443 000 112</bdi>"))
        #expect(page.contains("Waits &lt;2 days."))
        #expect(page.contains("Say yes<span class=\"unseen\"> to Mair</span>"))
    }

    @Test func `needs neither telephone nor address`() {
        let page = PersonLine(name: "Mair", why: "New.").html.markup
        #expect(page.contains("<span>Mair</span>"))
        #expect(!page.contains("tel:"))
        #expect(!page.contains("buttons"))
    }
}

@Suite struct SummaryListRendering {
    @Test func `tells which answer a change is about`() {
        let list = SummaryList([
            .init("Day", "Tuesday", change: NavLink("Change", to: "/c")), .init("Time", "2 pm"),
        ])
        let page = list.html.markup
        #expect(page.contains("<dt>Day</dt><dd>Tuesday</dd>"))
        #expect(page.contains("<a href=\"/c\">Change<span class=\"unseen\"> Day</span></a>"))
        #expect(page.contains("<dt>Time</dt><dd>2 pm</dd></div>"))
    }
}
