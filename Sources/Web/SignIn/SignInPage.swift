import Communities
import Essentials
import Markup
import Wording

/// The way in: e-mail and password, or a code that was read out.
struct SignInPage: Page {
    let visit: Visit
    let refusal: (any Refusal)?

    private var words: SignInWords { visit.words.signIn }
    private var action: String { visit.place.map(HomePaths.signIn) ?? "/" }

    var title: String { words.title }
    var lead: String? { words.lead }

    var faults: FaultSummary? {
        refusal.map {
            FaultSummary(
                title: visit.words.shell.faultsTitle, fields: [],
                explanation: visit.words.refusal($0))
        }
    }

    var body: HTML {
        let code = Field(.text, name: "code", label: words.code, value: visit.form["code"])
            .hint(words.codeHint).autofill("one-time-code")
        let email = Field(.email, name: "email", label: words.email, value: visit.form["email"])
            .autofill("username")
        let password = Field(.password, name: "password", label: words.password)
            .autofill("current-password")
        return """
            \(Form(
                action: action, seal: visit.seal(), buttons: [SubmitButton(words.withCode)],
                content: "\(onward)\(code)"))
            \(Form(
                action: action, seal: visit.freshSeal(),
                buttons: [SubmitButton(words.withPassword)],
                content: "\(onward)\([email, password])"))
            """
    }

    /// The page that was asked for, which comes after signing in.
    private var onward: HTML? {
        let asked =
            visit.form[Onward.field].isEmpty ? visit.query[Onward.field] : visit.form[Onward.field]
        return visit.place.flatMap { Onward.address(asked, at: $0) }.map { address in
            "<input type=\"hidden\" name=\"\(Onward.field)\" value=\"\(address)\">"
        }
    }
}
