import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// Coordinators' own hours, each with the ways in which a second person can settle it.
struct TrayPage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let cases: [TrayCase]
    let committee: [Member]
    /// Codes that were made just now, shown this once.
    let codes: [String]
    let refusal: (any Refusal)?

    private var words: TrayWords { visit.words.tray }

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
        """
        \(freshCodes)
        \(cases.isEmpty ? EmptyState(words.empty) : nil)
        \(cases, as: card)
        \(making)
        """
    }

    private func card(_ waiting: TrayCase) -> HTML {
        let exchange = waiting.exchange
        let sentence = ExchangeSentence(exchange: exchange, words: visit.words.exchanges).full
        let day = visit.words.shortDay(community.zone.day(at: waiting.made))
        let facts = [
            exchange.content, exchange.day.map(visit.words.longDay) ?? "",
            exchange.minutes.map(visit.words.length) ?? "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        // Whoever only settles is no party to it and may not open it.
        let maySee = acting.may(.noteExchanges) || exchange.involves(acting.subject)
        let link: HTML =
            maySee
            ? "<a\(href: ExchangePaths.show(exchange.id, community))>\(facts)</a>" : "\(facts)"
        let content: HTML = """
            <p>\(link)</p>
            \(ways(of: exchange))
            """
        return "\(Card(sentence, note: day, content: content))"
    }

    /// The second person settles by hand; anybody else needs their code or their signature.
    private func ways(of exchange: Exchange) -> HTML {
        if let member = acting.member, acting.may(.settleTray), exchange.isSecondPerson(member) {
            return """
                \(OneTap(
                    action: TrayPaths.settle(exchange.id, community), seal: visit.freshSeal(),
                    button: SubmitButton(words.settleMyself), hidden: [("by", "hand")]))
                """
        }
        let able = committee.filter { exchange.isSecondPerson($0.id) }
        guard acting.may(.noteExchanges) else { return "" }
        guard !able.isEmpty else { return "\(Notice(words.noCommittee))" }
        let code = Field(.text, name: "code", label: words.code).hint(words.codeHint)
            .width(.short).autofill("off").id("code-\(exchange.id)")
        let signer = Field(
            .list(able.map { Choice($0.id.description, $0.name) }), name: "member",
            label: words.signedBy
        ).id("member-\(exchange.id)")
        let sheet = Field(.text, name: "sheet", label: words.sheet).width(.short)
            .id("sheet-\(exchange.id)")
        return """
            \(form(exchange, "code", words.settleByCode, [code]))
            \(Details(words.settleBySlip, content: form(
                exchange, "slip", words.settleBySlip, [signer, sheet])))
            """
    }

    private func form(
        _ exchange: Exchange, _ way: String, _ label: String, _ fields: [Field]
    ) -> HTML {
        """
        \(Form(
            action: TrayPaths.settle(exchange.id, community), seal: visit.freshSeal(),
            buttons: [SubmitButton(label, name: "by", value: way)], fields: fields))
        """
    }

    private var freshCodes: HTML? {
        guard !codes.isEmpty else { return nil }
        let content: HTML = """
            <p>\(words.codesLead)</p><ul>\(codes, as: { "<li><strong>\($0)</strong></li>" })</ul>
            """
        return "\(Card(words.codes, tone: .thanks, content: content))"
    }

    private var making: HTML? {
        guard acting.may(.settleTray), committee.contains(where: { $0.id == acting.member })
        else { return nil }
        return """
            \(OneTap(
                action: TrayPaths.codes(community), seal: visit.freshSeal(),
                button: SubmitButton(words.makeCodes, tone: .plain)))
            """
    }
}
