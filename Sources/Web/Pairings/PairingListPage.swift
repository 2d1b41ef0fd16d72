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
    /// Households and organisations that somebody may act for.
    let joint: [JointParty]
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
        let who = words.helps(
            pairing.giver(visit.words.exchanges), pairing.receiver(visit.words.exchanges))
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
        return PersonLine(
            name: who, address: PairingPaths.show(pairing.id, community), why: why,
            tags: tags ?? [], actions: end)
    }

    private var fields: [Field] {
        PairingFields(
            visit: visit, projects: projects, joint: joint, starts: words.starts
        ).all
    }
}

extension Pairing {
    /// The giver's name, with the household or organisation that they act for.
    func giver(_ words: ExchangeWords) -> String {
        giverJointName.isEmpty ? giverName : words.actedFor(giverName, giverJointName)
    }

    func receiver(_ words: ExchangeWords) -> String {
        receiverJointName.isEmpty
            ? receiverName : words.actedFor(receiverName, receiverJointName)
    }
}
