import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// Coordinators' own hours and a change of the rules, each with the ways in which a second person can settle it.
struct TrayPage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let cases: [TrayCase]
    /// A change of the rules that waits, beside those that hold today.
    var rules: (waiting: WaitingScheme, today: Scheme)?
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
        \(cases.isEmpty && rules == nil ? EmptyState(words.empty) : nil)
        \(rules.map { change($0.waiting, from: $0.today) })
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

    /// What would be different, from which day, and who wrote it down.
    private func change(_ waiting: WaitingScheme, from today: Scheme) -> HTML {
        let lines = visit.words.rules.changes(from: today, to: waiting.scheme)
        let day = visit.words.longDay(waiting.starts)
        let made = visit.words.shortDay(community.zone.day(at: waiting.made))
        let back: HTML? =
            acting.may(.changeScheme)
            ? """
            \(OneTap(
                action: TrayPaths.rulesBack(waiting.id, community), seal: visit.freshSeal(),
                button: SubmitButton(words.takeRulesBack, tone: .plain)))
            """ : nil
        let content: HTML = """
            <p>\(waiting.by.isEmpty ? nil : "\(words.writtenBy(waiting.by)) ")\(words.rulesLead)</p>
            <ul>\(lines, as: { "<li>\($0)</li>\n" })</ul>
            \(ways(
                to: TrayPaths.rules(waiting.id, community), "rules",
                isSecondPerson: { waiting.isSecondPerson(Identifier(sameBytesAs: $0)) }))
            \(back)
            """
        return "\(Card(words.rulesFrom(day), note: made, content: content))"
    }

    private func ways(of exchange: Exchange) -> HTML {
        ways(
            to: TrayPaths.settle(exchange.id, community), exchange.id.description,
            isSecondPerson: exchange.isSecondPerson)
    }

    /// The second person settles by hand; anybody else needs their code or their signature.
    private func ways(
        to address: String, _ id: String, isSecondPerson: (Member.ID) -> Bool
    ) -> HTML {
        if let member = acting.member, acting.may(.settleTray), isSecondPerson(member) {
            return """
                \(OneTap(
                    action: address, seal: visit.freshSeal(),
                    button: SubmitButton(words.settleMyself), hidden: [("by", "hand")]))
                """
        }
        let able = committee.filter { isSecondPerson($0.id) }
        guard acting.may(.noteExchanges) else { return "" }
        guard !able.isEmpty else { return "\(Notice(words.noCommittee))" }
        let code = Field(.text, name: "code", label: words.code).hint(words.codeHint)
            .width(.short).autofill("off").id("code-\(id)")
        let signer = Field(
            .list(able.map { Choice($0.id.description, $0.name) }), name: "member",
            label: words.signedBy
        ).id("member-\(id)")
        let sheet = Field(.text, name: "sheet", label: words.sheet).width(.short)
            .id("sheet-\(id)")
        return """
            \(form(address, "code", words.settleByCode, [code]))
            \(Details(words.settleBySlip, content: form(
                address, "slip", words.settleBySlip, [signer, sheet])))
            """
    }

    private func form(
        _ address: String, _ way: String, _ label: String, _ fields: [Field]
    ) -> HTML {
        """
        \(Form(
            action: address, seal: visit.freshSeal(),
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
