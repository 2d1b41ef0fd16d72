import Brokerage
import Communities
import Markup
import Wording

/// What the person acting has asked for, newest first.
struct OwnAsksPage: Page {
    let visit: Visit
    let community: Community
    let page: AskPage

    private var words: AskWords { visit.words.asks }

    var title: String { words.mine }

    var body: HTML {
        let new = ButtonLink(words.ask, to: AskPaths.new(community), tone: .action)
        guard !page.asks.isEmpty else { return "\(EmptyState(words.mineEmpty, next: new))" }
        let older = page.next.map {
            NavLink(words.earlier, to: "\(AskPaths.mine(community))?before=\($0)")
        }
        return """
            \(PersonList(page.asks.map(line)))\(Pagination(name: words.more, older: older))
            <div class="buttons">\(new)</div>
            """
    }

    private func line(_ line: AskLine) -> PersonLine {
        let ask = line.ask
        let state = ask.ending.map { words.outcome($0.outcome) } ?? words.standing(ask.standing)
        return PersonLine(
            name: ask.content, address: AskPaths.show(ask.id, community),
            why: visit.words.shortDay(community.zone.day(at: ask.asked)), tags: [Tag(state)])
    }
}
