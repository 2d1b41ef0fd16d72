import Brokerage
import Communities
import Essentials
import Ledger
import Markup
import Wording

/// Setting time of a member or of the pot aside.
struct SettingAsidePage: Page {
    let visit: Visit
    let community: Community
    var refusal: (any Refusal)?

    private var words: HoldWords { visit.words.holds }

    var title: String { words.setAside }
    var lead: String? { words.setAsideLead }
    var crumbs: [NavLink] { [NavLink(words.title, to: HoldPaths.list(community))] }

    var faults: FaultSummary? {
        FaultSummary(
            title: visit.words.shell.faultsTitle, fields: fields,
            explanation: refusal.map(visit.words.refusal))
    }

    var body: HTML {
        """
        \(Form(
            action: HoldPaths.new(community), seal: visit.seal(),
            buttons: [SubmitButton(words.setAside)], fields: fields))
        """
    }

    private var fields: [Field] {
        [
            Field(
                .radios([Choice("member", words.somebody), Choice("pot", words.pot)]),
                name: "whose", label: words.whose, value: visit.form["whose"]
            ).fault(visit.fault(of: "whose")),
            field(.text, "member", words.member).hint(words.memberHint).autofill("off")
                .width(.middle),
            visit.toldField,
            field(.text, "length", words.howMuch)
                .hint(visit.words.exchanges.lengthNeededHint).width(.short),
            field(.text, "purpose", words.purpose).hint(words.purposeHint)
                .atMost(SettingAside.purposeMax),
            field(.day, "until", words.until).hint(words.untilHint).width(.short),
        ]
    }

    private func field(_ kind: FieldKind, _ name: String, _ label: String) -> Field {
        Field(kind, name: name, label: label, value: visit.form[name])
            .fault(visit.fault(of: name))
    }
}

extension Visit {
    /// On whose word a coordinator does something with somebody else's time.
    var toldField: Field {
        let says = words.exchanges
        return Field(
            .list(ExchangeForm.told.map { Choice($0.code, says.word($0)) }), name: "word",
            label: says.onWhoseWord, value: form["word"]
        ).hint(words.gifts.wordHint)
    }
}
