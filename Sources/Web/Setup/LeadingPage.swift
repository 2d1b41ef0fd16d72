import Communities
import Markup
import Wording

/// Gives a time bank that came from other books its first coordinator.
struct LeadingPage: Page {
    let visit: Visit
    let community: Community

    private var words: SetupWords { visit.words.setup }

    var title: String { words.leadTitle(community.title) }
    var lead: String? { words.leadLead }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        """
        \(Form(
            action: SetupPaths.lead, seal: visit.seal(), buttons: [SubmitButton(words.leadButton)],
            content: "\(kept)\(fields)"))
        """
    }

    private var kept: HTML {
        """
        <input type="hidden" name="word" value="\(visit.form["word"])">
        <input type="hidden" name="community" value="\(community.name)">
        """
    }

    private var fields: [Field] {
        [
            visit.field(.text, "coordinator", words.coordinator).autofill("name"),
            visit.field(.email, "email", words.email).hint(words.leadEmailHint)
                .autofill("username"),
            visit.field(.text, "number", words.leadNumber).hint(words.leadNumberHint)
                .optional(visit.words.shell.optional).width(.short),
            Field(.password, name: "password", label: words.password)
                .hint(words.passwordHint).autofill("new-password")
                .fault(visit.form.fault(of: "password")),
        ]
    }
}
