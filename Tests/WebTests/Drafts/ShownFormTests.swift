import Communities
import DoorKit
import Essentials
import Markup
import Operations
import Testing

@testable import Web

@Suite struct `A form read back from its page` {
    private func page(_ fields: [Field], before: HTML = "") -> String {
        let seal = FormSeal(token: "t", key: "k")
        let form = Form(
            action: "/c/hall/asks", seal: seal, buttons: [SubmitButton("Ask")], fields: fields)
        return "<h1>Ask for &lt;help&gt;</h1>\(before)\(form.html)".description
    }

    @Test func `says what stood on the screen, in its order`() {
        let other: HTML =
            "<form action=\"/c/hall/other\"><input name=\"content\" value=\"no\"></form>"
        let text = page(
            [
                Field(.text, name: "content", label: "What for", value: "Tea & a \"chat\"")
                    .needed("(needed)"),
                Field(
                    .list([Choice("", "No project"), Choice("once", "Just once")]),
                    name: "repeats", label: "How often", value: "once"),
                Field(
                    .radios([Choice("email", "By e-mail"), Choice("phone", "By telephone")]),
                    name: "channel", label: "How they like to hear from us", value: "email"),
                Field(
                    .ticks([Choice("a", "Ask on the day"), Choice("b", "In pieces")]),
                    name: "setting", label: "Please keep to this", values: ["a", "b"]),
                Field(.day, name: "day", label: "The day", value: "2026-03-10"),
                Field(.lines(3), name: "detail", label: "More", value: "Two\nlines"),
                Field(.text, name: "other", label: "Not sent", value: "x"),
                Field(.list([Choice("", "Nobody")]), name: "who", label: "Who", value: ""),
            ], before: other)
        let form = ShownForm(
            page: text, sentTo: "/c/hall/asks",
            names: ["content", "repeats", "channel", "setting", "day", "detail", "who"])
        #expect(form.title == "Ask for <help>")
        let lines = form.lines.map { "\($0.question): \($0.answers.joined(separator: "+"))" }
        #expect(
            lines == [
                "What for: Tea & a \"chat\"", "How often: Just once",
                "How they like to hear from us: By e-mail",
                "Please keep to this: Ask on the day+In pieces", "The day: 2026-03-10",
                "More: Two lines",
            ])
        #expect(form.lines.filter(\.isDay).map(\.question) == ["The day"])
    }

    @Test func `is empty where the page has no such form`() {
        let form = ShownForm(page: "<h1>Gone</h1><p>5 < 6", sentTo: "/x", names: ["a"])
        #expect(form.title == "Gone")
        #expect(form.lines.isEmpty)
    }
}
