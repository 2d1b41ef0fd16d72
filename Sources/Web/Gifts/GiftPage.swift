import Brokerage
import Communities
import Essentials
import Ledger
import Markup
import People
import Wording

/// Passing time on: to a member or into the pot, and for coordinators out of it.
struct GiftPage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let isFromPot: Bool
    let pot: Int64
    let own: Int64
    /// Whether time is only counted, so that there is none to pass on.
    let isCounted: Bool
    var refusal: (any Refusal)?

    private var words: GiftWords { visit.words.gifts }

    var title: String { isFromPot ? words.grantTitle : words.title }
    var lead: String? { isFromPot ? words.grantLead : words.lead }
    var crumbs: [NavLink] { [NavLink(visit.words.shell.home, to: HomePaths.home(community))] }

    var faults: FaultSummary? {
        FaultSummary(
            title: visit.words.shell.faultsTitle, fields: fields,
            explanation: refusal.map(visit.words.refusal))
    }

    var body: HTML {
        guard !isCounted else {
            return EmptyState(visit.words.refusal(GiftRefusal.countedOnly)).html
        }
        let toPot: HTML? =
            acting.may(.noteExchanges) && !isFromPot
            ? """
            <div class="buttons">\(ButtonLink(words.fromPot, to: GiftPaths.grant(community)))</div>
            """ : nil
        let stands = isFromPot ? pot : own
        guard stands > 0 || mayGiveForOthers else {
            return
                "\(EmptyState(isFromPot ? words.potHas(amount(pot)) : words.nothingToGive))\(toPot)"
        }
        let sentence =
            isFromPot
            ? words.potHas(amount(pot)) : own > 0 ? words.youHave(amount(own)) : words.youHaveNone
        return """
            <p>\(sentence)</p>
            \(Form(
                action: isFromPot ? GiftPaths.grant(community) : GiftPaths.give(community),
                seal: visit.seal(), buttons: [SubmitButton(words.give, tone: .thanks)],
                fields: fields))
            \(toPot)
            """
    }

    /// A coordinator passes a member's time on, at that member's word.
    private var mayGiveForOthers: Bool { !isFromPot && acting.may(.noteExchanges) }

    private var giver: [Field] {
        guard mayGiveForOthers else { return [] }
        let says = visit.words.exchanges
        return [
            field(.text, "giver", words.whoseTime).hint(words.whoseTimeHint).autofill("off"),
            Field(
                .list(ExchangeForm.told.map { Choice($0.code, says.word($0)) }), name: "word",
                label: says.onWhoseWord, value: visit.form["word"]
            ).hint(words.wordHint),
        ]
    }

    private func amount(_ steps: Int64) -> String { visit.words.amount(max(0, steps)) }

    private var fields: [Field] {
        let way = Field(
            .radios([Choice("member", words.somebody), Choice("pot", words.pot)]), name: "to",
            label: words.toWhom, value: visit.form["to"]
        ).fault(visit.fault(of: "to"))
        let rest = [
            field(.text, "member", words.member)
                .hint(isFromPot ? visit.words.noteTime.whomHint : words.memberHint)
                .autofill("off"),
            field(.text, "length", words.howMuch)
                .hint(visit.words.exchanges.lengthNeededHint).width(.short),
            field(.text, "message", words.message).optional(visit.words.shell.optional)
                .atMost(300),
        ]
        return isFromPot ? rest : giver + [way] + rest
    }

    private func field(_ kind: FieldKind, _ name: String, _ label: String) -> Field {
        Field(kind, name: name, label: label, value: visit.form[name])
            .fault(visit.fault(of: name))
    }
}
