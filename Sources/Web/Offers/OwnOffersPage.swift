import Brokerage
import Communities
import Markup
import Wording

/// What the person acting offers.
struct OwnOffersPage: Page {
    let visit: Visit
    let community: Community
    let offers: [Offer]

    private var words: OfferWords { visit.words.offers }

    var title: String { words.mine }
    var lead: String? { words.mineLead }

    var body: HTML {
        let new = ButtonLink(words.offer, to: OfferPaths.new(community), tone: .action)
        guard !offers.isEmpty else { return "\(EmptyState(words.mineEmpty, next: new))" }
        let lines = offers.map { offer in
            PersonLine(
                name: offer.content, address: OfferPaths.show(offer.id, community),
                why: [words.regularly(offer.times), words.reviewedOn(offer.review)]
                    .filter { !$0.isEmpty }.joined(separator: " · "),
                tags: offer.standing == .resting ? [Tag(words.resting)] : [])
        }
        return "\(PersonList(lines))<div class=\"buttons\">\(new)</div>"
    }
}

/// Offers to ask about again.
struct OfferReviewPage: Page {
    let visit: Visit
    let community: Community
    let offers: [OfferSheet]

    private var words: OfferWords { visit.words.offers }

    var title: String { words.review }
    var lead: String? { words.reviewLead }

    var body: HTML {
        guard !offers.isEmpty else { return "\(EmptyState(words.reviewEmpty))" }
        return "\(PersonList(offers.map(line)))"
    }

    private func line(_ sheet: OfferSheet) -> PersonLine {
        let tap = OneTap(
            action: OfferPaths.act("renewal", sheet.offer.id, community),
            seal: visit.freshSeal(),
            button: SubmitButton(words.renew, tone: .plain, about: sheet.offer.content))
        let withdraw = OneTap(
            action: OfferPaths.act("withdrawal", sheet.offer.id, community),
            seal: visit.freshSeal(),
            button: SubmitButton(words.withdraw, tone: .plain, about: sheet.offer.content))
        return PersonLine(
            name: sheet.offer.content, address: OfferPaths.show(sheet.offer.id, community),
            telephone: sheet.owner.flatMap { $0.telephone.isEmpty ? nil : $0.telephone },
            why: words.by(sheet.owner?.name ?? sheet.firstName, area: sheet.area),
            actions: "\(tap)\(withdraw)")
    }
}
