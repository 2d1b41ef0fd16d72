import Brokerage
import Communities
import Markup
import Operations
import Wording

/// All that is set aside in the scheme, what is over soonest first.
struct SetAsideListPage: Page {
    let visit: Visit
    let community: Community
    let page: SetAsidePage

    private var words: HoldWords { visit.words.holds }

    var title: String { words.title }
    var lead: String? { words.lead }

    var body: HTML {
        guard !page.isCounted || !page.lines.isEmpty else {
            return EmptyState(visit.words.refusal(HoldRefusal.countedOnly)).html
        }
        let new = ButtonLink(words.setAside, to: HoldPaths.new(community), tone: .action)
        let found: HTML =
            page.lines.isEmpty
            ? EmptyState(words.nothing).html : "\(PersonList(page.lines.map(line)))"
        return """
            <div class="buttons">\(new)</div>
            \(found)
            \(Pagination(name: words.title, older: page.next.map {
                NavLink(words.later, to: HoldPaths.list(after: $0.description, community))
            }))
            """
    }

    private func line(_ hold: SetAside) -> PersonLine {
        PersonLine(
            name: words.name(hold), address: HoldPaths.show(hold.id, community),
            why: words.line(hold))
    }
}
