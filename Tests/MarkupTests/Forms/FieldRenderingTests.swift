import Markup
import Testing

@Suite struct FieldRendering {
    @Test func `ties label, hint and fault to the input`() {
        let field = Field(.text, name: "name", label: "Your name", value: "Jo <3")
            .hint("As you want to be called.")
            .fault("Write a name, so that others can greet you.")
        let page = field.html.markup
        #expect(page.contains("<label for=\"f-name\">Your name</label>"))
        #expect(page.contains("id=\"f-name-hint\">As you want"))
        #expect(page.contains("id=\"f-name-fault\">Write a name"))
        #expect(page.contains("aria-describedby=\"f-name-hint f-name-fault\""))
        #expect(page.contains("aria-invalid=\"true\""))
        #expect(page.contains("value=\"Jo &lt;3\""))
    }

    @Test func `says nothing about hints and faults when there are none`() {
        let page = Field(.text, name: "name", label: "Name").html.markup
        #expect(!page.contains("aria-"))
        #expect(!page.contains("value="))
        #expect(!page.contains("required"))
    }

    @Test func `says in words that an answer is needed`() {
        let page = Field(.text, name: "name", label: "Name").needed("needed").html.markup
        #expect(page.contains("Name <span class=\"mark\">needed</span></label>"))
        #expect(page.contains(" required"))
        let open = Field(.text, name: "name", label: "Name").optional("if you like").html.markup
        #expect(open.contains("if you like"))
        #expect(!open.contains(" required"))
    }

    @Test(arguments: [
        (FieldKind.text, "type=\"text\""), (.password, "type=\"password\""),
        (.email, "type=\"email\""), (.telephone, "type=\"tel\""), (.address, "type=\"url\""),
        (.number, "inputmode=\"numeric\""), (.day, "type=\"date\""),
        (.time, "type=\"time\""), (.file(accepting: ".csv"), "accept=\".csv\""),
        (.lines(4), "<textarea id=\"f-x\" rows=\"4\""), (.list([]), "<select id=\"f-x\""),
    ])
    func `asks in the way that fits the answer`(kind: FieldKind, expected: String) {
        let page = Field(kind, name: "x", label: "X", value: "1").autofill("off").html.markup
        #expect(page.contains(expected))
        #expect(page.contains("autocomplete=\"off\""))
        #expect(page.contains("<label for=\"f-x\">"))
    }

    @Test func `never sends a file name back as a value`() {
        let page = Field(.file(accepting: ""), name: "x", label: "X", value: "a.jpg").html.markup
        #expect(!page.contains("a.jpg"))
    }

    @Test func `keeps what was written in several lines`() {
        let page = Field(.lines(3), name: "x", label: "X", value: "</textarea>\nb").html.markup
        #expect(page.contains(">\n&lt;/textarea&gt;\nb</textarea>"))
    }

    @Test func `groups radios under one question and keeps the pick`() {
        let choices = [Choice("y", "Yes", hint: "I can."), Choice("n", "No")]
        let field = Field(.radios(choices), name: "can", label: "Can you?", value: "n")
            .fault("Pick one.")
        let page = field.html.markup
        #expect(page.contains("<fieldset class=\"field has-fault\" id=\"f-can\""))
        #expect(page.contains("aria-describedby=\"f-can-fault\""))
        #expect(page.contains("<legend>Can you?</legend>"))
        #expect(page.contains("id=\"f-can-2\" name=\"can\" value=\"n\" checked>"))
        #expect(page.contains("value=\"y\" aria-describedby=\"f-can-1-hint\">"))
        #expect(field.target == "f-can-1")
    }

    @Test func `keeps every tick`() {
        let field = Field(
            .ticks([Choice("a", "A"), Choice("b", "B"), Choice("c", "C")]), name: "t",
            label: "Which?", values: ["a", "c"])
        let page = field.html.markup
        #expect(page.split(separator: " checked").count == 3)
        #expect(page.contains("<input type=\"checkbox\" id=\"f-t-1\""))
    }

    @Test func `marks the chosen line of a list`() {
        let field = Field(
            .list([Choice("a", "A"), Choice("b", "B")]), name: "x", label: "X", value: "b")
        #expect(field.html.markup.contains("<option value=\"b\" selected>B</option>"))
    }

    @Test func `offers answers while typing`() {
        let page = Field(.text, name: "who", label: "Who")
            .suggesting(["Sue & Mo"], from: "/people/names").html.markup
        #expect(page.contains("list=\"f-who-list\""))
        #expect(page.contains("<datalist id=\"f-who-list\"><option value=\"Sue &amp; Mo\">"))
        let filter = Field(.text, name: "q", label: "Look").filtering(list: "people")
        #expect(filter.html.markup.contains("data-filter=\"people\""))
        #expect(PersonList([], id: "people").html.markup.contains("id=\"people\""))
        #expect(page.contains("data-search=\"/people/names\""))
    }
}
