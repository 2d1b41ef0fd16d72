import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// What keeps one person safe, and whom they are kept apart from.
struct SafeguardPage: Page {
    let visit: Visit
    let community: Community
    let card: MemberCard
    let held: [HeldMeeting]

    private var words: SafeguardWords { visit.words.safeguards }
    private var form: TypedForm { visit.form }
    private var address: String { SafeguardPaths.show(community, card.member.id) }

    var title: String { words.title }
    var lead: String? { card.member.name }
    var crumbs: [NavLink] {
        [NavLink(card.member.name, to: MemberPaths.card(community, card.member.id))]
    }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: apartFields + checkFields)
    }

    var body: HTML {
        """
        \(heldCard)
        \(Form(
            action: address, seal: visit.freshSeal(),
            buttons: [SubmitButton(visit.words.members.keep)], fields: fields))
        \(Card(words.keepApartTitle, content: "\(apart)\(apartForm)"))
        \(Card(words.checksTitle, content: "<p>\(words.noDocument)</p>\(checks)\(checkForm)"))
        """
    }

    /// What was agreed before: each is taken back with one press.
    private var heldCard: HTML? {
        guard !held.isEmpty else { return nil }
        let lines = PersonList(held.map(line))
        return Card(
            words.heldTitle, note: words.heldNote, tone: .action, content: lines.html
        ).html
    }

    private func line(_ held: HeldMeeting) -> PersonLine {
        let why = words.between(held.why, mayKnow: true)
        switch held.agreed {
        case .exchange(let exchange):
            let sentence = ExchangeSentence(exchange: exchange, words: visit.words.exchanges).full
            let when = exchange.day.map(visit.words.longDay) ?? ""
            return PersonLine(
                name: sentence, address: ExchangePaths.show(exchange.id, community),
                why: [when, exchange.time, why].filter { !$0.isEmpty }.joined(separator: ", "),
                actions: OneTap(
                    action: ExchangePaths.act("withdrawal", exchange.id, community),
                    seal: visit.freshSeal(),
                    button: SubmitButton(words.takeBack, tone: .plain, about: sentence)
                ).html)
        case .pairing(let pairing):
            let who = visit.words.pairings.helps(pairing.giverName, pairing.receiverName)
            let when = pairing.weekday.map(visit.words.weekday) ?? ""
            return PersonLine(
                name: who, address: PairingPaths.list(community),
                why: [when, pairing.time, why].filter { !$0.isEmpty }.joined(separator: ", "),
                actions: OneTap(
                    action: PairingPaths.end(pairing.id, community), seal: visit.freshSeal(),
                    button: SubmitButton(words.endPair, tone: .plain, about: who)
                ).html)
        }
    }

    private var fields: [Field] {
        [
            Field(
                .ticks([Choice("yes", words.notAlone)]), name: "not-alone", label: words.alone,
                values: form.all("not-alone")),
            Field(
                .text, name: "check-needed", label: words.checkNeeded, value: form["check-needed"]
            )
            .hint(words.checkNeededHint),
            Field(.lines(3), name: "words", label: words.why, value: form["words"]),
        ]
    }

    private var apartFields: [Field] {
        [
            field(.number, "number", words.otherNumber).width(.tiny),
            field(.lines(2), "reason", words.reason),
        ]
    }

    private var apartForm: Form {
        Form(
            action: "\(address)/apart", seal: visit.freshSeal(),
            buttons: [SubmitButton(words.keepApart, tone: .plain)], fields: apartFields)
    }

    private var apart: PersonList? {
        let kept = card.safety?.apart ?? []
        guard !kept.isEmpty else { return nil }
        return PersonList(
            kept.map { kept in
                PersonLine(
                    name: kept.name, why: kept.reason,
                    actions: OneTap(
                        action: "\(address)/apart/\(kept.member)/end", seal: visit.freshSeal(),
                        button: SubmitButton(words.letMeet, tone: .plain, about: kept.name)
                    ).html)
            })
    }

    private var checkFields: [Field] {
        [
            field(.text, "kind", words.checkKind), field(.day, "seen", words.seen).width(.short),
            field(.day, "review", words.review).width(.short),
        ]
    }

    private var checkForm: Form {
        Form(
            action: "\(address)/checks", seal: visit.freshSeal(),
            buttons: [SubmitButton(words.addCheck, tone: .plain)], fields: checkFields)
    }

    private var checks: PersonList? {
        let seen = card.safety?.checks ?? []
        guard !seen.isEmpty else { return nil }
        return PersonList(
            seen.map { check in
                PersonLine(
                    name: words.check(check), why: "",
                    actions: OneTap(
                        action: "\(address)/checks/\(check.id)/remove", seal: visit.freshSeal(),
                        button: SubmitButton(words.removeCheck, tone: .plain, about: check.kind)
                    ).html)
            })
    }

    private func field(_ kind: FieldKind, _ name: String, _ label: String) -> Field {
        Field(kind, name: name, label: label, value: form[name])
            .fault(visit.fault(of: name))
    }
}
