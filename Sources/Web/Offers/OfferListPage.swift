import Brokerage
import Communities
import Essentials
import Markup
import Operations
import Wording

/// What people offer, with ways to look.
struct OfferListPage: Page {
    let visit: Visit
    let community: Community
    let search: OfferSearch
    let shelf: OfferShelf

    private var page: OfferPage { shelf.page }
    private var words: OfferWords { visit.words.offers }
    private var action: String { OfferPaths.list(community) }

    var title: String { words.title }
    var lead: String? { words.lead }

    var body: HTML {
        let box = Field(.text, name: "words", label: words.look, value: search.words)
            .hint(words.lookHint)
        return """
            <div class="buttons">\(doors)</div>
            \(SearchBox(action: action, field: box, button: words.find, kept: kept))
            \(filters)
            \(tagLinks)
            \(list)
            \(Pagination(name: words.more, older: older))
            """
    }

    private var doors: HTML {
        """
        \(ButtonLink(words.offer, to: OfferPaths.new(community), tone: .action))\
        \(ButtonLink(words.askInstead, to: AskPaths.new(community)))
        """
    }

    private var list: HTML {
        guard page.offers.isEmpty else {
            let words = words
            return "\(PersonList(page.offers.map { line($0, words) }))"
        }
        if search.isEmpty { return "\(EmptyState(words.none))" }
        let back = ButtonLink(words.all, to: action)
        return "\(EmptyState(words.empty, next: back))"
    }

    private func line(_ sheet: OfferSheet, _ words: OfferWords) -> PersonLine {
        let telephone = sheet.owner?.telephone ?? ""
        var parts = [words.by(sheet.owner?.name ?? sheet.firstName, area: sheet.area)]
        if sheet.offer.times.isSaid { parts.append(words.regularly(sheet.offer.times)) }
        if let ends = sheet.offer.ends { parts.append(words.until(ends)) }
        var tags = sheet.offer.tags.map { Tag($0) }
        if sheet.offer.isGroup { tags.append(Tag(words.group)) }
        return PersonLine(
            name: sheet.offer.content, address: OfferPaths.show(sheet.offer.id, community),
            telephone: telephone.isEmpty ? nil : telephone, why: parts.joined(separator: " · "),
            tags: tags)
    }

    private var filters: Details {
        let fields = [
            Field(.text, name: "area", label: words.area, value: search.area)
                .suggesting(shelf.areas).width(.middle),
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
        guard !shelf.tags.isEmpty else { return nil }
        let chosen = FoldedText(search.tag)
        let links = shelf.tags.map { tag in
            NavLink(
                tag, to: action + QueryText.encoded([("tag", tag)]),
                isCurrent: !search.tag.isEmpty && FoldedText(tag) == chosen)
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
                words.older, to: action + QueryText.encoded(parts.filter { !$0.1.isEmpty }))
        }
    }
}
