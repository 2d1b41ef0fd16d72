import Brokerage
import Communities
import Essentials
import Ledger
import Markup
import People
import Wording

/// Passing time on: to a member or into a pot, and for coordinators out of one.
struct GiftPage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let isFromPot: Bool
    /// The community pot first, then the others that are open.
    let pots: [PotStanding]
    let own: Int64
    /// The households and organisations whose time may be passed on here.
    let joint: [JointParty]
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
        let stands = isFromPot ? pots.map(\.balance).max() ?? 0 : own
        guard stands > 0 || mayGiveForOthers || !isFromPot && !joint.isEmpty else {
            return
                "\(EmptyState(isFromPot ? words.potsEmpty : words.nothingToGive))\(ways)"
        }
        let sentence =
            isFromPot
            ? pots.count > 1 ? nil : words.potHas(amount(pot))
            : own > 0 ? words.youHave(amount(own)) : words.youHaveNone
        return """
            \(sentence.map { "<p>\($0)</p>" as HTML })
            \(Form(
                action: isFromPot ? GiftPaths.grant(community) : GiftPaths.give(community),
                seal: visit.seal(), buttons: [SubmitButton(words.give, tone: .thanks)],
                fields: fields))
            \(ways)
            """
    }

    /// On to the other page for giving, and to the pots.
    private var ways: HTML {
        let look = ButtonLink(visit.words.pots.lookAt, to: PotPaths.list(community))
        let grant = ButtonLink(words.fromPot, to: GiftPaths.grant(community))
        let mayGrant = acting.may(.noteExchanges) && !isFromPot
        return "<div class=\"buttons\">\(mayGrant ? grant : nil)\(look)</div>"
    }

    private var pot: Int64 { pots.first { $0.pot == nil }?.balance ?? 0 }

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

    /// To whom it goes: a member, the community pot, or one of the others.
    private var way: Field {
        let says = visit.words.pots
        let named = pots.compactMap { standing in
            standing.pot.map { pot in
                Choice(
                    pot.id.description, says.named(pot.name, from: standing.sponsor),
                    hint: pot.purpose.isEmpty ? nil : pot.purpose)
            }
        }
        return Field(
            .radios([Choice("member", words.somebody), Choice("pot", words.pot)] + named),
            name: "to", label: words.toWhom, value: chosen("to")
        ).fault(visit.fault(of: "to"))
    }

    /// Out of which pot it comes, with what is in each; no question where there is only one.
    private var fromWhich: [Field] {
        guard pots.count > 1 else { return [] }
        let says = visit.words.pots
        let choices = pots.map { standing in
            Choice(
                standing.pot?.id.description ?? "",
                says.holding(standing.pot?.name ?? says.community, amount(standing.balance)))
        }
        return [
            Field(
                .radios(choices), name: "pot", label: words.fromWhichPot, value: chosen("pot")
            ).fault(visit.fault(of: "pot"))
        ]
    }

    /// On whose account it is: the person's own, or one that they share.
    private var account: [Field] {
        guard !joint.isEmpty else { return [] }
        let own = mayGiveForOthers ? words.personsOwn : visit.words.exchanges.myOwnAccount
        return [
            Field(
                .list([Choice("", own)] + joint.map { Choice($0.id.description, $0.name) }),
                name: "account", label: words.whoseAccount, value: visit.form["account"]
            ).hint(mayGiveForOthers ? words.whoseAccountHint : nil)
                .fault(visit.fault(of: "account"))
        ]
    }

    /// What was typed, or what the address chose before anything was.
    private func chosen(_ name: String) -> String {
        visit.form.has(name) ? visit.form[name] : visit.query[name]
    }

    private var fields: [Field] {
        let hint = pots.count > 1 ? words.forPot : words.memberHint
        let rest = [
            field(.text, "member", words.member)
                .hint(isFromPot ? visit.words.noteTime.whomHint : hint)
                .autofill("off"),
            field(.text, "length", words.howMuch)
                .hint(visit.words.exchanges.lengthNeededHint).width(.short),
            field(.text, "message", words.message).optional(visit.words.shell.optional)
                .atMost(300),
        ]
        return isFromPot ? fromWhich + rest : giver + account + [way] + rest
    }

    private func field(_ kind: FieldKind, _ name: String, _ label: String) -> Field {
        Field(kind, name: name, label: label, value: visit.form[name])
            .fault(visit.fault(of: name))
    }
}
