import Markup
import Testing

@Suite struct WeekRendering {
    let week = Week(
        days: [
            .init("mon", short: "Mo", full: "Monday"), .init("tue", short: "Tu", full: "Tuesday"),
        ],
        parts: [
            .init("am", short: "am", full: "Morning"), .init("pm", short: "pm", full: "Evening"),
        ])

    @Test func `says in words what the picture shows`() {
        let strip = WeekStrip(caption: "Mo", week: week, free: ["tue-am"], yes: "free", no: "busy")
        let page = strip.html.markup
        #expect(page.split(separator: ">free</span>").count == 2)
        #expect(page.split(separator: ">busy</span>").count == 4)
        #expect(page.contains("<span class=\"unseen\">Monday</span>"))
    }

    @Test func `keeps the ticks and names each by day and part`() {
        let page = WeekGrid(caption: "When?", week: week, name: "when", free: ["mon-pm"]).html
            .markup
        #expect(page.contains("id=\"f-when-mon-pm\" name=\"when\" value=\"mon-pm\" checked>"))
        #expect(page.contains("<span class=\"unseen\">Monday, Evening</span></label>"))
        #expect(page.split(separator: " checked").count == 2)
    }
}

@Suite struct ChartRendering {
    @Test func `draws bars as shares of the longest and writes every amount`() {
        let chart = Chart(
            caption: "By month", rowTitle: "Month", given: "Given", received: "Received",
            lines: [
                .init("May", given: 100, "100 hours", received: 25, "25 hours"),
                .init("June", given: 0, "nothing yet", received: 200, "200 hours"),
            ])
        let page = chart.html.markup
        for width in [50, 13, 0, 100] {
            #expect(page.contains("class=\"bar-part\" width=\"\(width)\""), "\(width)")
        }
        for words in ["100 hours", "25 hours", "nothing yet", "200 hours"] {
            #expect(page.contains("<span>\(words)</span>"))
        }
        #expect(page.split(separator: "aria-hidden=\"true\"").count == 5)
    }

    @Test func `draws nothing where there is nothing`() {
        let amounts = Amounts(given: .init("Given", 0, "none"), received: .init("Got", -5, "none"))
        let page = amounts.html.markup
        #expect(page.split(separator: "class=\"bar-part\" width=\"0\"").count == 3)
    }
}
