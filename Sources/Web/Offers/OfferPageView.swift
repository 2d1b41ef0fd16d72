import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// One offer, with its pictures, and what its owner or the coordinator may do.
struct OfferPageView: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let sheet: OfferSheet

    private var words: OfferWords { visit.words.offers }
    private var offer: Offer { sheet.offer }
    private var isOwn: Bool { offer.member == acting.subject }
    private var mayChange: Bool { isOwn || acting.may(.matchAsks) }

    var title: String { offer.content }
    var crumbs: [NavLink] { [NavLink(words.title, to: OfferPaths.list(community))] }

    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: [photographs.field])
    }

    var lead: String? {
        let name = sheet.owner?.name ?? sheet.firstName
        return words.by(offer.isGroup ? "\(name) (\(words.group))" : name, area: sheet.area)
    }

    var body: HTML {
        """
        \(tags)\(telephone)\(about)\(paragraphs)\(facts)\(photographs.pictures)\(ask)\(verbs)\
        \(photographs.form)
        """
    }

    private var tags: HTML? {
        var marks = offer.tags.map { Tag($0) }
        if offer.standing == .resting { marks.append(Tag(words.resting)) }
        if !offer.standing.isAlive { marks.append(Tag(words.over, tone: .stop)) }
        if sheet.ownerStanding == .paused { marks.append(Tag(words.paused)) }
        return marks.isEmpty ? nil : "<p>\(marks)</p>"
    }

    private var telephone: HTML? {
        if sheet.owner?.isLetterOnly == true {
            return "<p>\(visit.words.members.letterOnly)</p>"
        }
        guard let number = sheet.owner?.telephone, !number.isEmpty else { return nil }
        return "<p>\(TelephoneLink(number))</p>"
    }

    private var about: HTML? {
        guard !isOwn else { return nil }
        let name = sheet.owner?.name ?? sheet.firstName
        return """
            <p><a\(href: MemberPaths.person(offer.member, for: acting, community))>\
            \(visit.words.members.about(name))</a></p>
            """
    }

    private var paragraphs: HTML {
        "\(offer.detail.split(separator: "\n"), as: { "<p>\($0)</p>\n" })"
    }

    private var facts: HTML? {
        var lines: [SummaryList.Line] = []
        if offer.times.isSaid {
            lines.append(.init(words.times, "\(words.regularly(offer.times))"))
        }
        if !offer.language.isEmpty { lines.append(.init(words.language, "\(offer.language)")) }
        if let starts = offer.starts {
            lines.append(.init(words.starts, "\(visit.words.longDay(starts))"))
        }
        if let ends = offer.ends {
            lines.append(.init(words.ends, "\(visit.words.longDay(ends))"))
        }
        return lines.isEmpty ? nil : "\(SummaryList(lines))"
    }

    private var photographs: PhotographParts {
        PhotographParts(
            visit: visit, community: community, thing: .offer(offer.id), name: offer.content,
            photographs: sheet.photographs, mayChange: mayChange, isOpen: offer.standing.isAlive)
    }

    private var ask: HTML? {
        guard !isOwn, acting.may(.actForSelf) else { return nil }
        let link = ButtonLink(
            words.askInstead, to: AskPaths.new(community, about: offer.id), tone: .action)
        return "<div class=\"buttons\">\(link)</div>"
    }

    private var verbs: HTML? {
        guard mayChange, offer.standing.isAlive else { return nil }
        let isResting = offer.standing == .resting
        let first = tap("renewal", isResting ? words.wake : words.renew)
        let rest: HTML? = isResting ? nil : tap("rest", words.rest)
        let end: HTML? = isOwn ? nil : tap("end", words.end)
        return """
            <p class="hint">\(words.reviewedOn(offer.review))</p>
            <div class="buttons">\(ButtonLink(
                words.change, to: OfferPaths.change(offer.id, community)))\
            \(first)\(rest)\(tap("withdrawal", words.withdraw))\(end)</div>
            """
    }

    private func tap(_ verb: String, _ label: String) -> HTML {
        """
        \(OneTap(
            action: OfferPaths.act(verb, offer.id, community), seal: visit.freshSeal(),
            button: SubmitButton(label, tone: .plain)))
        """
    }
}
