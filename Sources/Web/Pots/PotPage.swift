import Brokerage
import Communities
import Essentials
import Ledger
import Markup
import Wording

/// What came into one pot and went out of it, line by line.
struct PotPage: Page {
    let visit: Visit
    let community: Community
    let sheet: PotSheet
    /// The line that is to be taken back; its form keeps what was typed.
    var taking: Entry.ID?
    var refusal: (any Refusal)?

    private var words: PotWords { visit.words.pots }
    private var pot: Pot? { sheet.standing.pot }

    var title: String { pot?.name ?? words.community }
    var lead: String? {
        let sponsor = sheet.standing.sponsor
        return sponsor.isEmpty ? nil : words.from(sponsor)
    }
    var crumbs: [NavLink] { [NavLink(words.title, to: PotPaths.list(community))] }
    var isWide: Bool { true }
    var faults: FaultSummary? {
        let isInForm = refusal as? PotRefusal == .reasonMissing
        return FaultSummary(
            title: visit.words.shell.faultsTitle,
            fields: isInForm ? [why] : [],
            explanation: isInForm ? nil : refusal.map(visit.words.refusal))
    }

    var body: HTML {
        let purpose = pot?.purpose ?? words.communityPurpose
        let about: HTML? = purpose.isEmpty ? nil : "<p>\(purpose)</p>"
        let older = sheet.older.map {
            NavLink(words.older, to: PotPaths.show(pot?.id, before: $0, community))
        }
        return """
            \(about)\(PotFigures(standing: sheet.standing, words: visit.words))
            \(links)\(asking)\(lines)
            \(Pagination(name: words.more, older: older))
            """
    }

    private var links: HTML? {
        guard sheet.standing.isOpen else { return "<p>\(Tag(words.closed))</p>" }
        let into = ButtonLink(
            words.giveInto, to: GiftPaths.give(community, into: pot?.id), about: title)
        let from = ButtonLink(
            words.giveFrom, to: GiftPaths.grant(community, from: pot?.id), about: title)
        return "<div class=\"buttons\">\(into)\(sheet.standing.balance > 0 ? from : nil)</div>"
    }

    private var lines: HTML {
        guard !sheet.moves.isEmpty else { return EmptyState(words.nothing).html }
        return Table(
            caption: words.lines,
            columns: [
                .words(words.day), .words(words.what), .number(words.cameIn),
                .number(words.wentOut),
            ], rows: sheet.moves.map(row)
        ).html
    }

    private func row(_ move: PotMove) -> [HTML] {
        let sentence = sentence(of: move)
        let amount = visit.words.amount(abs(move.change))
        let taken = move.isTakenBack ? Tag(words.takenBack) : nil
        return [
            "\(visit.words.shortDay(move.day))", "\(sentence)\(taken)\(takingBack(move, sentence))",
            "\(move.change > 0 ? amount : nil)", "\(move.change < 0 ? amount : nil)",
        ]
    }

    /// Leads to the form above the lines.
    private func takingBack(_ move: PotMove, _ sentence: String) -> HTML? {
        guard move.mayBeTakenBack, sheet.standing.isOpen, taking != move.entry else { return nil }
        let address = PotPaths.asking(
            move.entry, of: pot?.id, before: visit.query["before"], community)
        return """
             <a\(href: address)>\(words.takeBack)<span class="unseen"> \(sentence)</span></a>
            """
    }

    /// The form for the line that is to be taken back.
    private var asking: HTML? {
        guard sheet.standing.isOpen,
            let move = sheet.moves.first(where: { $0.entry == taking && $0.mayBeTakenBack })
        else { return nil }
        let sentence = sentence(of: move)
        let form = Form(
            action: PotPaths.takeBack(
                move.entry, of: pot?.id, before: visit.query["before"], community),
            seal: visit.seal(),
            buttons: [SubmitButton(words.takeBack, tone: .stop, about: sentence)],
            fields: [why])
        let about = "\(visit.words.shortDay(move.day)), \(visit.words.amount(abs(move.change)))"
        return Card(
            "\(words.takeBack): \(sentence)", content: "<p>\(about)</p>\(form)"
        ).html
    }

    private func sentence(of move: PotMove) -> String {
        words.line(
            kind: move.kind?.code ?? "", isIn: move.change > 0, move.others, move.content)
    }

    private var why: Field {
        Field(.text, name: "why", label: words.whyTakenBack, value: visit.form["why"])
            .atMost(300)
            .fault(
                refusal as? PotRefusal == .reasonMissing
                    ? refusal.map(visit.words.refusal) : nil)
    }
}
