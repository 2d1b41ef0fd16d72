import Markup
import Testing

@Suite struct FormRendering {
    let seal = FormSeal(token: "tok\"en", key: "k-1")

    @Test func `posts once with its token and its request key`() {
        let form = Form(
            action: "/asks", seal: seal, buttons: [SubmitButton("Ask for it")], fields: [])
        let page = form.html.markup
        #expect(page.contains("method=\"post\" action=\"/asks\" novalidate data-once"))
        #expect(page.contains("name=\"token\" value=\"tok&quot;en\""))
        #expect(page.contains("name=\"key\" value=\"k-1\""))
        #expect(page.contains("<button class=\"button is-action\">Ask for it</button>"))
    }

    @Test func `sends files only when it takes them`() {
        let form = Form(action: "/a", seal: seal, buttons: [], fields: [])
        #expect(!form.html.markup.contains("enctype"))
        #expect(form.takingFiles().html.markup.contains("enctype=\"multipart/form-data\""))
    }

    @Test func `goes on with Enter and begins at an answer only where it is told to`() {
        let field = Field(.text, name: "whose", label: "Whose")
        let form = Form(action: "/a", seal: seal, buttons: [], fields: [field])
        #expect(!form.html.markup.contains("data-enter"))
        #expect(form.goingOnWithEnter().html.markup.contains("data-once data-enter"))
        #expect(!field.html.markup.contains("autofocus"))
        #expect(field.focused().html.markup.contains(" autofocus"))
        #expect(!field.focused(false).html.markup.contains("autofocus"))
    }

    @Test func `keeps a draft where it is told to`() {
        let form = Form(action: "/a", seal: seal, buttons: [], fields: []).keepingDraft(
            at: "/d", saved: "Kept")
        #expect(form.html.markup.contains("data-draft=\"/d\" data-draft-saved=\"Kept\""))
    }

    @Test func `sends fixed answers with one tap`() {
        let tap = OneTap(
            action: "/calls", seal: seal,
            button: SubmitButton("Note that I rang", tone: .plain, about: "Mo"),
            hidden: [("member", "7")])
        let page = tap.html.markup
        #expect(page.contains("name=\"member\" value=\"7\""))
        #expect(page.contains("Note that I rang<span class=\"unseen\"> Mo</span></button>"))
    }

    @Test func `leads from the summary to each answer`() {
        let fields = [
            Field(.text, name: "name", label: "Name").fault("Write a name."),
            Field(.day, name: "day", label: "Day"),
            Field(.radios([Choice("a", "A")]), name: "how", label: "How").fault("Pick one."),
        ]
        let page = FaultSummary(title: "Please look again", fields: fields).html.markup
        #expect(page.contains("role=\"alert\" tabindex=\"-1\""))
        #expect(page.contains("<a href=\"#f-name\">Write a name.</a>"))
        #expect(page.contains("<a href=\"#f-how-1\">Pick one.</a>"))
        #expect(!page.contains("f-day"))
    }

    @Test func `shows no summary when nothing is wrong`() {
        let fields = [Field(.text, name: "name", label: "Name")]
        #expect(FaultSummary(title: "Please look again", fields: fields).html.isEmpty)
        let refused = FaultSummary(title: "x", fields: fields, explanation: "Mo is away.")
        #expect(refused.html.markup.contains("<p>Mo is away.</p>"))
    }
}
