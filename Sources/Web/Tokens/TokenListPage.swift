import Communities
import Essentials
import Markup
import People
import Wording

/// One's keys for other programs, and the form for another.
struct TokenListPage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let tokens: [APIToken]

    private var words: TokenWords { visit.words.tokens }

    var title: String { words.title }
    var lead: String? { words.lead }
    var crumbs: [NavLink] {
        [NavLink(visit.words.account.title, to: AccountPaths.show(community))]
    }

    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: [name, scopes])
    }

    var body: HTML {
        """
        \(list)
        \(Card(words.make, content: "\(form)"))
        """
    }

    private var list: HTML {
        guard !tokens.isEmpty else { return "<p>\(words.none)</p>" }
        return "<ul class=\"people\">\n\(tokens, as: line)</ul>"
    }

    private func line(_ token: APIToken) -> HTML {
        let may = token.scopes.map(words.permission).sorted().joined(separator: ", ")
        let used =
            token.used.map { words.used(visit.words.shortDay(community.zone.day(at: $0))) }
            ?? words.neverUsed
        let end = OneTap(
            action: TokenPaths.end(community, token.id), seal: visit.freshSeal(),
            button: SubmitButton(words.end, tone: .plain, about: token.name))
        return """
            <li class="person"><p class="person-name"><span>\(token.name)</span></p>
            <p class="person-why">\(may)</p><p class="person-why">\(used)</p>\(end)</li>

            """
    }

    private var name: Field {
        Field(.text, name: "name", label: words.name, value: visit.form["name"])
            .fault(visit.fault(of: "name"))
    }

    private var scopes: Field {
        let choices = Permission.allCases.filter(acting.may).map {
            Choice($0.rawValue, words.permission($0))
        }
        return Field(
            .ticks(choices), name: "scopes", label: words.may, values: visit.form.all("scopes")
        ).fault(visit.fault(of: "scopes"))
    }

    private var form: Form {
        Form(
            action: TokenPaths.list(community), seal: visit.seal(),
            buttons: [SubmitButton(words.make)], fields: [name, scopes])
    }
}

/// The secret of a new key, shown once.
struct MadeTokenPage: Page {
    let community: Community
    let words: Words
    let secret: String

    var title: String { words.tokens.made }

    var body: HTML {
        """
        <p><code>\(secret)</code></p>
        <p>\(words.tokens.copyNow)</p>
        \(ButtonLink(words.tokens.back, to: TokenPaths.list(community)))
        """
    }
}
