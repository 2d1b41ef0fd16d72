import Brokerage
import Communities
import Essentials
import Foundation
import Markup
import Operations
import People
import Wording

/// Asks that wait for a yes, the longest waiting first.
struct AskListPage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let search: AskSearch
    let page: AskPage
    /// How many asks an import brought in that nobody has looked at.
    let pile: Int
    let areas: [String]

    private var words: AskWords { visit.words.asks }
    private var mayMatch: Bool { acting.may(.matchAsks) }
    private var action: String { AskPaths.list(community) }
    private var isPile: Bool { search.toBeLookedAt == true }
    private var isSearching: Bool { !kept.isEmpty || !search.words.isEmpty }

    var title: String {
        if isPile { return words.brought }
        return mayMatch ? words.waiting : words.title
    }
    var lead: String? {
        if isPile { return words.broughtLead }
        return mayMatch ? words.waitingLead : words.lead
    }
    var crumbs: [NavLink] {
        isPile ? [NavLink(words.waiting, to: AskPaths.list(community))] : []
    }

    var body: HTML {
        if isPile { return "\(list)\(Pagination(name: words.more, older: later))" }
        let box = Field(.text, name: "words", label: words.look, value: search.words)
        return """
            <div class="buttons">\(first)</div>
            \(pileLink)
            \(SearchBox(action: action, field: box, button: words.find, kept: kept))
            \(filters)
            \(list)
            \(Pagination(name: words.more, older: later))
            """
    }

    private var pileLink: HTML? {
        guard pile > 0 else { return nil }
        return "<p><a\(href: AskPaths.brought(community))>\(words.broughtCount(pile))</a></p>"
    }

    private var first: HTML {
        let ask = ButtonLink(
            words.ask, to: AskPaths.new(community), tone: mayMatch ? .plain : .action)
        guard mayMatch else { return "\(ask)" }
        let telephone = ButtonLink(
            words.telephone, to: AskPaths.telephone(community), tone: .action)
        return "\(telephone)\(ask)"
    }

    private var list: HTML {
        guard page.asks.isEmpty else {
            return """
                \(PersonList(page.asks.map {
                    AskListLine(visit: visit, community: community, ask: $0, isPile: isPile).line
                }))
                """
        }
        if isPile { return "\(EmptyState(words.broughtEmpty))" }
        return "\(EmptyState(isSearching ? words.notFound : words.empty))"
    }

    private var filters: Details {
        let offers = visit.words.offers
        let fields = [
            Field(.text, name: "area", label: words.area, value: search.area)
                .suggesting(areas).width(.middle),
            Field(.text, name: "language", label: words.language, value: search.language)
                .width(.middle),
            Field(.text, name: "tag", label: offers.tag, value: search.tag).width(.middle),
            Field(.day, name: "day", label: offers.day, value: search.day?.description)
                .width(.short),
        ]
        return Details(
            offers.narrow, isOpen: !kept.isEmpty,
            content: """
                <form class="form" action="\(action)">
                <input type="hidden" name="words" value="\(search.words)">
                \(fields)
                <div class="buttons"><button class="button is-plain">\(words.find)</button></div>
                </form>
                """)
    }

    private var kept: [(name: String, value: String)] {
        [
            ("tag", search.tag), ("area", search.area), ("language", search.language),
            ("day", search.day?.description ?? ""),
        ].filter { !$0.1.isEmpty }
    }

    private var later: NavLink? {
        page.next.map { last in
            let parts =
                [("words", search.words), ("pile", isPile ? "brought" : "")] + kept + [
                    ("after", last.description)
                ]
            let allowed = CharacterSet.alphanumerics
            let query = parts.filter { !$0.1.isEmpty }.map { name, value in
                "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
            }
            return NavLink(words.later, to: "\(action)?\(query.joined(separator: "&"))")
        }
    }
}

/// One ask in a list.
struct AskListLine {
    let visit: Visit
    let community: Community
    let ask: AskLine
    /// Each line asks whether it is still wanted.
    var isPile = false

    private var words: AskWords { visit.words.asks }

    var line: PersonLine {
        let now = visit.desks.timepiece.now()
        let asked = community.zone.day(at: ask.ask.asked)
        var why = [
            who,
            ask.ask.isToBeLookedAt
                ? words.askedThen(visit.words.longDay(asked))
                : words.waits(ask.ask.daysWaiting(now: now)),
        ]
        if let day = ask.ask.wanted { why.append(words.on(day)) }
        if !ask.ask.time.isEmpty { why.append(ask.ask.time) }
        if ask.ask.repeats != .once { why.append(words.often(ask.ask.repeats)) }
        var tags = ask.ask.tags.map { Tag($0) }
        if ask.ask.standing != .asked { tags.append(Tag(words.standing(ask.ask.standing))) }
        if ask.asker?.isLetterOnly == true { tags.append(Tag(visit.words.members.byLetter)) }
        if let day = ask.ask.ringBack { tags.append(Tag(words.ringBackOn(day))) }
        return PersonLine(
            name: ask.ask.content, address: AskPaths.show(ask.ask.id, community),
            telephone: ask.asker.flatMap { $0.telephone.isEmpty ? nil : $0.telephone },
            why: why.joined(separator: " · "), tags: tags, actions: isPile ? actions : nil)
    }

    private var actions: HTML {
        """
        \(OneTap(
            action: AskPaths.act("renewal", ask.ask.id, community), seal: visit.freshSeal(),
            button: SubmitButton(words.stillWanted, tone: .plain), hidden: [("back", "pile")]))\
        \(OneTap(
            action: AskPaths.act("withdrawal", ask.ask.id, community), seal: visit.freshSeal(),
            button: SubmitButton(words.noLongerWanted, tone: .plain), hidden: [("back", "pile")]))
        """
    }

    /// Who asks, as far as the person reading may know.
    private var who: String {
        if let asker = ask.asker { return words.who(asker.name, area: ask.area) }
        if ask.ask.member == nil { return words.who(words.group, area: ask.area) }
        return words.who(
            ask.firstName.isEmpty ? words.somebody : ask.firstName, area: ask.area)
    }
}
