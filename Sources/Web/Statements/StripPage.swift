import Communities
import Essentials
import Markup
import People
import Wording

/// Whose strip came back, by the code on it.
struct StripPage: Page {
    let visit: Visit
    let community: Community
    let found: Member?

    private var words: StatementWords { visit.words.statements }

    var title: String { words.strips }
    var lead: String? { words.stripsLead }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: [field])
    }

    private var field: Field {
        Field(
            .text, name: "code", label: words.stripCode,
            value: found == nil ? visit.form["code"] : ""
        )
        .hint(words.stripHint).width(.short).autofill("off")
        .fault(visit.fault(of: "code"))
    }

    var body: HTML {
        """
        \(person)
        \(Form(
            action: StatementPaths.strips(community), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.find)], fields: [field]))
        """
    }

    private var person: HTML? {
        guard let found else { return nil }
        let links: HTML = """
            <div class="buttons">\(ButtonLink(
                words.writeOffer, to: StatementPaths.newOffer(for: found.id, community),
                tone: .action))\(ButtonLink(
                words.writeAsk, to: StatementPaths.newAsk(for: found.id, community)))</div>
            """
        return "\(Card(words.stripOf(found.name), content: links))"
    }
}
