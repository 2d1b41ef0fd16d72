import Brokerage
import Communities
import Essentials
import Ledger
import Markup
import Operations
import People
import Wording

/// Every household and organisation, and the form for one more.
struct JointListPage: Page {
    let visit: Visit
    let community: Community
    let households: [JointParty]
    let organisations: [JointParty]

    private var words: JointWords { visit.words.joint }

    var title: String { words.title }
    var lead: String? { words.lead }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        """
        \(section(.household, households))\(section(.organisation, organisations))
        \(form)
        """
    }

    private func section(_ kind: JointParty.Kind, _ parties: [JointParty]) -> HTML {
        guard !parties.isEmpty else {
            return "\(Card(words.plural(kind), content: "<p>\(words.none)</p>"))"
        }
        let lines = parties.map {
            PersonLine(
                name: $0.name, address: JointPaths.show(community, $0.id),
                telephone: $0.telephone.isEmpty ? nil : $0.telephone, why: $0.address)
        }
        return "\(Card(words.plural(kind), content: "\(PersonList(lines))"))"
    }

    private var form: HTML? {
        guard visit.person?.acting?.may(.editMembers) == true else { return nil }
        let form = Form(
            action: JointPaths.list(community), seal: visit.seal(),
            buttons: [SubmitButton(words.addButton)], fields: fields)
        return "\(Card(words.add, content: "\(form)"))"
    }

    private var fields: [Field] {
        let typed = visit.form["kind"]
        return [
            Field(
                .radios(JointParty.Kind.allCases.map { Choice($0.code, words.kind($0)) }),
                name: "kind", label: words.kind,
                value: typed.isEmpty ? JointParty.Kind.household.code : typed
            ).fault(fault("kind")),
            field(.text, "name", words.name).needed(visit.words.shell.needed),
            field(.telephone, "telephone", words.telephone).width(.middle),
            field(.email, "email", words.email), field(.lines(3), "address", words.address),
        ]
    }

    private func field(_ kind: FieldKind, _ name: String, _ label: String) -> Field {
        Field(kind, name: name, label: label, value: visit.form[name]).fault(fault(name))
    }

    private func fault(_ name: String) -> String? {
        visit.fault(of: name)
    }
}

/// One household or organisation with its people.
struct JointPage: Page {
    let visit: Visit
    let community: Community
    let sheet: JointSheet

    private var words: JointWords { visit.words.joint }
    private var address: String { JointPaths.show(community, sheet.party.id) }
    private var mayEdit: Bool { visit.person?.acting?.may(.editMembers) == true }

    var title: String { sheet.party.name }
    var lead: String? { words.kind(sheet.party.kind) }
    var crumbs: [NavLink] { [NavLink(words.title, to: JointPaths.list(community))] }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        """
        \(reach)\(standing)
        \(letters)\(lately)
        \(Card(words.people, content: "<ul class=\"people\">\(sheet.people, as: person)</ul>\(form)"))
        """
    }

    private var standing: HTML? {
        sheet.balance.map { "<p>\(words.account(visit.words.amount($0)))</p>" }
    }

    private var reach: HTML {
        let telephone: HTML? =
            sheet.party.telephone.isEmpty
            ? nil : "<p class=\"big\">\(TelephoneLink(sheet.party.telephone))</p>"
        let address: HTML? =
            sheet.party.address.isEmpty ? nil : "<p>\(HTML.lines(sheet.party.address))</p>"
        return "\(telephone)\(address)"
    }

    private var letters: HTML {
        let address = JointPaths.letter(community, sheet.party.id)
        let says = visit.words.statements
        let links = [
            ButtonLink(says.letter, to: address),
            ButtonLink(says.largeLetter, to: "\(address)?print=large"),
        ]
        return "<div class=\"buttons\">\(links)</div>"
    }

    /// Its statement: what its people gave and received for it.
    private var lately: HTML? {
        guard !sheet.exchanges.isEmpty else { return nil }
        let rows = sheet.exchanges.map { exchange -> [HTML] in
            let mine = exchange.parties.filter { $0.joint == sheet.party.id }
            let others = exchange.others(than: mine.first?.member ?? exchange.parties[0].member)
            let gave = mine.first?.direction == .gave
            let who = mine.map(\.firstName).joined(separator: ", ")
            let whom = others.map(\.firstName).joined(separator: ", ")
            let sentence =
                gave
                ? visit.words.exchanges.helped(who, whom)
                : visit.words.exchanges.helped(whom, who)
            return [
                "\(exchange.day.map(visit.words.shortDay))",
                "<a\(href: ExchangePaths.show(exchange.id, community))>\(sentence)</a>",
                "\(exchange.content)",
                "\(gave ? exchange.minutes.map(visit.words.length) : nil)",
                "\(gave ? nil : exchange.minutes.map(visit.words.length))",
            ]
        }
        let table = Table(
            caption: words.statement,
            columns: [
                .words(words.day), .words(words.who), .words(words.what), .number(words.gave),
                .number(words.received),
            ], rows: rows)
        return "\(table)"
    }

    private func person(_ named: JointSheet.Named) -> HTML {
        let take: HTML? =
            mayEdit
            ? """
            \(OneTap(
                action: "\(address)/people/\(named.person.member)/take", seal: visit.freshSeal(),
                button: SubmitButton(words.take, tone: .plain, about: named.name)))
            """ : nil
        let name: HTML =
            mayEdit
            ? "<a\(href: MemberPaths.card(community, named.person.member))>\(named.name)</a>"
            : "<span>\(named.name)</span>"
        let acts: HTML? = named.mayAct ? "\(Tag(words.mayActYes))" : nil
        let gone: HTML? =
            named.standing.mayBeContacted
            ? nil : "\(Tag(visit.words.card.standing(named.standing)))"
        return """
            <li class="person"><p class="person-name">\(name)\(gone)\(acts)</p>\
            <p class="person-why">\(named.person.role)</p>\(take)</li>
            """
    }

    private var form: HTML? {
        guard mayEdit else { return nil }
        return """
            \(Form(
                action: "\(address)/people", seal: visit.seal(),
                buttons: [SubmitButton(words.put)], fields: fields))
            """
    }

    private var fields: [Field] {
        [
            Field(.number, name: "number", label: words.number, value: visit.form["number"])
                .width(.tiny).fault(visit.fault(of: "number")),
            Field(.text, name: "role", label: words.role, value: visit.form["role"]),
            Field(
                .ticks([Choice("yes", words.mayActYes)]), name: "may-act", label: words.mayAct,
                values: visit.form.has("number") ? visit.form.all("may-act") : ["yes"]),
        ]
    }
}
