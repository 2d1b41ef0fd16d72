import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// Joining two records of one person, and erasing one for good.
enum RecordDoor {
    @Sendable static func showMerge(_ visit: Visit) async throws -> Reply {
        visit.page(
            RecordPage(
                visit: visit, community: try visit.community, card: try await visit.card(),
                isErasing: false))
    }

    @Sendable static func merge(_ visit: Visit) async throws -> Reply {
        let card = try await visit.card()
        let place = try visit.community
        do {
            let other = try await visit.member(numbered: "number")
            try await visit.desks.members.merge(
                other.id, into: card.member.id, key: try visit.key, as: try visit.acting)
        } catch let refusal as any Refusal {
            let faults = FieldFaults("number", visit.words.refusal(refusal))
            return visit.again(
                RecordPage(
                    visit: visit.holding(faults),
                    community: place, card: card, isErasing: false))
        }
        return visit.done(visit.words.members.merged, at: MemberPaths.card(place, card.member.id))
    }

    @Sendable static func showErase(_ visit: Visit) async throws -> Reply {
        visit.page(
            RecordPage(
                visit: visit, community: try visit.community, card: try await visit.card(),
                isErasing: true))
    }

    @Sendable static func erase(_ visit: Visit) async throws -> Reply {
        let card = try await visit.card()
        let place = try visit.community
        let words = visit.words.members
        guard visit.form["number"] == String(card.member.number) else {
            let faults = FieldFaults("number", words.eraseMismatch)
            return visit.again(
                RecordPage(
                    visit: visit.holding(faults), community: place, card: card, isErasing: true))
        }
        try await visit.desks.members.erase(
            card.member.id, key: try visit.key, as: try visit.acting)
        return visit.done(words.erased, at: MemberPaths.list(place))
    }
}

/// One question before something that is not taken back.
struct RecordPage: Page {
    let visit: Visit
    let community: Community
    let card: MemberCard
    let isErasing: Bool

    private var words: MemberWords { visit.words.members }

    var title: String { isErasing ? words.eraseTitle : words.mergeTitle }
    var lead: String? { isErasing ? words.eraseLead : words.mergeLead }
    var crumbs: [NavLink] {
        [NavLink(card.member.name, to: MemberPaths.card(community, card.member.id))]
    }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: [field])
    }

    private var field: Field {
        Field(
            .number, name: "number", label: isErasing ? words.eraseConfirm : words.otherNumber,
            value: visit.form["number"]
        ).width(.tiny).fault(visit.fault(of: "number"))
    }

    var body: HTML {
        """
        <p><strong>\(card.member.name)</strong>, \(words.number(card.member.number))</p>
        \(Form(
            action: MemberPaths.page(community, card.member.id, isErasing ? "erase" : "merge"),
            seal: visit.seal(),
            buttons: [
                SubmitButton(
                    isErasing ? words.erase : words.merge, tone: isErasing ? .stop : .action)
            ], fields: [field]))
        """
    }
}
