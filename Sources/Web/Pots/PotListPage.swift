import Brokerage
import Communities
import Essentials
import Ledger
import Markup
import People
import Wording

/// Every pot with what stands in it, and for whoever looks after them the form for one more.
struct PotListPage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let pots: [PotStanding]
    let mayChange: Bool
    let organisations: [JointParty]
    /// The one whose change was refused, so that its form stands open with what was typed.
    let changing: Pot.ID?
    let refusal: (any Refusal)?

    private var words: PotWords { visit.words.pots }

    var title: String { words.title }
    var lead: String? { words.lead }
    var crumbs: [NavLink] { [NavLink(visit.words.gifts.title, to: GiftPaths.give(community))] }
    var faults: FaultSummary? {
        let answered = changing.flatMap { id in pots.first { $0.pot?.id == id } }
        let refused = refusedField == nil ? [] : fields(in: answered)
        return FaultSummary(
            title: visit.words.shell.faultsTitle, fields: refused,
            explanation: refused.isEmpty ? refusal.map(visit.words.refusal) : nil)
    }

    /// The question whose answer was refused, in the form that was sent.
    private var refusedField: String? {
        switch refusal as? PotRefusal {
        case .nameMissing, .nameTaken: "name"
        case .sponsorUnknown: "sponsor"
        case .purposeTooLong: "purpose"
        default: nil
        }
    }

    var body: HTML {
        guard !pots.isEmpty else {
            return EmptyState(visit.words.refusal(GiftRefusal.countedOnly)).html
        }
        return "\(pots, as: card)\(adding)"
    }

    private func card(_ standing: PotStanding) -> HTML {
        let (name, purpose) =
            standing.pot.map { ($0.name, $0.purpose) }
            ?? (words.community, words.communityPurpose)
        let sponsor: HTML? =
            standing.sponsor.isEmpty ? nil : "<p>\(words.from(standing.sponsor))</p>"
        let about: HTML? = purpose.isEmpty ? nil : "<p>\(purpose)</p>"
        let closed: HTML? = standing.isOpen ? nil : "<p>\(Tag(words.closed))</p>"
        return """
            \(Card(
                name, content: """
                    \(closed)\(sponsor)\(about)\(PotFigures(standing: standing, words: visit.words))
                    \(links(standing, name))\(changes(standing))
                    """))
            """
    }

    private func links(_ standing: PotStanding, _ name: String) -> HTML? {
        var links: [ButtonLink] = []
        if standing.isOpen {
            links.append(
                ButtonLink(
                    words.giveInto, to: GiftPaths.give(community, into: standing.pot?.id),
                    about: name))
        }
        if acting.may(.noteExchanges) {
            if standing.isOpen, standing.balance > 0 {
                links.append(
                    ButtonLink(
                        words.giveFrom, to: GiftPaths.grant(community, from: standing.pot?.id),
                        about: name))
            }
            links.append(
                ButtonLink(
                    words.look, to: PotPaths.show(standing.pot?.id, community), about: name))
        }
        return links.isEmpty ? nil : "<div class=\"buttons\">\(links)</div>"
    }

    private func changes(_ standing: PotStanding) -> HTML? {
        guard mayChange, let pot = standing.pot else { return nil }
        let isOpen = changing == pot.id
        let form = Form(
            action: PotPaths.show(pot.id, community), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.keep, about: pot.name)],
            fields: fields(in: standing))
        let closes = standing.isOpen
        let tap = OneTap(
            action: PotPaths.close(pot.id, community), seal: visit.freshSeal(),
            button: SubmitButton(
                closes ? words.close : words.reopen, tone: .plain, about: pot.name),
            hidden: closes ? [] : [("again", "yes")])
        let close: HTML? = closes && standing.balance != 0 ? nil : "\(tap)"
        return """
            \(Details("\(words.change): \(pot.name)", isOpen: isOpen, content: form.html))\(close)
            """
    }

    private var adding: HTML? {
        guard mayChange else { return nil }
        let form = Form(
            action: PotPaths.list(community), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.open)], fields: fields(in: nil))
        return "\(Card(words.add, content: "<p>\(words.addLead)</p>\(form)"))"
    }

    /// The questions about one pot, or about one more for nil.
    private func fields(in standing: PotStanding?) -> [Field] {
        let pot = standing?.pot
        let suffix = pot.map { "-\($0.id)" } ?? ""
        let isSent = changing == pot?.id
        func answer(_ name: String, _ known: String?) -> String {
            isSent && (pot == nil || visit.form.has(name)) ? visit.form[name] : known ?? ""
        }
        func fault(_ name: String) -> String? {
            isSent && refusedField == name ? refusal.map(visit.words.refusal) : nil
        }
        var choices = organisations.map { Choice($0.id.description, $0.name) }
        if let standing, let id = standing.pot?.sponsor,
            !organisations.contains(where: { $0.id == id })
        {
            choices.append(Choice(id.description, standing.sponsor))
        }
        let behind =
            choices.isEmpty
            ? []
            : [
                Field(
                    .list([Choice("", words.noSponsor)] + choices), name: "sponsor",
                    label: words.sponsor, value: answer("sponsor", pot?.sponsor?.description)
                ).id("sponsor\(suffix)").fault(fault("sponsor"))
            ]
        return [
            Field(.text, name: "name", label: words.name, value: answer("name", pot?.name))
                .hint(words.nameHint).atMost(Pot.lettersMax).id("name\(suffix)")
                .fault(fault("name"))
        ] + behind + [
            Field(
                .lines(2), name: "purpose", label: words.purpose,
                value: answer("purpose", pot?.purpose)
            ).atMost(Pot.purposeLettersMax).optional(visit.words.shell.optional)
                .id("purpose\(suffix)").fault(fault("purpose"))
        ]
    }
}

/// What stands in a pot, and what came in and went out over all.
struct PotFigures: Component {
    let standing: PotStanding
    let words: Words

    var html: HTML {
        let (balance, says) = (standing.balance, words.pots)
        let amount = words.amount(abs(balance))
        var lines = [
            SummaryList.Line(says.standsIn, "\(balance < 0 ? says.below(amount) : amount)")
        ]
        if let sums = standing.sums {
            lines += [
                SummaryList.Line(says.cameIn, "\(words.amount(sums.cameIn))"),
                SummaryList.Line(says.wentOut, "\(words.amount(sums.wentOut))"),
            ]
        }
        return SummaryList(lines).html
    }
}
