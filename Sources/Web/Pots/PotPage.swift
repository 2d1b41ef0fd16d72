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

    private var words: PotWords { visit.words.pots }
    private var pot: Pot? { sheet.standing.pot }

    var title: String { pot?.name ?? words.community }
    var lead: String? {
        let sponsor = sheet.standing.sponsor
        return sponsor.isEmpty ? nil : words.from(sponsor)
    }
    var crumbs: [NavLink] { [NavLink(words.title, to: PotPaths.list(community))] }
    var isWide: Bool { true }

    var body: HTML {
        let purpose = pot?.purpose ?? words.communityPurpose
        let about: HTML? = purpose.isEmpty ? nil : "<p>\(purpose)</p>"
        let older = sheet.older.map {
            NavLink(words.older, to: PotPaths.show(pot?.id, before: $0, community))
        }
        return """
            \(about)\(PotFigures(standing: sheet.standing, words: visit.words))
            \(links)\(lines)
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
        let sentence = words.line(
            kind: move.kind?.code ?? "", isIn: move.change > 0, move.others, move.content)
        let amount = visit.words.amount(abs(move.change))
        let taken = move.isTakenBack ? Tag(words.takenBack) : nil
        return [
            "\(visit.words.shortDay(move.day))", "\(sentence)\(taken)",
            "\(move.change > 0 ? amount : nil)", "\(move.change < 0 ? amount : nil)",
        ]
    }
}
