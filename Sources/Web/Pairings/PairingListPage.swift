import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// Pairs that go on, and the form for another.
struct PairingListPage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let pairings: [Pairing]
    let held: [Pairing.ID: Exclusion]
    let projects: [Project]
    var refusal: (any Refusal)?

    private var words: PairingWords { visit.words.pairings }

    var title: String { words.list }
    var lead: String? { words.listLead }

    var faults: FaultSummary? {
        FaultSummary(
            title: visit.words.shell.faultsTitle, fields: fields,
            explanation: refusal.map(visit.words.refusal))
    }

    var body: HTML {
        let form: HTML = """
            \(Form(
                action: PairingPaths.list(community), seal: visit.seal(),
                buttons: [SubmitButton(words.make)], fields: fields))
            """
        let isOpen = refusal != nil || visit.form.hasFaults
        let list: HTML =
            pairings.isEmpty ? "\(EmptyState(words.none))" : "\(PersonList(pairings.map(line)))"
        let making: HTML? =
            acting.may(.matchAsks)
            ? "\(Details(words.make, isOpen: isOpen, content: form))" : nil
        return "\(list)\(making)"
    }

    private func line(_ pairing: Pairing) -> PersonLine {
        let when = [
            pairing.weekday.map(visit.words.weekday) ?? words.anyDay, pairing.time,
            words.apart(pairing.everyWeeks), visit.words.length(pairing.minutes), pairing.place,
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        let why = pairing.content.isEmpty ? when : "\(pairing.content): \(when)"
        let who = words.helps(pairing.giverName, pairing.receiverName)
        let end: HTML? =
            acting.may(.matchAsks)
            ? """
            \(OneTap(
                action: PairingPaths.end(pairing.id, community), seal: visit.freshSeal(),
                button: SubmitButton(words.end, tone: .plain, about: who)))
            """ : nil
        let tags = held[pairing.id].map {
            [Tag(visit.words.safeguards.between($0, mayKnow: acting.may(.seeSafeguards)))]
        }
        return PersonLine(name: who, why: why, tags: tags ?? [], actions: end)
    }

    private var fields: [Field] {
        let says = visit.words.exchanges
        let days =
            [Choice("", words.anyDay)]
            + Weekday.allCases.map { Choice(String($0.rawValue), visit.words.weekday($0)) }
        let optional = visit.words.shell.optional
        return [
            field(.text, "givers", says.givers).hint(visit.words.noteTime.whomHint),
            field(.text, "receivers", says.receivers).hint(visit.words.noteTime.whomHint),
            field(.text, "content", says.content).hint(says.contentHint),
            field(.text, "length", says.length).hint(says.lengthNeededHint).width(.short),
            field(.list(days), "weekday", words.weekday),
            field(.text, "time", words.time).width(.short).optional(optional),
            field(.text, "place", words.place).optional(optional),
            field(.number, "weeks", words.everyWeeks).hint(words.everyWeeksHint).width(.tiny),
            field(.day, "starts", words.starts).width(.short),
        ] + [visit.projectField(projects)].compactMap { $0 }
    }

    private func field(_ kind: FieldKind, _ name: String, _ label: String) -> Field {
        Field(kind, name: name, label: label, value: visit.form[name])
            .fault(visit.form.fault(of: name))
    }
}
