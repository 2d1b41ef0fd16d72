import Brokerage
import Communities
import Essentials
import Foundation
import Markup
import Wording

/// What people offer, with ways to look.
struct OfferListPage: Page {
    let visit: Visit
    let community: Community
    let search: OfferSearch
    let page: OfferPage
    let tags: [String]
    let areas: [String]

    private var words: OfferWords { visit.words.offers }
    private var action: String { OfferPaths.list(community) }

    var title: String { words.title }
    var lead: String? { words.lead }

    var body: HTML {
        let box = Field(.text, name: "words", label: words.look, value: search.words)
            .hint(words.lookHint)
        return """
            \(SearchBox(action: action, field: box, button: words.find, kept: kept))
            \(filters)
            \(tagLinks)
            \(list)
            \(Pagination(name: words.more, older: older))
            <div class="buttons">\(ButtonLink(
                words.offer, to: OfferPaths.new(community), tone: .action))\(ButtonLink(
                words.askInstead, to: AskPaths.new(community)))</div>
            """
    }

    private var list: HTML {
        guard page.offers.isEmpty else {
            return "\(PersonList(page.offers.map { OfferLine(visit: visit, sheet: $0).line }))"
        }
        if search.isEmpty { return "\(EmptyState(words.none))" }
        let back = ButtonLink(words.all, to: action)
        return "\(EmptyState(words.empty, next: back))"
    }

    private var filters: Details {
        let fields = [
            Field(.text, name: "area", label: words.area, value: search.area)
                .suggesting(areas).width(.middle),
            Field(.text, name: "language", label: words.language, value: search.language)
                .width(.middle),
            Field(.day, name: "day", label: words.day, value: search.day?.description)
                .width(.short),
        ]
        let isOpen = !search.area.isEmpty || !search.language.isEmpty || search.day != nil
        return Details(
            words.narrow, isOpen: isOpen,
            content: """
                <form class="form" action="\(action)">
                <input type="hidden" name="words" value="\(search.words)">
                \(fields)
                <div class="buttons"><button class="button is-plain">\(words.find)</button></div>
                </form>
                """)
    }

    private var tagLinks: HTML? {
        guard !tags.isEmpty else { return nil }
        let links = tags.map { tag in
            NavLink(
                tag, to: action + query([("tag", tag)]),
                isCurrent: FoldedText(tag) == FoldedText(search.tag))
        }
        return "\(Tabs(name: words.tagsTitle, links))"
    }

    private var kept: [(name: String, value: String)] {
        [
            ("tag", search.tag), ("area", search.area), ("language", search.language),
            ("day", search.day?.description ?? ""),
        ].filter { !$0.1.isEmpty }
    }

    private var older: NavLink? {
        page.next.map { last in
            let parts = [("words", search.words)] + kept + [("after", last.description)]
            return NavLink(
                words.older, to: action + query(parts.filter { !$0.1.isEmpty }))
        }
    }

    private func query(_ parts: [(String, String)]) -> String {
        let allowed = CharacterSet.alphanumerics
        let pairs = parts.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
        }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }
}

/// One offer in a list.
struct OfferLine {
    let visit: Visit
    let sheet: OfferSheet

    var line: PersonLine {
        let words = visit.words.offers
        let offer = sheet.offer
        var parts = [words.by(sheet.owner?.name ?? sheet.firstName, area: sheet.area)]
        if let ends = offer.ends { parts.append(words.until(ends)) }
        var tags = offer.tags.map { Tag($0) }
        if offer.isGroup { tags.append(Tag(words.group)) }
        return PersonLine(
            name: offer.content,
            address: visit.place.map { OfferPaths.show(offer.id, $0) },
            telephone: sheet.owner.flatMap { $0.telephone.isEmpty ? nil : $0.telephone },
            why: parts.joined(separator: " · "), tags: tags)
    }
}
